const quoted = (text: string) => `“${text}”`;
const listed = (names: readonly string[]) => names.join(', ');
const orList = (names: readonly string[]) =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

export const terminalEnUS = {
  banner: (
    commands: string,
    languages: string,
  ) => `The real bot on a local Discord: nothing leaves this machine. There, or here:
- Type a command: ${commands}
- Tab completes, and lists what fits; once more goes through the list
- Type a button's label, or its beginning, or the number before it; so with what a menu lists
- \`clock 09:00\` goes to the next nine o’clock, \`clock 2h\` two hours ahead, so that daily posts come: a post is shown here, whichever channel it goes to
- \`language zh-CN\` (${languages}) makes you somebody who reads another language, \`role moderator\` one who may set up posts; \`?\` says this again, \`quit\` leaves
Try /quote 听面团, /quote moat, /summary, /highlights or /today.
`,
  /** Between two sentences. */
  gap: ' ',
  nowReads: 'You now read English.',
  nowRole: { member: 'You are now a member.', moderator: 'You are now a moderator.' },
  noLanguage: (given: string, known: readonly string[]) =>
    `Nobody here reads ${quoted(given)}: type \`language\` and one of ${listed(known)}.`,
  noRole: (given: string, known: readonly string[]) =>
    `There is no role ${quoted(given)} to take: type \`role\` and one of ${listed(known)}.`,
  didYouMean: (near: readonly string[]) => `Did you mean ${orList(near)}?`,
  noCommand: (given: string) => `There is no /${given}.`,
  theCommands: (known: readonly string[]) => `The commands are ${listed(known)}.`,
  notPermitted: (command: string) =>
    `/${command} is for moderators, and you are a member: type \`role moderator\`, then the command again.`,
  notAvailableHere: (command: string) => `/${command} cannot be used in a server's channel.`,
  noSubcommand: (path: string, given: string) => `/${path} has no ${quoted(given)}.`,
  which: (path: string, known: readonly string[]) =>
    `/${path} is several commands: type /${path} and one of ${listed(known)}.`,
  noOptions: (command: string) => `/${command} takes nothing after it: type /${command} alone.`,
  noOption: (command: string, given: string) => `/${command} has no option ${quoted(given)}.`,
  takesLiterally: (name: string) => `If it belongs to the text, write \`${name}:\` before all of it.`,
  missingOption: (command: string, name: string, what: string, line: string) =>
    `/${command} needs \`${name}\` (${what}): type ${line}`,
  missingListed: (command: string, name: string, what: string, line: string) =>
    `/${command} needs \`${name}\` (${what}): type ${line} and press Tab, which lists what it takes (or enter: tab ${line}).`,
  theOptions: (known: readonly string[]) => `Its options are ${listed(known)}.`,
  notBoolean: (name: string, given: string) =>
    `\`${name}\` is true or false, not ${quoted(given)}: type ${name}:true or ${name}:false.`,
  notNumber: (name: string, given: string) =>
    `\`${name}\` is a number, not ${quoted(given)}: type ${name}:1, for example.`,
  numberRange: (name: string, least: number, most: number) => `\`${name}\` is a whole number from ${least} to ${most}.`,
  textLength: (name: string, count: number, least: number, most: number) =>
    `\`${name}\` takes ${least} to ${most} characters, and this has ${count}.`,
  notChoice: (name: string, given: string, known: readonly string[]) =>
    `${quoted(given)} is none of the choices for \`${name}\`: type ${orList(known)}.`,
  noChannel: (name: string, given: string, known: readonly string[]) =>
    `\`${name}\` is a channel, and ${quoted(given)} is none that it takes: type ${orList(known)}.`,
  noPlaceRole: (name: string, given: string, known: readonly string[]) =>
    `\`${name}\` is a role, and there is no ${quoted(given)}: type ${orList(known)}.`,
  noPerson: (name: string, given: string, known: readonly string[]) =>
    `\`${name}\` is a person, and there is no ${quoted(given)}: type ${orList(known)}.`,
  cannotType: (name: string) => `\`${name}\` cannot be filled in at a prompt: use the demo's page.`,
  noControl: (given: string) => `${quoted(given)} is no command, and nothing on the screen is called so.`,
  noNumber: (given: string) => `No button and nothing in a menu has the number ${given} now.`,
  onScreen: (labels: readonly string[]) => `On the screen: ${labels.join(' · ')}.`,
  nothingOnScreen: 'Nothing can be pressed now: type a command, such as /quote moat.',
  several: (given: string, labels: readonly string[]) =>
    `${quoted(given)} may be ${orList(labels)}: type more of it, or its number.`,
  disabled: (label: string) => `${quoted(label)} cannot be pressed now.`,
  isLink: (label: string, url: string) => `${quoted(label)} is a link: open ${url} in a browser.`,
  gone: 'That is no longer on its message, which has changed: run the command again.',
  notTogether: 'Several at once go from one menu alone, and no buttons: type one after the other.',
  pickCount: (count: number, least: number, most: number) =>
    `This menu takes ${least === most ? least : `${least} to ${most}`}, and these are ${count}: type their numbers with spaces between.`,
  noAnswer: 'The bot did not answer within the 3 seconds Discord gives it: look above for its error, and try again.',
  neverFollowed:
    'The bot said that it was working on it, and nothing followed: look above for its error, and try again.',
  notConnected: 'The bot is not connected, perhaps because it is just starting: try again in a moment.',
  otherRefusal: (code: string, detail: string) => `Discord's client would not let you do this (${code}: ${detail}).`,
  clock: {
    now: (time: string, zone: string) => `It is ${time} (${zone}).`,
    how: 'Type `clock 09:00` for the next nine o’clock, `clock 2h` for two hours later.',
    unread: (given: string) =>
      `${quoted(given)} is no time that the clock can be moved to: type \`clock 09:00\`, \`clock 30m\`, \`clock 2h\` or \`clock 1d\`.`,
    tooFar: (days: number) => `The clock moves ${days} days ahead at most: type it again for more.`,
  },
  /** Above what the bot posts by itself. */
  inChannel: (channel: string) => `In ${channel}:`,
  toPerson: (name: string) => `To ${name}, in direct messages:`,
  done: 'Done: the bot shows nothing new.',
  onlyYou: 'Only you can see this',
  pickOne: 'pick one',
  pickSeveral: (least: number, most: number) =>
    least === most ? `pick ${least}` : `pick ${least} to ${most}: numbers with spaces between`,
  chosen: 'chosen',
  nothingOffered: 'nothing is offered here',
  link: 'link',
  form: {
    help: 'Enter keeps what is there, `<` goes back, `.` or Escape cancels.',
    emptied: '`-` empties it',
    field: (number: number, of: number) => `${number} of ${of}`,
    required: 'required',
    optional: 'may stay empty',
    paragraph: '\\n begins a new line',
    now: (value: string) => `Now: ${value}`,
    isRequired: (label: string) => `${quoted(label)} cannot stay empty: type something, or \`.\` to cancel.`,
    length: (label: string, count: number, least: number, most: number) =>
      `${quoted(label)} takes ${least} to ${most} characters, and this has ${count}: type it anew.`,
    notListed: (label: string, given: string) => `${quoted(given)} is not in the list of ${quoted(label)}.`,
    unsupported: (label: string) => `${quoted(label)} cannot be filled in at a prompt: it stays as it is.`,
    cancelled: 'Cancelled: nothing was sent.',
    closed: 'This form is closed: open it again.',
    review: 'The form was not taken. Type a number to correct that field, Enter to send it again, `.` to cancel.',
    noField: (given: string) =>
      `There is no field ${given}: type one of the numbers above, Enter to send, \`.\` to cancel.`,
    cancelWords: ['cancel'],
    empty: '—',
  },
};

export type TerminalWords = typeof terminalEnUS;
