import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { optionKinds } from '../../line/option-kinds.ts';
import type { LineReader } from './line-reader.ts';
import { optionChoices } from './option-choices.ts';

/** The line with one more option filled in by something that it takes. */
export function exampleLine(
  line: string,
  option: APIApplicationCommandOption,
  { places, locale }: Pick<LineReader, 'places' | 'locale'>,
): string {
  const kind: number = option.type;
  const choices = optionChoices(option, places, locale) ?? [];
  const numeric = kind === optionKinds.integer || kind === optionKinds.number;
  const least = 'min_value' in option ? option.min_value : undefined;
  const value = choices[0]?.name ?? (numeric ? String(least ?? 1) : '…');
  return `${line.trim()} ${option.name}:${value}`;
}
