/** Why posts wait for the clock of the bot's machine. */
export const waitingEnUS = {
  unsure: '⚠ Posts are on hold for a moment: the bot is checking its clock against Discord’s.',
  ahead: (by: string) =>
    `⚠ Posts are on hold: the clock of the machine the bot runs on is ${by} ahead of Discord’s. Whoever runs the bot needs to set it right. Posts due meanwhile will follow, if they’re no more than 6 hours late.`,
  behind: (by: string) =>
    `⚠ Posts are on hold: the clock of the machine the bot runs on is ${by} behind Discord’s. Whoever runs the bot needs to set it right. Posts due meanwhile will follow, if they’re no more than 6 hours late.`,
};
