import { optionTypes, type OptionForm } from '../referee/command-form.ts';
import { ActRefused } from './act-refused.ts';
import type { OptionValue } from './actor.ts';

/** An option of an interaction's payload. */
export interface FilledOption {
  readonly name: string;
  readonly type: number;
  readonly value: OptionValue;
  readonly focused?: true;
}

/** Refuses a channel of a type that its option does not take. */
export function checkChannelTypes(
  known: readonly OptionForm[],
  filled: readonly FilledOption[],
  typeOf: (channelId: string) => number | undefined,
): void {
  for (const { name, value } of filled) {
    const types = known.find((option) => option.name === name)?.channel_types ?? [];
    const type = types.length === 0 ? undefined : typeOf(String(value));
    if (type !== undefined && !types.includes(type))
      throw new ActRefused('wrong-type', `${name}: a channel of type ${type}`);
  }
}

/** Longest text Discord's client lets through where the option says nothing. */
const longestText = 6000;
const ids: readonly number[] = [
  optionTypes.user,
  optionTypes.channel,
  optionTypes.role,
  optionTypes.mentionable,
  optionTypes.attachment,
];

/** Options as Discord's client fills them in; it sends nothing that the command does not take. */
export function fillOptions(
  known: readonly OptionForm[],
  given: Readonly<Record<string, OptionValue>>,
  focused?: string,
): FilledOption[] {
  for (const name of Object.keys(given)) {
    if (!known.some((option) => option.name === name)) throw new ActRefused('unknown-option', name);
  }
  return known.flatMap((option) => {
    const value = given[option.name];
    if (option.name === focused) return [{ name: option.name, type: option.type, value: value ?? '', focused: true }];
    if (value === undefined) {
      if (option.required === true && focused === undefined) throw new ActRefused('missing-option', option.name);
      return [];
    }
    check(option, value);
    return [{ name: option.name, type: option.type, value }];
  });
}

function check(option: OptionForm, value: OptionValue): void {
  const { name, type } = option;
  if (!hasType(type, value)) throw new ActRefused('wrong-type', `${name}: ${JSON.stringify(value)}`);
  const choices = option.choices ?? [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw new ActRefused('not-a-choice', `${name}: ${value}`);
  }
  if (typeof value === 'string' && !ids.includes(type)) {
    const tooShort = value.length < Math.max(option.min_length ?? 0, 1);
    if (tooShort || value.length > (option.max_length ?? longestText)) {
      throw new ActRefused('out-of-range', `${name}: ${value.length} characters`);
    }
  }
  if (typeof value === 'number') {
    const least = option.min_value ?? -(2 ** 53);
    const most = option.max_value ?? 2 ** 53;
    if (value < least || value > most) throw new ActRefused('out-of-range', `${name}: ${value}`);
  }
}

function hasType(type: number, value: OptionValue): boolean {
  if (type === optionTypes.string) return typeof value === 'string';
  if (type === optionTypes.integer) return Number.isInteger(value);
  if (type === optionTypes.number) return typeof value === 'number';
  if (type === optionTypes.boolean) return typeof value === 'boolean';
  return typeof value === 'string' && /^\d+$/.test(value);
}
