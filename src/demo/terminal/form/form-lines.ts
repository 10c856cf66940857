import { shownText } from '../../../foreign-text.ts';
import { markdownLines, type TerminalView } from '../markdown-lines.ts';
import { optionLines } from '../row-lines.ts';
import { wrapText } from '../wrap-text.ts';
import type { FormField } from './form-fields.ts';
import type { OpenForm } from './open-form.ts';
import { type FilledValue, numberedOptions } from './read-field.ts';

/** What a form is about, as it opens. */
export function formLines({ modal, parts, fields }: OpenForm, view: TerminalView): string[] {
  const { columns, paint, words } = view;
  const inner = { ...view, columns: columns - 2 };
  const said = parts.flatMap((part) => (part.kind === 'said' ? markdownLines(part.text, inner) : []));
  const keys = fields.some(({ required }) => !required) ? `${words.form.help} ${words.form.emptied}` : words.form.help;
  const lines = [
    ...wrapText(shownText(modal.title), columns - 2).map(paint.bold),
    ...said,
    ...wrapText(keys, columns - 2).map(paint.dim),
  ];
  return lines.map((line) => `┃ ${line}`.trimEnd());
}

/** The field that is asked for: what it is, what it lists, what it holds. */
export function fieldLines(form: OpenForm, view: TerminalView): string[] {
  const field = form.asked();
  if (field === undefined) return reviewLines(form, view);
  const { columns, paint, words } = view;
  const inner = columns - 2;
  const { label, description, required, input } = field;
  const place = words.form.field(form.fields.indexOf(field) + 1, form.fields.length);
  const hints = [place, required ? words.form.required : words.form.optional];
  if (input.kind === 'text' && input.paragraph) hints.push(words.form.paragraph);
  if (input.kind === 'select' && input.select.most > 1) {
    hints.push(words.pickSeveral(input.select.least, Math.min(input.select.most, input.select.options.length)));
  }
  const value = form.valueOf(field);
  const listed =
    input.kind === 'select'
      ? optionLines(
          numberedOptions(input.select.options).map((option) => ({ ...option, chosen: value.includes(option.value) })),
          { ...view, columns: inner },
        )
      : [];
  const example = input.kind === 'text' && value === '' && input.placeholder !== '' ? [input.placeholder] : [];
  const now = input.kind === 'text' && value !== '' ? [words.form.now(shownValue(field, value))] : [];
  return [
    ...wrapText(`${label} (${hints.join(', ')})`, inner).map(paint.bold),
    ...[description, ...example].filter((text) => text !== '').flatMap((text) => wrapText(text, inner).map(paint.dim)),
    ...listed,
    ...now.flatMap((text) => wrapText(text, inner)),
    ...(input.kind === 'unsupported' ? wrapText(words.form.unsupported(label), inner).map(paint.warn) : []),
  ].map((line) => `┃ ${line}`);
}

function reviewLines(form: OpenForm, view: TerminalView): string[] {
  const { columns, paint, words } = view;
  const rows = form.fields.map((field, index) => {
    const value = shownValue(field, form.valueOf(field));
    return `${index + 1}. ${field.label}: ${value === '' ? words.form.empty : value}`;
  });
  return [
    ...rows.flatMap((row) => wrapText(row, columns - 2)),
    ...wrapText(words.form.review, columns - 2).map(paint.dim),
  ].map((line) => `┃ ${line}`);
}

function shownValue({ input }: FormField, value: FilledValue): string {
  if (typeof value === 'string') return value.split('\n').map(shownText).join(' ⏎ ');
  const options = input.kind === 'select' ? input.select.options : [];
  return options.flatMap(({ value: each, label }) => (value.includes(each) ? [label] : [])).join(', ');
}
