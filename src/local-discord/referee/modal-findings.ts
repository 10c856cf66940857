import { componentTypes, isSelect } from './component-types.ts';
import { type Finding, invalid, repeated, required, tooLong, under } from './finding.ts';
import { isObject, type JsonObject } from './json-object.ts';
import { selectFindings } from './select-findings.ts';

/** "Between 1 and 5 (inclusive) components that make up the modal"; the published schema lets 40 through. */
const mostComponents = 5;

/**
 * What the schema leaves out about a modal. It has the limits of each word: 45 characters for title and label, 100 for
 * custom id, description and placeholder, 4000 for a value.
 *
 * @see https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
 * @see https://docs.discord.com/developers/components/reference#label and #text-input
 */
export function modalFindings(data: JsonObject): Finding[] {
  const components = Array.isArray(data['components']) ? data['components'].filter(isObject) : [];
  const inputs = components.flatMap(inputsOf);
  return [
    ...(String(data['title']).trim() === '' ? [required('modal-title', ['title'])] : []),
    ...(components.length > mostComponents ? [tooLong('modal-components', ['components'], mostComponents)] : []),
    ...components.flatMap((component, index) => under(['components', index], topFindings(component))),
    ...inputs.flatMap(({ path, component }) => under(['components', ...path], inputFindings(component))),
    ...repeated(inputs, ({ component }) => String(component['custom_id'])).map((index) => ({
      rule: 'duplicate-custom-id',
      path: ['components', ...(inputs[index]?.path ?? []), 'custom_id'],
      code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
      message: 'Component custom id cannot be duplicated',
    })),
  ];
}

interface Input {
  readonly path: readonly (string | number)[];
  readonly component: JsonObject;
}

function inputsOf(top: JsonObject, index: number): Input[] {
  const { component, components } = top;
  if (isObject(component)) return [{ path: [index, 'component'], component }];
  if (!Array.isArray(components)) return [];
  return components.filter(isObject).map((one, at) => ({ path: [index, 'components', at], component: one }));
}

/** A label has the words of its input; in a row, which is the old way, the input has them itself. */
function topFindings({ type, label, component, components }: JsonObject): Finding[] {
  if (type === componentTypes.label) {
    const doubled = isObject(component) && component['label'] !== undefined && component['label'] !== null;
    return [
      ...(String(label).trim() === '' ? [required('modal-label', ['label'])] : []),
      ...(doubled ? [invalid('modal-label', ['component', 'label'], 'Its label component has the label.')] : []),
    ];
  }
  if (type !== componentTypes.row || !Array.isArray(components)) return [];
  const [first] = components.filter(isObject);
  return [
    ...(components.length > 1 ? [invalid('modal-row', ['components'], 'A row takes one text input.')] : []),
    ...((first?.['label'] ?? '') === '' ? [required('modal-label', ['components', 0, 'label'])] : []),
  ];
}

function inputFindings(component: JsonObject): Finding[] {
  if (isSelect(component['type'])) return selectFindings(component, 'modal');
  return component['type'] === componentTypes.textInput ? textFindings(component) : [];
}

/** What it is filled with must be something that could be sent as it stands. */
function textFindings({ min_length: least, max_length: most, value }: JsonObject): Finding[] {
  const min = typeof least === 'number' ? least : 0;
  const max = typeof most === 'number' ? most : 4000;
  const length = typeof value === 'string' ? value.length : 0;
  return [
    ...(min > max ? [invalid('modal-length', ['min_length'], 'More than max_length.')] : []),
    ...(length > max ? [tooLong('modal-length', ['value'], max)] : []),
    ...(length > 0 && length < min ? [invalid('modal-length', ['value'], 'Shorter than min_length.')] : []),
  ];
}
