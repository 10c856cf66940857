import { findItem } from '../interview/find-item.ts';
import type { ItemWords, Library } from '../interview/interview.ts';
import { findGone } from '../interview/resolve-kept.ts';
import { wordsOf } from '../interview/words-of.ts';
import { fold } from '../search/language/fold.ts';
import { foldTyped } from '../search/language/fold-typed.ts';
import type { Search } from '../search/search.ts';
import { mergeSpans, type Span } from '../transcript/span.ts';

/** What of a saved quote is looked through. */
interface Searched {
  readonly item: string;
  readonly former?: ItemWords;
  readonly note?: string;
}

/** A saved quote that was looked for, and where the words were found in it. */
export interface FoundQuote<Quote> {
  readonly quote: Quote;
  /** Of its passage. */
  readonly matches: readonly Span[];
  /** Of its note. */
  readonly noteMatches: readonly Span[];
}

/**
 * Those in whose words, or in whose note, each of the typed words stands, whatever their case, width or kind of Chinese, and
 * those that /quote would find for them; in the order they came. The names of interview and speaker count as words.
 */
export function findSaved<Quote extends Searched>(
  { library, search }: { readonly library: Library; readonly search: Search },
  saved: readonly Quote[],
  typed: string,
): readonly FoundQuote<Quote>[] {
  const wanted = foldTyped(typed).split(' ');
  const hits = findRead(search, saved, typed);
  return saved.flatMap((quote): readonly FoundQuote<Quote>[] => {
    const text = foldTyped(textOf(library, quote));
    const read = hits.get(quote.item);
    if (read === undefined && !wanted.every((word) => text.includes(word))) return [];
    const item = findItem(library, quote.item)?.item;
    const own = item?.kind === 'verbatim' ? spansOf(item.text, wanted) : [];
    return [{ quote, matches: mergeSpans([...own, ...(read ?? [])]), noteMatches: spansOf(quote.note ?? '', wanted) }];
  });
}

/** As /quote reads it: in pinyin, in another language, with a slip, as a question. By item. */
function findRead(search: Search, saved: readonly Searched[], typed: string): ReadonlyMap<string, readonly Span[]> {
  const items = new Set(saved.map(({ item }) => item));
  if (items.size === 0 || typed.trim() === '') return new Map();
  const { hits } = search.find(typed, { items, sure: true, limit: items.size });
  return new Map(hits.map(({ item, matches }) => [item.id, matches]));
}

/** In UTF-16 units: more of a text nobody is shown in a list. */
const longestText = 20_000;
const mostPlaces = 20;

function spansOf(text: string, words: readonly string[]): readonly Span[] {
  const folded = fold(text.slice(0, longestText).toWellFormed());
  const spans = words.filter(Boolean).flatMap((word) => {
    const found: Span[] = [];
    for (
      let at = folded.text.indexOf(word);
      at >= 0 && found.length < mostPlaces;
      at = folded.text.indexOf(word, at + 1)
    )
      found.push(folded.toSource({ start: at, end: at + word.length }));
    return found;
  });
  return mergeSpans(spans);
}

function textOf(library: Library, { item, former, note }: Searched): string {
  const found = findItem(library, item);
  const words = found ? wordsOf(found.item) : findGone(library, item)?.former;
  const { show } = found?.interview ?? {};
  return [note, ...textsOf(words), ...textsOf(former), show?.zh, show?.en]
    .filter((text) => text !== undefined)
    .join('\n');
}

function textsOf(words: ItemWords | undefined): readonly string[] {
  if (words === undefined) return [];
  if (words.kind === 'digest') return [words.text.zh, words.text.en];
  if (words.kind === 'section') return [words.title.zh, words.title.en];
  return [words.text, words.speaker.name.zh, words.speaker.name.en];
}
