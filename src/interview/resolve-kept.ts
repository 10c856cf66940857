import { editionOf, hashAt, lacksHalf } from './edition.ts';
import type { Interview, Library } from './interview.ts';
import { type ItemPlace, writeItemId } from './item-id.ts';
import { findAt, findSectionByNumber } from './find-item.ts';
import type { ItemWords } from './interview.ts';
import { looksAlike, wordsOf } from './words-of.ts';
import { type KeptId, parseKeptId, unknownHash, writeKeptId } from './kept-id.ts';

/** What became of an item that a row or a button keeps. */
export type Resolved =
  /** Its words stand there now. */
  | { readonly kind: 'same'; readonly id: string }
  /** What its words became stands there. `kept`: the id by which the words of then are known */
  | { readonly kind: 'changed'; readonly id: string; readonly kept: string; readonly former: ItemWords }
  /** They are in the text no more. `id`: as it is kept; it names nothing. `former`: as far as they are known */
  | { readonly kind: 'gone'; readonly id: string; readonly former?: ItemWords }
  /** Its interview is not here, or is without its text: nobody knows. `id`: as it is kept */
  | { readonly kind: 'absent'; readonly id: string };

/** Never other words without a word about it: what is not known for sure is gone. @param written - a kept id, or an item's */
export function resolveKept({ interviews }: Pick<Library, 'interviews'>, written: string): Resolved {
  const kept = parseKeptId(written);
  const interview = interviews.find(({ slug }) => slug === kept?.slug);
  if (kept === undefined || interview === undefined) return { kind: 'absent', id: written };
  return resolveIn(interview, kept);
}

/** Of an item that was told as something that is here no more: what it was, where its words are gone. */
export function findGone(
  library: Pick<Library, 'interviews'>,
  told: string,
): Extract<Resolved, { readonly kind: 'gone' }> | undefined {
  // Where its words stand, an item is told by its place alone, which in a row would be one of before.
  if (parseKeptId(told)?.hash === undefined) return undefined;
  const found = resolveKept(library, told);
  return found.kind === 'gone' ? found : undefined;
}

/** As `resolveKept`, where the interview is known. @param kept - without a hash it is of before hashes were kept */
export function resolveIn(interview: Interview, kept: Omit<KeptId, 'slug'>): Resolved {
  const { slug, formerly } = interview;
  const { places } = editionOf(interview);
  const { place, until } = kept;
  const first = formerly?.first ?? places;
  const hash = kept.hash ?? hashAt(first, place);
  const isAbsent = lacksHalf(places, place) && (hash !== undefined || lacksHalf(first, place));
  if (isAbsent) return { kind: 'absent', id: writeKeptId({ slug, ...kept }) };
  const own = writeKeptId({ slug, place, hash: hash ?? unknownHash, ...(until !== undefined && { until }) });
  const now = hash === undefined ? undefined : followHash(interview, hash);
  const id = now && idAs(place.kind, interview, now);
  const former = hash === undefined ? undefined : formerly?.words.get(hash)?.words;
  if (id === undefined || now === undefined) return { kind: 'gone', id: own, ...(former && { former }) };
  if (former === undefined || now === placesByHash(interview).get(hash ?? '')) return { kind: 'same', id };
  const present = wordsOfPlace(interview, now);
  return present !== undefined && looksAlike(former, present)
    ? { kind: 'same', id }
    : { kind: 'changed', id, kept: own, former };
}

/** Where words of that hash stand, or what they became, step by step. */
function followHash(interview: Interview, hash: string): ItemPlace | undefined {
  const places = placesByHash(interview);
  const seen = new Set<string>();
  let at: string | undefined = hash;
  while (at !== undefined && !seen.has(at)) {
    const place = places.get(at);
    if (place !== undefined) return place;
    seen.add(at);
    at = interview.formerly?.words.get(at)?.successor;
  }
  return undefined;
}

const known = new WeakMap<Interview, ReadonlyMap<string, ItemPlace>>();

function placesByHash(interview: Interview): ReadonlyMap<string, ItemPlace> {
  const places = known.get(interview) ?? readPlaces(interview);
  known.set(interview, places);
  return places;
}

function readPlaces({ passages, sections }: Interview): ReadonlyMap<string, ItemPlace> {
  return new Map<string, ItemPlace>([
    ...passages.map(({ hash, number }) => [hash, { kind: 'passage', number }] as const),
    ...sections.map(({ hash, number }) => [hash, { kind: 'section', number }] as const),
    ...sections.flatMap(({ points }) =>
      points.map(({ hash, section, number }) => [hash, { kind: 'point', section, number }] as const),
    ),
  ]);
}

/** What is kept of one kind is of that kind: a hash that somebody made up may not lead elsewhere. */
function idAs(kind: ItemPlace['kind'], interview: Interview, now: ItemPlace): string | undefined {
  const { slug } = interview;
  if (kind === 'part' && now.kind === 'passage') return partBeginningWith(interview, now.number);
  return kind === now.kind ? writeItemId({ slug, place: now }) : undefined;
}

/** The id of a part that begins with a passage, whether the reading is cut there or not. */
export function partBeginningWith({ slug, passages }: Interview, number: number): string | undefined {
  const turn = passages[number - 1]?.turn;
  if (turn === undefined) return undefined;
  let first = number;
  while (passages[first - 2]?.turn === turn) first -= 1;
  return writeItemId({ slug, place: { kind: 'part', turn, passage: number - first + 1 } });
}

function wordsOfPlace(interview: Interview, place: ItemPlace): ItemWords | undefined {
  const item = place.kind === 'section' ? findSectionByNumber(interview, place.number) : findAt(interview, place);
  return item && wordsOf(item);
}
