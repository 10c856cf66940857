import { isDeepStrictEqual } from 'node:util';

/** A command, an option or a choice as JSON. */
export type CommandJson = Readonly<Record<string, unknown>>;

interface Field {
  /** What it means where it is null or left out. */
  readonly unsaid: unknown;
  readonly same: (ours: unknown, theirs: unknown) => boolean;
}

type Shape = Readonly<Record<string, Field>>;

const plain = (unsaid: unknown): Field => ({ unsaid, same: isDeepStrictEqual });
const unordered = (unsaid: unknown): Field => ({ unsaid, same: isSameSet });
const listOf = (shape: () => Shape): Field => ({
  unsaid: [],
  same: (ours, theirs) => isSameList(ours, theirs, shape()),
});

const name: Shape = { name_localizations: plain({}) };
const words: Shape = { ...name, description: plain(''), description_localizations: plain({}) };

const optionShape: Shape = {
  ...words,
  required: plain(false),
  autocomplete: plain(false),
  choices: listOf(() => name),
  options: listOf(() => optionShape),
  channel_types: unordered([]),
  file_types: unordered([]),
  min_value: plain(null),
  max_value: plain(null),
  min_length: plain(null),
  max_length: plain(null),
};

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object */
const commandShape: Shape = {
  ...words,
  type: plain(1),
  options: listOf(() => optionShape),
  default_member_permissions: plain(null),
  nsfw: plain(false),
  contexts: unordered(null),
  // Where nobody says it, Discord takes what the application is configured for, which is nothing to compare with.
  integration_types: unordered(null),
};

/**
 * Whether the command that stands at Discord (`theirs`) is the one we would register (`ours`). Every field that we say
 * counts, also one that is not listed here; of what Discord tells, only fields listed here: it adds its own.
 */
export function isSameCommand(ours: CommandJson, theirs: CommandJson): boolean {
  return isSame(ours, theirs, { ...commandShape, ...formerFields(ours) });
}

/** Fields out of use still tell something where we leave out what replaced them. */
function formerFields({ contexts = null, default_member_permissions: permissions = null }: CommandJson): Shape {
  return {
    ...(contexts === null && { dm_permission: plain(true) }),
    ...(permissions === null && { default_permission: plain(true) }),
  };
}

function isSame(ours: CommandJson, theirs: CommandJson, shape: Shape): boolean {
  const keys = new Set([...Object.keys(shape), ...Object.keys(ours)]);
  return [...keys].every((key) => {
    const { unsaid, same } = shape[key] ?? plain(null);
    return same(ours[key] ?? unsaid, theirs[key] ?? unsaid);
  });
}

/** The order of options and choices is the one that people see. */
function isSameList(ours: unknown, theirs: unknown, shape: Shape): boolean {
  if (!Array.isArray(ours) || !Array.isArray(theirs) || ours.length !== theirs.length) return false;
  return ours.every((item: unknown, at) => {
    const other: unknown = theirs[at];
    return isJson(item) && isJson(other) && isSame(item, other, shape);
  });
}

/** Discord gives contexts and the like back in an order of its own. */
function isSameSet(ours: unknown, theirs: unknown): boolean {
  if (!Array.isArray(ours) || !Array.isArray(theirs)) return ours === theirs;
  return isDeepStrictEqual(new Set(ours), new Set(theirs));
}

function isJson(value: unknown): value is CommandJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
