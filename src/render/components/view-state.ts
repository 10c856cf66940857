import { followExcerpt } from '../../excerpt/follow-excerpt.ts';
import { writeExcerptMark } from '../../excerpt/find-shown-excerpt.ts';
import { UserError } from '../../user-error.ts';
import { editionOf, hashAt } from '../../interview/edition.ts';
import type { Interview, Library } from '../../interview/interview.ts';
import { findByEdition, findByKey, keyLength } from '../../interview/interview-key.ts';
import type { View } from '../quote/view.ts';
import { mostHits } from '../../finding/find-hits.ts';
import { type ItemPlace, parseItemId } from '../../interview/item-id.ts';
import { type Resolved, resolveIn } from '../../interview/resolve-kept.ts';
import type { Span } from '../../transcript/span.ts';
import type { ComponentTarget } from './button.ts';
import { getWords } from './get-words.ts';
import { stateRoom } from './custom-id.ts';
import { numberField, readNumberField } from './fields/number-field.ts';

/** `<slug>#9` and `<slug>#s3.1` become `A9` and `K3.1` (A and K: the first interview of the key table, up to J and T). */
const hitForm = /(?<interview>[A-T])(?<place>[0-9a-z]+(?:\.[0-9a-z]+)?)/gu;
const passageLetters = 'ABCDEFGHIJ';
const pointLetters = 'KLMNOPQRST';

/** A quote as one of its own buttons, or one that leads to it, would show it. */
export function quoteTarget(action: string, view: View, library: Pick<Library, 'interviews'>): ComponentTarget {
  return { command: 'quote', action, state: viewState(library, 'quote', action, view) };
}

/** A select of quotes. */
export const pickQuoteTarget: ComponentTarget = { command: 'quote', action: 'pick', state: [] };

const valueSeparator = ':';

/** What an option of that select stands for: what a button to the same quote carries. */
export function quoteValue(view: View, library: Pick<Library, 'interviews'>): string {
  return viewState(library, 'quote', 'pick', view).join(valueSeparator);
}

/** @throws UserError `words-gone`, `stale-button`: as `readViewState` */
export function readPickedView(library: Library, [value = '']: readonly string[]): View {
  return readViewState(library, value.split(valueSeparator));
}

/**
 * A view as a custom id's state: `at:turns:part:keys:hits:words`, and behind it the mark of an excerpt. What does not fit beside the names is left out from
 * the end: first found words, then hits that are not the one shown. The keys are those of editions, by which places are
 * read; before 0.2.0 they were those of interviews.
 */
export function viewState(
  library: Pick<Library, 'interviews'>,
  command: string,
  action: string,
  view: View,
): readonly string[] {
  const room = stateRoom(command, action);
  let words = view.words;
  let items = view.items;
  for (;;) {
    const state = writeState(library, { ...view, items, words });
    if (state.join(':').length <= room) return state;
    if (words.length > 0) words = words.slice(0, -1);
    else if (items.length > view.at + 1) items = items.slice(0, -1);
    else return writeState(library, { ...view, items: items.slice(view.at, view.at + 1), at: 0, words: [] });
  }
}

/**
 * The view a button carries, as its words stand now; of the others, those that are gone are left out.
 * @throws UserError `words-gone` where the one shown is; `stale-button` when it names what is not here
 */
export function readViewState(library: Library, state: readonly string[]): View {
  const [at, turns, part, keys = '', hits = '', words = '', mark] = state;
  const read = [...hits.matchAll(hitForm)].map(({ groups = {} }) => readHit(groups));
  const sources = readKeys(library, keys, Math.max(...read.map(({ interview }) => interview)) + 1);
  const found = read.map(({ interview, place }) => resolveHit(sources[interview], place));
  const shownAt = readNumberField(at);
  const shown = found[shownAt];
  if (shown === undefined || found.length > mostHits) throw new UserError('stale-button', {});
  const { found: followed, excerpt } = followExcerpt(library, shown, mark);
  const own = getWords(followed);
  const here = found.with(shownAt, followed).filter(({ kind }) => kind === 'same' || kind === 'changed');
  const spans = words === '' ? [] : words.split('.').map(readSpan);
  return {
    items: here.map(({ id }) => id),
    at: here.indexOf(followed),
    turns: readNumberField(turns),
    part: part === '' ? undefined : readNumberField(part),
    // They are stretches of the first hit, as it was.
    words: found[0]?.kind === 'same' ? spans : [],
    ...(excerpt && { excerpt }),
    ...(own.kind === 'changed' && { former: own.former }),
  };
}

function writeState(
  library: Pick<Library, 'interviews'>,
  { items, at, turns, part, words, excerpt }: View,
): readonly string[] {
  const ids = items.flatMap((id) => parseItemId(id) ?? []);
  const slugs = [...new Set(ids.map(({ slug }) => slug))];
  const hits = ids.map(({ slug, place }) => writeHit(slugs.indexOf(slug), place));
  const keys = slugs.map((slug) => {
    const interview = library.interviews.find((each) => each.slug === slug);
    if (interview === undefined) throw new RangeError(`no interview to page through: ${slug}`);
    return editionOf(interview).key;
  });
  return [
    numberField(at),
    numberField(turns),
    part === undefined ? '' : numberField(part),
    keys.join(''),
    hits.join(''),
    words.map(({ start, end }) => `${numberField(start)}-${numberField(end - start)}`).join('.'),
    ...(excerpt === undefined ? [] : [writeExcerptMark(excerpt)]),
  ];
}

function writeHit(interview: number, place: ItemPlace): string {
  if (place.kind === 'passage') return `${passageLetters.charAt(interview)}${numberField(place.number)}`;
  if (place.kind !== 'point') return '';
  return `${pointLetters.charAt(interview)}${numberField(place.section)}.${numberField(place.number)}`;
}

/** Where a button's places are to be read: in an edition; of before 0.2.0, in the first places. */
interface HitSource {
  readonly interview: Interview;
  readonly places: string | undefined;
}

/** @throws UserError `stale-button` for an interview or an edition that nobody knows */
function readKeys(library: Library, keys: string, count: number): readonly HitSource[] {
  const length = keys.length / count;
  const all = Array.from({ length: count }, (_, at) => keys.substring(at * length, (at + 1) * length));
  return all.map((key): HitSource => {
    const interview = length === keyLength ? findByKey(library, key) : undefined;
    const found = interview === undefined ? findByEdition(library, key) : { interview, places: undefined };
    if (found === undefined) throw new UserError('stale-button', {});
    return found;
  });
}

function resolveHit(source: HitSource | undefined, place: ItemPlace): Resolved {
  const hash = source?.places === undefined ? undefined : hashAt(source.places, place);
  // An edition knows all of its places.
  const isUnknown = source === undefined || (source.places !== undefined && hash === undefined);
  if (isUnknown) throw new UserError('stale-button', {});
  return resolveIn(source.interview, { place, hash });
}

function readHit(groups: Readonly<Record<string, string | undefined>>) {
  const { interview = '', place = '' } = groups;
  const isPoint = pointLetters.includes(interview);
  const [first, second] = place.split('.');
  const read: ItemPlace = isPoint
    ? { kind: 'point', section: readNumberField(first), number: readNumberField(second) }
    : { kind: 'passage', number: readNumberField(place) };
  return { interview: (isPoint ? pointLetters : passageLetters).indexOf(interview), place: read };
}

function readSpan(written: string): Span {
  const [start, length] = written.split('-');
  return { start: readNumberField(start), end: readNumberField(start) + readNumberField(length) };
}
