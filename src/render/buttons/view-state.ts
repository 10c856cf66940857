import { UserError } from '../../errors.ts';
import type { Interview, Library } from '../../interview/interview.ts';
import { findItem } from '../../interview/find-item.ts';
import { findByKey, interviewKey, keyLength } from '../../interview/interview-key.ts';
import { type View } from '../quote/view.ts';
import { mostHits } from '../../finding/find-hits.ts';
import { type ItemPlace, parseItemId, writeItemId } from '../../interview/item-id.ts';
import type { Span } from '../../transcript/span.ts';
import { stateRoom } from './custom-id.ts';

/** `<slug>#9` and `<slug>#s3.1` become `A9` and `K3.1` (A and K: the first interview of the key table, up to J and T). */
const hitForm = /(?<interview>[A-T])(?<place>[0-9a-z]+(?:\.[0-9a-z]+)?)/gu;
const passageLetters = 'ABCDEFGHIJ';
const pointLetters = 'KLMNOPQRST';
const radix = 36;

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
  const items = [...hits.matchAll(hitForm)].map(({ groups }) => readItem(slugs, groups ?? {}));
  const view: View = {
    items,
    at: readNumber(at),
    turns: readNumber(turns),
    part: part === '' ? undefined : readNumber(part),
    words: words === '' ? [] : words.split('.').map(readSpan),
  };
  if (items.length === 0 || items.length > mostHits || view.at >= items.length) throw new UserError('stale-button', {});
  if (items.some((id) => findItem(library, id) === undefined)) throw new UserError('stale-button', {});
  return view;
}

/** The interview a button names. @throws UserError `stale-button` */
export function getByKey(library: Library, key: string | undefined): Interview {
  const interview = findByKey(library, key ?? '');
  if (interview === undefined) throw new UserError('stale-button', {});
  return interview;
}

/** A whole number from a button's state. @throws UserError `stale-button` */
export function readNumber(written: string | undefined): number {
  if (written === undefined || !/^[0-9a-z]{1,8}$/u.test(written)) throw new UserError('stale-button', {});
  return Number.parseInt(written, radix);
}

export function writeNumber(value: number): string {
  return value.toString(radix);
}

function writeState({ items, at, turns, part, words }: View): readonly string[] {
  const ids = items.flatMap((id) => parseItemId(id) ?? []);
  const slugs = [...new Set(ids.map(({ slug }) => slug))];
  const hits = ids.map(({ slug, place }) => writeHit(slugs.indexOf(slug), place));
  return [
    writeNumber(at),
    writeNumber(turns),
    part === undefined ? '' : writeNumber(part),
    slugs.map(interviewKey).join(''),
    hits.join(''),
    words.map(({ start, end }) => `${writeNumber(start)}-${writeNumber(end - start)}`).join('.'),
  ];
}

function writeHit(interview: number, place: ItemPlace): string {
  if (place.kind === 'passage') return `${passageLetters.charAt(interview)}${writeNumber(place.number)}`;
  if (place.kind !== 'point') return '';
  return `${pointLetters.charAt(interview)}${writeNumber(place.section)}.${writeNumber(place.number)}`;
}

function readItem(
  slugs: readonly (string | undefined)[],
  groups: Readonly<Record<string, string | undefined>>,
): string {
  const { interview = '', place = '' } = groups;
  const isPoint = pointLetters.includes(interview);
  const slug = slugs[(isPoint ? pointLetters : passageLetters).indexOf(interview)];
  if (slug === undefined) throw new UserError('stale-button', {});
  const [first, second] = place.split('.');
  return writeItemId({
    slug,
    place: isPoint
      ? { kind: 'point', section: readNumber(first), number: readNumber(second) }
      : { kind: 'passage', number: readNumber(place) },
  });
}

function readSpan(written: string): Span {
  const [start, length] = written.split('-');
  return { start: readNumber(start), end: readNumber(start) + readNumber(length) };
}
