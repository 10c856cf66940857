import { type Finding, invalid } from './finding.ts';
import { isObject, type JsonObject } from './json-object.ts';

/** `daily add` of `</daily add:123>`, and 123. */
export type IsCommand = (name: string, id: string) => boolean;

/** What is meant as a mention, whether it is one or not; after a backslash it is a text. */
const mention = /(?<!\\)<\/([^<>:\n]{1,100}):([^<>\s]{0,20})>/g;

/**
 * Mentions of commands that nobody could click: of a name that is not registered under this id, of a command that has
 * subcommands without one, or where Discord shows none. Discord takes them, and a person sees plain text, so they are
 * noted and refuse nothing.
 *
 * @see https://docs.discord.com/developers/reference#message-formatting-formats, "Slash Command"
 * @see https://discordjs.guide/popular-topics/embeds.html#notes: in embeds, descriptions and values of fields alone
 */
export function commandMentionFindings(form: JsonObject, isCommand: IsCommand): Finding[] {
  return textsOf(form).flatMap(({ text, path, shows }) =>
    [...text.matchAll(mention)].flatMap(([written, name = '', id = '']) => {
      if (!shows) return [invalid('command-mention', path, `${written} is no mention here.`)];
      return isCommand(name, id) ? [] : [invalid('command-mention', path, `${written} mentions no command.`)];
    }),
  );
}

interface Place {
  readonly text: string;
  readonly path: readonly (string | number)[];
  /** Whether a mention here becomes one. */
  readonly shows: boolean;
}

/** Keys of a message's JSON whose texts people read. */
const shown: readonly string[] = ['content', 'description', 'value'];
const plain: readonly string[] = ['title', 'name', 'label', 'placeholder', 'text'];

function textsOf(value: unknown, path: readonly (string | number)[] = [], inComponent = false): Place[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => textsOf(item, [...path, index], inComponent));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    if (typeof inner !== 'string') return textsOf(inner, at, inComponent || key === 'components');
    // Of components a text alone shows mentions; a select's `description` and `value` do not.
    if (shown.includes(key)) return [{ text: inner, path: at, shows: !inComponent || key === 'content' }];
    return plain.includes(key) ? [{ text: inner, path: at, shows: false }] : [];
  });
}
