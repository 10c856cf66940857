import type { CommandJson } from '../../../src/discord/registering/is-same-command.ts';

type Place = 'command' | 'option' | 'choice';

/** For each place, something that may be said there. */
const sayable: Readonly<Record<Place, CommandJson>> = {
  command: {
    nsfw: true,
    default_member_permissions: '8',
    contexts: [0],
    name_localizations: { fr: 'mot' },
    description_localizations: { fr: 'mot' },
    options: [{ type: 3, name: 'new-one', description: 'New' }],
  },
  option: {
    required: true,
    autocomplete: true,
    name_localizations: { fr: 'mot' },
    description_localizations: { fr: 'mot' },
    choices: [{ name: 'New', value: 'new' }],
    options: [{ type: 3, name: 'new-one', description: 'New' }],
    channel_types: [0],
    min_value: 1,
    max_value: 1,
    min_length: 1,
    max_length: 1,
  },
  choice: { name_localizations: { fr: 'mot' } },
};

/** What cannot be left out. */
const needed = ['name', 'description', 'type', 'value', 'integration_types'];

/** The command with one thing changed: a word, a number, something said, silenced, added, taken away or moved. */
export function* eachChange(json: CommandJson, place: Place = 'command'): Generator<CommandJson> {
  for (const [key, value] of Object.entries(sayable[place])) {
    if (isSilent(json[key])) yield { ...json, [key]: value };
  }
  for (const [key, value] of Object.entries(json)) {
    if (!needed.includes(key) && !isSilent(value)) yield without(json, key);
    for (const changed of changesOf(value, key)) yield { ...json, [key]: changed };
  }
}

function* changesOf(value: unknown, key: string): Generator {
  if (typeof value === 'string') yield `${value}x`;
  else if (typeof value === 'number')
    yield value === Math.trunc(value) && Math.abs(value) < 1e9 ? value + 1 : -value / 2;
  else if (typeof value === 'boolean') yield !value;
  else if (Array.isArray(value)) yield* listChanges(value, key);
  else if (isJson(value)) {
    yield { ...value, ja: '言葉' };
    for (const locale of Object.keys(value)) yield without(value, locale);
    for (const [locale, text] of Object.entries(value)) yield { ...value, [locale]: `${String(text)}x` };
  }
}

function* listChanges(list: readonly unknown[], key: string): Generator {
  const place = key === 'choices' ? 'choice' : 'option';
  yield [...list, typeof list[0] === 'number' ? 99 : { type: 3, name: 'new-one', description: 'New', value: 'new' }];
  for (const [at, item] of list.entries()) {
    yield list.toSpliced(at, 1);
    if (typeof item === 'number') yield list.with(at, item + 1);
    if (!isJson(item)) continue;
    for (const changed of eachChange(item, place)) yield list.with(at, changed);
    if (at > 0) yield list.with(at, list[at - 1]).with(at - 1, item);
  }
}

/** What it means there is what it means where it is left out. */
function isSilent(value: unknown): boolean {
  return value === undefined || value === null || value === false || value === '' || isEmpty(value);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function isJson(value: unknown): value is CommandJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function without(json: CommandJson, key: string): CommandJson {
  return Object.fromEntries(Object.entries(json).filter(([other]) => other !== key));
}
