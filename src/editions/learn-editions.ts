import { editionKey, editionOf, type Edition, mergePlaces } from '../interview/edition.ts';
import type { Formerly, FormerWords } from '../interview/interview.ts';
import type { Interview, Library } from '../interview/interview.ts';
import { wordsKey } from '../interview/words-of.ts';
import type { Slices } from '../slices.ts';
import type { KnownText, LatestEdition, Store, WordingPart } from '../store/store.ts';
import { alignWords } from './align-words.ts';
import { type KnownWords, knownWords } from './known-words.ts';
import { packWords, unpackWords } from './pack-words.ts';

/** Where what was said before is kept. */
export type EditionRecords = Pick<
  Store,
  | 'knownTexts'
  | 'firstPlaces'
  | 'editionsOf'
  | 'formerWords'
  | 'keepFormerWords'
  | 'wording'
  | 'keepWording'
  | 'keepLatest'
>;

export interface Learning {
  readonly store: EditionRecords;
  readonly slices: Slices;
  /** Told of each interview that says something else than at the last start. */
  readonly onCorrected?: (corrected: Corrected) => void;
}

/** How many of its passages, sections and points say something else, and how many are there no more. */
export interface Corrected {
  readonly slug: string;
  readonly changed: number;
  readonly gone: number;
}

/** Rows, interviews and characters that are written, or rows that are read, in one go: a few milliseconds. */
const most = { rows: 100, interviews: 20, characters: 128 * 1024 };
/** No hash is as short: whatever is looked for there is gone. */
const lostPlaces = '-;-';
/** Another process may learn of the same text, or of another one, at the same time. */
const mostTries = 5;

/**
 * What rows and buttons of other editions mean in the texts as they are. Whatever has changed since the last start is found
 * out once and stored, by whoever comes first. The library with what differs from the present edition.
 */
export async function learnEditions(library: Library, learning: Learning): Promise<Library> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const known = await readKnown(learning);
    const changed = library.interviews.filter((each) => known.get(each.slug)?.edition !== editionOf(each).key);
    if (changed.length === 0) break;
    await keepChanged(changed, known, learning);
  }
  const known = await readKnown(learning);
  const interviews: Interview[] = [];
  for (const interview of library.interviews) {
    const { slices } = learning;
    if (slices.over()) await slices.next();
    const formerly = await readFormerly(interview, known.get(interview.slug), learning);
    interviews.push(formerly === undefined ? interview : { ...interview, formerly });
  }
  return { ...library, interviews };
}

async function readKnown({ store }: Learning): Promise<ReadonlyMap<string, KnownText>> {
  return new Map((await store.knownTexts()).map((text) => [text.slug, text]));
}

async function keepChanged(
  changed: readonly Interview[],
  known: ReadonlyMap<string, KnownText>,
  learning: Learning,
): Promise<void> {
  const { store } = learning;
  let parts: WordingPart[] = [];
  let latest: LatestEdition[] = [];
  const write = async () => {
    await store.keepWording(parts);
    await store.keepLatest(latest);
    [parts, latest] = [[], []];
  };
  for (const interview of changed) {
    const text = known.get(interview.slug);
    const { key: edition } = editionOf(interview);
    const words = await compare(interview, text, learning);
    for (const [part, packed] of (await packWords(words, learning.slices)).entries()) {
      parts.push({ slug: interview.slug, edition, part, words: packed });
      if (lengthOf(parts) < most.characters) continue;
      await store.keepWording(parts);
      parts = [];
    }
    latest.push(await toLatest(interview, text, learning));
    if (latest.length >= most.interviews) await write();
  }
  await write();
}

function lengthOf(parts: readonly WordingPart[]): number {
  return parts.reduce((sum, { words }) => sum + words.length, 0);
}

async function toLatest(
  interview: Interview,
  text: KnownText | undefined,
  { store }: Learning,
): Promise<LatestEdition> {
  const now = editionOf(interview);
  const { slug } = interview;
  const first = await firstPlacesOf(slug, text, store);
  return {
    slug,
    before: text?.edition,
    now,
    first: first === undefined ? now : toEdition(slug, mergePlaces(first, now.places)),
  };
}

/** Undefined where the text was never here before; where it was, and nobody knows what stood there first, no place. */
async function firstPlacesOf(
  slug: string,
  text: KnownText | undefined,
  store: EditionRecords,
): Promise<string | undefined> {
  if (text !== undefined) return (await store.firstPlaces(slug)) ?? lostPlaces;
  return (await store.editionsOf(slug)).length > 0 ? lostPlaces : undefined;
}

function toEdition(slug: string, places: string): Edition {
  return { key: editionKey(slug, places), places };
}

/**
 * Finds out what became of what the edition before said, and keeps it. All that is said now; where the text or what we
 * wrote is not here at this start, what it said stays.
 */
async function compare(
  interview: Interview,
  text: KnownText | undefined,
  { store, slices, onCorrected }: Learning,
): Promise<readonly KnownWords[]> {
  const now = [...knownWords(interview)];
  if (text === undefined) return now;
  const before = await unpackWords(await store.wording(interview.slug, text.edition), slices);
  const lacks = ({ words }: KnownWords) =>
    (words.kind === 'verbatim' ? interview.passages : interview.sections).length === 0;
  const all = [...now, ...before.filter(lacks)];
  const known = new Set([...before, ...all].map(({ hash }) => hash));
  const gone = await readGone(interview.slug, known, { store, slices });
  const { lost, again } = await alignWords({ before, now: all, gone }, slices);
  const corrected = countCorrected(lost, all);
  if (corrected.changed + corrected.gone > 0) onCorrected?.({ slug: interview.slug, ...corrected });
  for (const rows of batches([...lost, ...again])) {
    if (slices.over()) await slices.next();
    await store.keepFormerWords(interview.slug, new Map(rows));
  }
  return all;
}

/** What became of nothing so far: it may be back, joined or split. */
async function readGone(
  slug: string,
  known: ReadonlySet<string>,
  learning: Pick<Learning, 'store' | 'slices'>,
): Promise<readonly KnownWords[]> {
  const gone: KnownWords[] = [];
  for await (const [hash, { words, successor }] of readFormer(slug, learning)) {
    if (successor === undefined && !known.has(hash)) gone.push({ hash, words });
  }
  return gone;
}

async function* readFormer(slug: string, { store, slices }: Pick<Learning, 'store' | 'slices'>) {
  for (let after = ''; ;) {
    if (slices.over()) await slices.next();
    const some = await store.formerWords(slug, after, most.rows);
    yield* some;
    if (some.size < most.rows) return;
    after = [...some.keys()].at(-1) ?? '';
  }
}

/** The same words may be known by another hash, where they are said more or less often. */
function countCorrected(lost: ReadonlyMap<string, FormerWords>, now: readonly KnownWords[]): Omit<Corrected, 'slug'> {
  const keys = new Map(now.map(({ hash, words }) => [hash, wordsKey(words)]));
  const all = [...lost.values()];
  const gone = all.filter(({ successor }) => successor === undefined).length;
  const same = all.filter(({ words, successor }) => keys.get(successor ?? '') === wordsKey(words)).length;
  return { changed: all.length - gone - same, gone };
}

function* batches(rows: readonly (readonly [string, FormerWords])[]) {
  for (let at = 0; at < rows.length; at += most.rows) yield rows.slice(at, at + most.rows);
}

/** Nothing where no row and no button can mean anything but the present edition. */
async function readFormerly(
  interview: Interview,
  text: KnownText | undefined,
  { store, slices }: Learning,
): Promise<Formerly | undefined> {
  const { slug } = interview;
  const { key } = editionOf(interview);
  if (text === undefined || (text.editions === 1 && text.edition === key && text.first === key)) return undefined;
  const others = (await store.editionsOf(slug)).filter((edition) => edition.key !== key);
  const present = new Set([...knownWords(interview)].map(({ hash }) => hash));
  const words = new Map<string, FormerWords>();
  for await (const [hash, each] of readFormer(slug, { store, slices })) if (!present.has(hash)) words.set(hash, each);
  return {
    // Where they cannot be read, nobody knows what was meant.
    first: text.first === key ? undefined : ((await store.firstPlaces(slug)) ?? lostPlaces),
    editions: new Map(others.map(({ key: other, places }) => [other, places])),
    words,
  };
}
