import type { ItemWords, Library } from '../../interview/interview.ts';
import { findShownExcerpt } from '../../excerpt/find-shown-excerpt.ts';
import { findSerialPart } from '../../feeds/serial-parts.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { findItem, findSection } from '../../interview/find-item.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { limits } from '../limits.ts';
import { fitText } from '../text/fit-text.ts';
import { oneLine } from '../text/escape-markdown.ts';
import { interviewOfItem } from './item-entry.ts';

/**
 * What a post says, as a thread is called: the quote's own words, a point, a section's title; as much as fits. Names know
 * no Markdown. Undefined where there are none.
 */
export function postTitle(
  library: Library,
  { item, mark, former }: { readonly item: string; readonly mark?: string; readonly former?: ItemWords },
  locale: Locale,
): string | undefined {
  // What was posted is not there any more: it said something else.
  if (former !== undefined) return undefined;
  const title = oneLine(wordsOf(library, { item, mark }, locale) ?? '');
  return title === '' ? undefined : fitText(title, limits.threadName);
}

function wordsOf(
  library: Library,
  { item, mark }: { readonly item: string; readonly mark: string | undefined },
  locale: Locale,
): string | undefined {
  const found = findItem(library, item)?.item;
  if (found?.kind === 'digest') return localise(found.text, locale);
  if (found !== undefined) {
    const excerpt = findShownExcerpt(library, item, mark);
    return excerpt === undefined ? quotableText(found).text : quotableText(excerpt.passage, [], excerpt.span).text;
  }
  const interview = interviewOfItem(library, item);
  if (interview === undefined) return undefined;
  const [first] = findSerialPart(interview, item)?.passages ?? [];
  if (first !== undefined) return quotableText(first).text;
  const section = findSection(interview, item);
  return section && localise(section.title, locale);
}
