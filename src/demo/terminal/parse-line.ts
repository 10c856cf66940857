import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';

export interface ParsedLine {
  /** With subcommand group and subcommand after spaces: `daily add`. */
  readonly command: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** The option the line ends in: the one being typed. */
  readonly last: string | undefined;
}

/** A line that cannot be run; `message` says what to type. */
export class LineError extends Error {
  override readonly name = 'LineError';
}

/**
 * `/quote 护城河 speaker:jensen` → the command and its options. Bare text fills the first option; others are written
 * `name:value` and reach to the next one.
 */
export function parseLine(line: string, commands: readonly APIApplicationCommand[]): ParsedLine {
  const [, name = '', rest = ''] = /^\/(\S*)\s*(.*)$/su.exec(line.trim()) ?? [];
  const command = commands.find((each) => each.name === name);
  if (!command) {
    throw new LineError(`There is no /${name}. There is: ${commands.map((each) => `/${each.name}`).join(' ')}`);
  }
  const path = descend(command.options ?? [], rest);
  const parts = splitOptions(path.rest, path.options);
  const options: Record<string, string | number | boolean> = {};
  for (const { option, value } of parts) if (value !== '') options[option.name] = toValue(option, value);
  return { command: [name, ...path.names].join(' '), options, last: parts.at(-1)?.option.name };
}

function descend(options: readonly APIApplicationCommandOption[], rest: string) {
  const names: string[] = [];
  let here = options;
  let left = rest;
  while (here.some(isSubcommand)) {
    const [, word = '', after = ''] = /^(\S*)\s*(.*)$/su.exec(left) ?? [];
    const next = here.find((option) => option.name === word && isSubcommand(option));
    if (!next) throw new LineError(`Say which: ${here.map((option) => option.name).join(', ')}`);
    names.push(next.name);
    here = 'options' in next ? (next.options ?? []) : [];
    left = after;
  }
  return { names, options: here, rest: left };
}

function isSubcommand(option: APIApplicationCommandOption): boolean {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function splitOptions(text: string, options: readonly APIApplicationCommandOption[]) {
  const [first] = options;
  if (!first) {
    if (text !== '') throw new LineError('This command takes no options');
    return [];
  }
  const names = options.map((option) => RegExp.escape(option.name)).join('|');
  const starts = Array.from(text.matchAll(new RegExp(`(?<=^|\\s)(${names})[:：]`, 'gu')));
  const bare = text.slice(0, starts[0]?.index ?? text.length).trim();
  const named = starts.flatMap((match, index) => {
    const option = options.find((each) => each.name === match[1]);
    const value = text.slice(match.index + match[0].length, starts[index + 1]?.index ?? text.length).trim();
    return option ? [{ option, value }] : [];
  });
  return bare === '' && named.length > 0 ? named : [{ option: first, value: bare }, ...named];
}

function toValue(option: APIApplicationCommandOption, value: string): string | number | boolean {
  if (option.type === ApplicationCommandOptionType.Boolean) {
    if (!/^(true|false|yes|no)$/i.test(value)) throw new LineError(`${option.name} is true or false, not "${value}"`);
    return /^(true|yes)$/i.test(value);
  }
  if (option.type === ApplicationCommandOptionType.Integer || option.type === ApplicationCommandOptionType.Number) {
    if (Number.isNaN(Number(value))) throw new LineError(`${option.name} is a number, not "${value}"`);
    return Number(value);
  }
  return value;
}
