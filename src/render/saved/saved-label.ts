import { findMarked } from '../../excerpt/find-shown-excerpt.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import { findItem } from '../../interview/find-item.ts';
import type { ItemWords, Library } from '../../interview/interview.ts';
import { withoutHash } from '../../interview/kept-id.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { findGone } from '../../interview/resolve-kept.ts';
import { wordsOf } from '../../interview/words-of.ts';
import type { Locale } from '../../locale.ts';
import type { SavedQuote } from '../../store/store.ts';
import { fitPlain } from '../text/fit-line.ts';

/** A saved quote by its first words, as plain text on one line; what nobody can show, by its place. */
export function savedLabel(
  library: Library,
  { item: id, mark, former }: Pick<SavedQuote, 'item' | 'mark' | 'former'>,
  locale: Locale,
  limit: number,
): string {
  const item = findItem(library, id)?.item;
  const excerpt = mark === undefined || former !== undefined ? undefined : findMarked(library, id, mark);
  const words = item === undefined ? findGone(library, id)?.former : wordsOf(item);
  const said = excerpt
    ? quotableText(excerpt.passage, [], excerpt.span).text
    : words === undefined
      ? ''
      : saidBy(words, locale);
  return fitPlain(said.trim() === '' ? withoutHash(id) : said, limit);
}

function saidBy(words: ItemWords, locale: Locale): string {
  if (words.kind === 'verbatim') return quotableText(words).text;
  return localise(words.kind === 'digest' ? words.text : words.title, locale);
}
