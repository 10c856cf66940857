import type { ItemWords, Library, Passage } from '../interview/interview.ts';
import { joinTorn } from '../interview/join-torn.ts';
import { parseKeptId } from '../interview/kept-id.ts';
import type { Resolved } from '../interview/resolve-kept.ts';
import type { Excerpt } from './excerpt.ts';
import { excerptAt, findMarked, markedWords } from './find-shown-excerpt.ts';

/** What became of an item, and of the stretch that was shown of it. */
export interface Followed {
  readonly found: Resolved;
  /** Where it is shown so, still. */
  readonly excerpt?: Excerpt;
}

/** Less may stand anywhere. */
const leastWords = 8;

/**
 * What was shown of a passage is followed by its own words: whatever was corrected around them, and whichever half of a
 * passage that was split has them. @param mark - of the stretch; without one the item is shown whole
 */
export function followExcerpt(
  library: Pick<Library, 'interviews'>,
  found: Resolved,
  mark: string | undefined,
): Followed {
  if (mark === undefined || found.kind === 'absent') return { found };
  if (found.kind === 'same') {
    const excerpt = findMarked(library, found.id, mark);
    return { found, ...(excerpt && { excerpt }) };
  }
  const former = found.former?.kind === 'verbatim' ? found.former : undefined;
  const words = former && markedWords(former.text, mark);
  if (former === undefined || words === undefined || words.length < leastWords) return { found };
  const excerpt = findSaid(library, found.id, { words, speaker: former.speaker });
  return excerpt === undefined ? { found } : { found: { kind: 'same', id: excerpt.passage.id }, excerpt };
}

/** Where somebody says it now: in what the passage became, or in the only other one. */
function findSaid(
  { interviews }: Pick<Library, 'interviews'>,
  written: string,
  { words, speaker }: { readonly words: string; readonly speaker: Extract<ItemWords, { kind: 'verbatim' }>['speaker'] },
): Excerpt | undefined {
  const kept = parseKeptId(written);
  const passages = interviews.find(({ slug }) => slug === kept?.slug)?.passages ?? [];
  const isSpeakers = (passage: Passage) =>
    passage.speaker.id === speaker.id || passage.speaker.name.en === speaker.name.en;
  const saying = passages.filter((passage) => passage.text.includes(words) && isSpeakers(passage));
  const own = saying.find(({ number }) => kept?.place.kind === 'passage' && kept.place.number === number);
  const said = own ?? (saying.length === 1 ? saying[0] : undefined);
  const passage = said && joinTorn(passages, said.number - 1);
  if (passage === undefined) return undefined;
  const start = passage.text.indexOf(words);
  return excerptAt({ interviews }, passage, { start, end: start + words.length });
}
