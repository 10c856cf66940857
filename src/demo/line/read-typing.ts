import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import { descend } from './descend.ts';
import { findOptionNames } from './find-option-names.ts';

/** What a line ends in, so that the next thing can be offered. `start` is where in the line that thing begins. */
export type LineTyping =
  | { readonly kind: 'words' }
  | { readonly kind: 'command'; readonly prefix: string }
  | {
      readonly kind: 'subcommand';
      readonly prefix: string;
      readonly start: number;
      readonly known: readonly APIApplicationCommandOption[];
    }
  | {
      readonly kind: 'options';
      readonly command: string;
      /** The option whose value is being typed. */
      readonly focused:
        { readonly option: APIApplicationCommandOption; readonly text: string; readonly start: number } | undefined;
      /** Options not filled yet whose name may be meant. */
      readonly names: readonly APIApplicationCommandOption[];
      readonly start: number;
    };

/** @throws LineError where the line names no command */
export function readTyping(line: string, commands: readonly APIApplicationCommand[]): LineTyping {
  if (!line.startsWith('/')) return { kind: 'words' };
  const [, prefix] = /^\/(\S*)$/u.exec(line) ?? [];
  if (prefix !== undefined) return { kind: 'command', prefix };
  const lastWord = /(?<!\S)\S*$/u.exec(line)?.[0] ?? '';
  const start = line.length - lastWord.length;
  // A subcommand that nothing follows yet may be the beginning of another one.
  const path = descend(line.slice(0, start), commands);
  if (path.missing !== undefined && path.rest === '') {
    return { kind: 'subcommand', prefix: lastWord, start, known: path.options };
  }
  const { words, options, rest } = descend(line, commands);
  const [first] = options;
  if (first === undefined) return { kind: 'options', command: words.join(' '), focused: undefined, names: [], start };
  const from = rest === '' ? line.length : line.lastIndexOf(rest);
  return { kind: 'options', command: words.join(' '), ...readOptions(line, from, first, options) };
}

/** @param from - where in the line the options begin */
function readOptions(
  line: string,
  from: number,
  first: APIApplicationCommandOption,
  options: readonly APIApplicationCommandOption[],
): Pick<Extract<LineTyping, { kind: 'options' }>, 'focused' | 'names' | 'start'> {
  const rest = line.slice(from);
  const starts = findOptionNames(rest, options);
  const last = starts.at(-1);
  const bare = rest.slice(0, starts[0]?.index ?? rest.length).trim();
  const filled = [...(bare === '' ? [] : [first.name]), ...starts.map((match) => match[1])];
  const lastWord = /(?<!\S)\S*$/u.exec(line)?.[0] ?? '';
  const start = line.length - lastWord.length;
  const valueAt = last === undefined ? from : from + last.index + last[0].length;
  const text = line.slice(valueAt);
  const option = options.find(({ name }) => name === last?.[1]) ?? first;
  // After a value and a space the next option comes; the value may go on all the same.
  const between = text.trim() !== '' && lastWord === '';
  const onName = last !== undefined && start <= from + last.index;
  return {
    focused: between ? undefined : { option, text: text.trim(), start: last === undefined ? from : from + last.index },
    names: onName ? [] : options.filter(({ name }) => !filled.includes(name) && name.startsWith(lastWord)),
    start,
  };
}
