import { findControl } from '../controls/find-control.ts';
import { numberLabels } from '../controls/number-labels.ts';
import { Misspoken, withNear } from '../misspoken.ts';
import type { FormField, SelectField, TextField } from './form-fields.ts';

export type FilledValue = string | readonly string[];

/** What a field holds as the form was opened. */
export function presetOf({ input }: FormField): FilledValue {
  if (input.kind === 'text') return input.value;
  if (input.kind === 'unsupported') return '';
  return input.select.options.filter(({ chosen }) => chosen).map(({ value }) => value);
}

/**
 * What somebody typed into a field: nothing keeps what is there, and `-` empties what may be empty.
 *
 * @throws Misspoken where the field does not take it
 */
export function readField(field: FormField, typed: string, current: FilledValue): FilledValue {
  const { input, label, required } = field;
  if (input.kind === 'unsupported') return current;
  const value = typed === '' ? current : typed === '-' && !required ? emptied(current) : read(input, label, typed);
  if (required && value.length === 0) throw new Misspoken((words) => words.form.isRequired(label));
  return value;
}

function emptied(current: FilledValue): FilledValue {
  return typeof current === 'string' ? '' : [];
}

function read(input: TextField | SelectField, label: string, typed: string): FilledValue {
  return input.kind === 'text' ? readText(input, label, typed) : readPicks(input, label, typed);
}

function readText({ least, most, paragraph }: TextField, label: string, typed: string): string {
  const text = paragraph ? typed.replaceAll('\\n', '\n') : typed;
  if (text.length < least || text.length > most) {
    throw new Misspoken((words) => words.form.length(label, text.length, least, most));
  }
  return text;
}

function readPicks({ select }: SelectField, label: string, typed: string): readonly string[] {
  const found = findControl(typed, numberedOptions(select.options));
  if (found.kind === 'several') {
    const { given, items } = found;
    throw new Misspoken((words) =>
      words.several(
        given,
        items.map(({ number, label: name }) => `${name} (${number})`),
      ),
    );
  }
  if (found.kind === 'none') {
    const { given, near } = found;
    throw new Misspoken((words) => withNear(words.form.notListed(label, given), near, words));
  }
  const { least, most } = select;
  const { length: count } = found.items;
  if (count < least || count > most) throw new Misspoken((words) => words.pickCount(count, least, most));
  return found.items.map(({ value }) => value);
}

/** What a select lists, with the numbers it is shown with. */
export function numberedOptions<Option extends { readonly label: string }>(
  options: readonly Option[],
): readonly (Option & { readonly number: number })[] {
  const numbers = numberLabels(options.map(({ label }) => label));
  return options.map((option, index) => ({ ...option, number: numbers[index] ?? 0 }));
}
