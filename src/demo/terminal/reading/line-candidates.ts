import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { parseLine } from '../../line/parse-line.ts';
import { type LineTyping, readTyping } from '../../line/read-typing.ts';
import type { FilledLine } from './fill-line.ts';
import type { LineReader } from './line-reader.ts';
import { optionChoices, type OptionChoice } from './option-choices.ts';

/** What a line may become. */
export interface LineCandidate {
  /** All that stands before the cursor then. */
  readonly head: string;
  /** As it is listed. */
  readonly shown: string;
  /** Whether it goes on with what was typed, instead of taking its place. */
  readonly extends: boolean;
  /** Whether the line can be run with it: such are numbered. */
  readonly whole: boolean;
}

export interface LiveReader extends LineReader {
  /** What the bot offers for an option of a line. */
  readonly ask: (line: FilledLine & { readonly focused: string }) => Promise<readonly OptionChoice[]>;
}

/**
 * All that may come next on a command's line: commands, subcommands, options' names and values.
 *
 * @param tail - what stands after the cursor: other options count there, too
 * @throws LineError where the line names no command
 */
export async function lineCandidates(
  head: string,
  tail: string,
  reader: LiveReader,
): Promise<readonly LineCandidate[]> {
  const typing = readTyping(head, reader.commands);
  switch (typing.kind) {
    case 'words':
      return [];
    case 'command':
      return named(reader.commands, typing.prefix).map(({ name }) => begun(`/${name} `, `/${name}`));
    case 'subcommand':
      return named(typing.known, typing.prefix).map(({ name }) =>
        begun(`${head.slice(0, typing.start)}${name} `, name),
      );
    case 'options':
    default: {
      const filled = optionsIn(`${head}${tail}`, reader);
      const names = typing.names.filter(({ name }) => filled[name] === undefined);
      return [
        ...names.map(({ name }) => begun(`${head.slice(0, typing.start)}${name}:`, `${name}:`)),
        ...(await valueCandidates(head, tail, typing, reader)),
      ];
    }
  }
}

type Options = Extract<LineTyping, { kind: 'options' }>;

async function valueCandidates(
  head: string,
  tail: string,
  { command, focused }: Options,
  reader: LiveReader,
): Promise<readonly LineCandidate[]> {
  if (focused === undefined) return [];
  const { option, text, start } = focused;
  const typed = text.replace(/^["']/u, '');
  const live = 'autocomplete' in option && option.autocomplete;
  const choices = live
    ? await reader.ask({ command, options: liveOptions(head, tail, option, typed, reader), focused: option.name })
    : (optionChoices(option, reader.places, reader.locale) ?? []).filter(({ name }) => isBegun(name, typed));
  return choices.map(({ name, value }) => {
    const asName = `${head.slice(0, start)}${option.name}:${name} `;
    // A name may itself look like an option; then the value stands in the line.
    const isRead =
      optionsIn(asName, reader)[option.name] === (live ? name.trim() : optionsIn(asName, reader)[option.name]);
    return {
      head: isRead ? asName : `${head.slice(0, start)}${option.name}:${String(value)} `,
      shown: name,
      extends: plain(name).startsWith(plain(typed)),
      whole: true,
    };
  });
}

/** What the line says of the other options, and of this one what was typed. */
function liveOptions(
  head: string,
  tail: string,
  { name }: APIApplicationCommandOption,
  typed: string,
  reader: LineReader,
): FilledLine['options'] {
  const others = Object.entries({ ...optionsIn(tail === '' ? head : `${head} ${tail}`, reader) });
  return Object.fromEntries([...others.filter(([other]) => other !== name), ...(typed === '' ? [] : [[name, typed]])]);
}

/** As far as the line can be read. */
function optionsIn(line: string, { commands }: LineReader): FilledLine['options'] {
  try {
    return parseLine(line, commands).options;
  } catch {
    return {};
  }
}

function named<Named extends { readonly name: string }>(list: readonly Named[], prefix: string): readonly Named[] {
  return list.filter(({ name }) => name.startsWith(prefix));
}

function begun(head: string, shown: string): LineCandidate {
  return { head, shown, extends: true, whole: false };
}

function isBegun(name: string, typed: string): boolean {
  return plain(name).includes(plain(typed));
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/^[#@]/u, '');
}
