/** https://discord.com/developers/docs/topics/gateway#session-start-limit-object */
export const sessionStartsADay = 1000;

/** How many sessions may still be started today. */
export interface SessionStarts {
  remaining: number;
}
