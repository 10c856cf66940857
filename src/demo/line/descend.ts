import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import { LineError } from './line-error.ts';
import { optionKinds } from './option-kinds.ts';

/** How far the words at the beginning of a line lead into a command. */
export interface Descent {
  /** Command, subcommand group and subcommand, as far as they were named. */
  readonly words: readonly string[];
  /** What may be filled in. */
  readonly options: readonly APIApplicationCommandOption[];
  /** What follows the words. */
  readonly rest: string;
  /** The subcommands to choose from, where none of them was named. */
  readonly missing: readonly string[] | undefined;
}

/** @throws LineError where no command has the name */
export function descend(line: string, commands: readonly APIApplicationCommand[]): Descent {
  const [, given = '', after = ''] = /^\/(\S*)(?!\S)\s*(?!\s)(.*)$/su.exec(line.trim()) ?? [];
  const command = commands.find(({ name }) => name === given);
  if (!command) throw new LineError({ code: 'no-command', given, known: commands.map(({ name }) => name) });
  const words = [given];
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  let rest = after;
  while (options.some(isSubcommand)) {
    const [, word = '', left = ''] = /^(\S*)(?!\S)\s*(?!\s)(.*)$/su.exec(rest) ?? [];
    const next = options.find((option) => option.name === word && isSubcommand(option));
    if (!next) return { words, options, rest, missing: options.map(({ name }) => name) };
    words.push(next.name);
    options = 'options' in next ? (next.options ?? []) : [];
    rest = left;
  }
  return { words, options, rest, missing: undefined };
}

function isSubcommand({ type }: APIApplicationCommandOption): boolean {
  const kind: number = type;
  return kind === optionKinds.subcommand || kind === optionKinds.group;
}
