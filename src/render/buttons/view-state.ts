import { UserError } from '../../user-error.ts';
import type { Library } from '../../interview/interview.ts';
import { findItem } from '../../interview/find-item.ts';
import { findByKey, interviewKey, keyLength } from '../../interview/interview-key.ts';
import type { View } from '../quote/view.ts';
import { mostHits } from '../../finding/find-hits.ts';
import { type ItemPlace, parseItemId, writeItemId } from '../../interview/item-id.ts';
import type { Span } from '../../transcript/span.ts';
import type { ButtonTarget } from './button.ts';
import { stateRoom } from './custom-id.ts';
import { numberField, readNumberField } from './fields/number-field.ts';

/** `<slug>#9` and `<slug>#s3.1` become `A9` and `K3.1` (A and K: the first interview of the key table, up to J and T). */
const hitForm = /(?<interview>[A-T])(?<place>[0-9a-z]+(?:\.[0-9a-z]+)?)/gu;
const passageLetters = 'ABCDEFGHIJ';
const pointLetters = 'KLMNOPQRST';

/** A quote as one of its own buttons, or one that leads to it, would show it. */
export function quoteTarget(action: string, view: View): ButtonTarget {
  return { command: 'quote', action, state: viewState('quote', action, view) };
}

/**
 * A view as a custom id's state: `at:turns:part:keys:hits:words`. What does not fit beside the names is left out from
 * the end: first found words, then hits that are not the one shown.
 */
export function viewState(command: string, action: string, view: View): readonly string[] {
  const room = stateRoom(command, action);
  let words = view.words;
  let items = view.items;
  for (;;) {
    const state = writeState({ ...view, items, words });
    if (state.join(':').length <= room) return state;
    if (words.length > 0) words = words.slice(0, -1);
    else if (items.length > view.at + 1) items = items.slice(0, -1);
    else return writeState({ ...view, items: items.slice(view.at, view.at + 1), at: 0, words: [] });
  }
}

/** The view a button carries. @throws UserError `stale-button` when it names what is not here. */
export function readViewState(library: Library, state: readonly string[]): View {
  const [at, turns, part, keys = '', hits = '', words = ''] = state;
  const slugs = (keys.match(new RegExp(`.{${keyLength}}`, 'gu')) ?? []).map((key) => findByKey(library, key)?.slug);
  const items = [...hits.matchAll(hitForm)].map(({ groups }) => readHit(slugs, groups ?? {}));
  const view: View = {
    items,
    at: readNumberField(at),
    turns: readNumberField(turns),
    part: part === '' ? undefined : readNumberField(part),
    words: words === '' ? [] : words.split('.').map(readSpan),
  };
  if (items.length === 0 || items.length > mostHits || view.at >= items.length) throw new UserError('stale-button', {});
  if (items.some((id) => findItem(library, id) === undefined)) throw new UserError('stale-button', {});
  return view;
}

function writeState({ items, at, turns, part, words }: View): readonly string[] {
  const ids = items.flatMap((id) => parseItemId(id) ?? []);
  const slugs = [...new Set(ids.map(({ slug }) => slug))];
  const hits = ids.map(({ slug, place }) => writeHit(slugs.indexOf(slug), place));
  return [
    numberField(at),
    numberField(turns),
    part === undefined ? '' : numberField(part),
    slugs.map(interviewKey).join(''),
    hits.join(''),
    words.map(({ start, end }) => `${numberField(start)}-${numberField(end - start)}`).join('.'),
  ];
}

function writeHit(interview: number, place: ItemPlace): string {
  if (place.kind === 'passage') return `${passageLetters.charAt(interview)}${numberField(place.number)}`;
  if (place.kind !== 'point') return '';
  return `${pointLetters.charAt(interview)}${numberField(place.section)}.${numberField(place.number)}`;
}

function readHit(slugs: readonly (string | undefined)[], groups: Readonly<Record<string, string | undefined>>): string {
  const { interview = '', place = '' } = groups;
  const isPoint = pointLetters.includes(interview);
  const slug = slugs[(isPoint ? pointLetters : passageLetters).indexOf(interview)];
  if (slug === undefined) throw new UserError('stale-button', {});
  const [first, second] = place.split('.');
  return writeItemId({
    slug,
    place: isPoint
      ? { kind: 'point', section: readNumberField(first), number: readNumberField(second) }
      : { kind: 'passage', number: readNumberField(place) },
  });
}

function readSpan(written: string): Span {
  const [start, length] = written.split('-');
  return { start: readNumberField(start), end: readNumberField(start) + readNumberField(length) };
}
