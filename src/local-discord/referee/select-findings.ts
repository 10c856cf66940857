import { componentTypes } from './component-types.ts';
import { type Finding, invalid, repeated, required } from './finding.ts';
import { isObject, type JsonObject } from './json-object.ts';

/**
 * What the schema leaves out about selects. It has the limits of each word: 1 to 25 options, 100 characters for label,
 * value and description, 150 for the placeholder, 0 and 1 to 25 for min_values and max_values.
 *
 * @see https://docs.discord.com/developers/components/reference#string-select-string-select-structure and the tables of
 * the four that fill themselves. That no value comes twice is said by Discord's answer alone.
 */
export function selectFindings(select: JsonObject, place: 'message' | 'modal'): Finding[] {
  const isString = select['type'] === componentTypes.stringSelect;
  const least = numberOr(select['min_values'], 1);
  const most = numberOr(select['max_values'], 1);
  return [
    ...(least > most ? [invalid('select-values', ['min_values'], 'More than max_values.')] : []),
    ...(isString ? optionFindings(select, least, most) : defaultFindings(select, least, most)),
    ...(place === 'modal' ? modalOnly(select, least) : messageOnly(select)),
  ];
}

function optionFindings(select: JsonObject, least: number, most: number): Finding[] {
  const options = Array.isArray(select['options']) ? select['options'].filter(isObject) : [];
  const chosen = options.filter((option) => option['default'] === true).length;
  const known = Math.max(options.length, 1);
  return [
    ...options.flatMap(({ label }, index) =>
      String(label).trim() === '' ? [required('select-label', ['options', index, 'label'])] : [],
    ),
    ...repeated(options, ({ value }) => String(value)).map((index) => ({
      rule: 'select-duplicate-value',
      path: ['options', index, 'value'],
      code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      message: 'The specified option value is already used',
    })),
    ...(least > known ? [invalid('select-values', ['min_values'], 'More than there are options.')] : []),
    ...(most > known ? [invalid('select-values', ['max_values'], 'More than there are options.')] : []),
    ...(chosen > most ? [invalid('select-values', ['options'], 'More defaults than max_values.')] : []),
  ];
}

/** "number of default values must be in the range defined by min_values and max_values" */
function defaultFindings(select: JsonObject, least: number, most: number): Finding[] {
  const given = Array.isArray(select['default_values']) ? select['default_values'].filter(isObject) : [];
  if (given.length === 0) return [];
  const path = ['default_values'];
  return [
    ...(given.length < least ? [invalid('select-values', path, 'Fewer defaults than min_values.')] : []),
    ...(given.length > most ? [invalid('select-values', path, 'More defaults than max_values.')] : []),
    ...repeated(given, ({ id }) => String(id)).map((index) =>
      invalid('select-duplicate-value', [...path, index, 'id'], 'The specified default value is already used'),
    ),
  ];
}

/** "Using disabled in a modal will result in an error"; min_values is "omitted or at least 1 if required is omitted or true". */
function modalOnly(select: JsonObject, least: number): Finding[] {
  return [
    ...(select['disabled'] === true
      ? [invalid('modal-disabled', ['disabled'], 'Nothing in a modal is disabled.')]
      : []),
    ...(least === 0 && select['required'] !== false
      ? [invalid('modal-required', ['min_values'], 'At least 1 where the select is required.')]
      : []),
  ];
}

/** "The required field is only available in modals. It is ignored in messages." */
function messageOnly(select: JsonObject): Finding[] {
  if (select['required'] !== true) return [];
  const message = 'Discord ignores it outside modals.';
  return [{ rule: 'unknown-key', path: ['required'], code: 'UNKNOWN_KEY', message }];
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
