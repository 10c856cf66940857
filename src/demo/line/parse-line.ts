import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import { descend } from './descend.ts';
import { findOptionNames } from './find-option-names.ts';
import { LineError } from './line-error.ts';
import { optionKinds } from './option-kinds.ts';

export type LineValue = string | number | boolean;

export interface ParsedLine {
  /** With subcommand group and subcommand after spaces: `daily add`. */
  readonly command: string;
  readonly options: Readonly<Record<string, LineValue>>;
  /** The option the line ends in: the one being typed. */
  readonly last: string | undefined;
}

/**
 * `/quote 护城河 speaker:jensen` → the command and its options. Bare text fills the first option; others are written
 * `name:value` and reach to the next one.
 */
export function parseLine(line: string, commands: readonly APIApplicationCommand[]): ParsedLine {
  const path = descend(line, commands);
  const command = path.words.join(' ');
  if (path.missing !== undefined) {
    const [given = ''] = path.rest.split(/\s/u, 1);
    throw new LineError({ code: 'which', path: command, given, known: path.missing });
  }
  const parts = splitOptions(path.rest, path.options, command);
  const options: Record<string, LineValue> = {};
  for (const { option, value } of parts) if (value !== '') options[option.name] = toValue(option, value);
  return { command, options, last: parts.at(-1)?.option.name };
}

interface Part {
  readonly option: APIApplicationCommandOption;
  readonly value: string;
}

function splitOptions(text: string, options: readonly APIApplicationCommandOption[], command: string): readonly Part[] {
  const [first] = options;
  if (!first) {
    if (text !== '') throw new LineError({ code: 'no-options', command });
    return [];
  }
  const starts = findOptionNames(text, options);
  const bare = text.slice(0, starts[0]?.index ?? text.length).trim();
  const named = starts.flatMap((match, index) => {
    const option = options.find((each) => each.name === match[1]);
    const value = text.slice(match.index + match[0].length, starts[index + 1]?.index ?? text.length).trim();
    return option ? [{ option, value }] : [];
  });
  return bare === '' && named.length > 0 ? named : [{ option: first, value: bare }, ...named];
}

function toValue({ name, type }: APIApplicationCommandOption, given: string): LineValue {
  const kind: number = type;
  if (kind === optionKinds.boolean) {
    if (!/^(true|false|yes|no)$/i.test(given)) throw new LineError({ code: 'not-boolean', name, given });
    return /^(true|yes)$/i.test(given);
  }
  if (kind === optionKinds.integer || kind === optionKinds.number) {
    if (Number.isNaN(Number(given))) throw new LineError({ code: 'not-a-number', name, given });
    return Number(given);
  }
  return given;
}
