import { findItem } from '../interview/find-item.ts';
import type { ItemWords, Library } from '../interview/interview.ts';
import { findGone } from '../interview/resolve-kept.ts';
import { wordsOf } from '../interview/words-of.ts';
import { foldTyped } from '../search/language/fold-typed.ts';

/** What of a saved quote is looked through. */
interface Searched {
  readonly item: string;
  readonly former?: ItemWords;
  readonly note?: string;
}

/**
 * Those in whose words, or in whose note, each of the typed words stands, whatever their case, width or kind of Chinese; in
 * the order they came. The names of interview and speaker count as words.
 */
export function findSaved<Quote extends Searched>(
  library: Library,
  saved: readonly Quote[],
  typed: string,
): readonly Quote[] {
  const wanted = foldTyped(typed).split(' ');
  return saved.filter((quote) => {
    const text = foldTyped(textOf(library, quote));
    return wanted.every((word) => text.includes(word));
  });
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
