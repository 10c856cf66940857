import { createHash } from 'node:crypto';
import { UserError } from '../../user-error.ts';
import type { ComponentTarget } from './button.ts';
import { readFeedId } from './feed-state.ts';

/** What a form is filled in with, by field, each as text: of what is picked the option's value. */
export type FormValues = Readonly<Record<string, string>>;

/** change: where, what and when · more: the rest that is no click of its own. In an order that holds for forms of before. */
const changeFields = {
  change: ['channel', 'what', 'time', 'zone', 'days'],
  more: ['transcript', 'except', 'closing'],
} as const;
export type ChangeForm = keyof typeof changeFields;

/**
 * Of a form that sets a feed up: what opened it first, by its interaction's id. However often it is submitted, it is one feed.
 * @param hasMore - whether more than it asks for was typed, and is kept under that id
 */
export function setUpTarget(formId: string, hasMore: boolean): ComponentTarget {
  return { command: 'daily', action: 'set-up', state: [formId, ...(hasMore ? ['more'] : [])] };
}

/** Opens that form. */
export const newFeedTarget: ComponentTarget = { command: 'daily', action: 'new', state: [] };

/** The same from an answer that is not one of `/daily`: that Discord let somebody run another command proves nothing. */
export const beginFeedTarget: ComponentTarget = { command: 'daily', action: 'begin', state: [] };

/** @throws UserError `stale-button` */
export function readSetUp(state: readonly string[]): { readonly formId: string; readonly hasMore: boolean } {
  return { formId: readKeptFormId(state), hasMore: state.length > 1 };
}

/** @throws UserError `stale-button` */
export function readKeptFormId([id]: readonly string[]): string {
  if (id === undefined || !/^\d{1,20}$/u.test(id)) throw new UserError('stale-button', {});
  return id;
}

/**
 * Of a form that changes a feed, and of what stood in it when it was opened: what is submitted as it stood changes nothing,
 * whoever changed it meanwhile.
 */
export function changeTarget(form: ChangeForm, feedId: string, values: FormValues): ComponentTarget {
  const marks = changeFields[form].map((name) => markOf(values[name]));
  return { command: 'daily', action: form, state: [feedId, ...marks] };
}

/** What of a submitted form is not as it stood when it was opened; what it did not ask for stays. */
export function readChanges(
  form: ChangeForm,
  state: readonly string[],
  values: FormValues,
): { readonly feedId: string; readonly changed: FormValues } {
  const [, ...marks] = state;
  const changed = changeFields[form].filter(
    (name, place) => values[name] !== undefined && markOf(values[name]) !== marks[place],
  );
  return { feedId: readFeedId(state), changed: Object.fromEntries(changed.map((name) => [name, values[name] ?? ''])) };
}

/** To the form whose values are kept under that interaction's id. */
export function againTarget(interactionId: string): ComponentTarget {
  return { command: 'daily', action: 'again', state: [interactionId] };
}

/** Six characters: by accident two texts have the same one in 69 thousand million. */
function markOf(text = ''): string {
  return createHash('sha256').update(text.trim()).digest('base64url').substring(0, 6);
}
