import type { APIApplicationCommand } from 'discord-api-types/v10';
import { type LineValue, parseLine } from '../../line/parse-line.ts';
import type { PageChoice } from '../protocol/act.ts';
import type { Suggestion } from './suggest.ts';

/** The picked choices whose names stand in the line, by option: the bot is sent their values. */
export type Picks = ReadonlyMap<string, PageChoice>;

/** The line and the picks once a suggestion is picked. */
export function pick(
  { line, pick: picked }: Suggestion,
  picks: Picks,
  commands: readonly APIApplicationCommand[],
): { readonly line: string; readonly picks: Picks } {
  if (picked === undefined) return { line, picks };
  const { option, choice } = picked;
  // A name may itself look like an option; then the value stands in the line.
  const asName = readOption(line, option, commands) === choice.name.trim();
  const shown = asName ? line : line.slice(0, line.length - choice.name.length - 1) + `${choice.value} `;
  return { line: shown, picks: new Map([...picks, [option, choice]]) };
}

/** Options as the bot is sent them: picked names replaced by what they stand for. */
export function withPicks(
  options: Readonly<Record<string, LineValue>>,
  picks: Picks,
): Readonly<Record<string, LineValue>> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => {
      const choice = picks.get(name);
      return [name, choice !== undefined && choice.name.trim() === value ? choice.value : value];
    }),
  );
}

function readOption(line: string, option: string, commands: readonly APIApplicationCommand[]): unknown {
  try {
    return parseLine(line, commands).options[option];
  } catch {
    return undefined;
  }
}
