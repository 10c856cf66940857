/** Discord's numbers for the kinds of options. Written out: this is also read where discord-api-types is not loaded. */
export const optionKinds = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
};
