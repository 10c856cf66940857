import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview, Library } from '../../interview/interview.ts';
import { findExcerptOf } from '../../excerpt/find-excerpt-of.ts';
import { findItem, findSection, type Found } from '../../interview/find-item.ts';
import { parseKeptId } from '../../interview/kept-id.ts';
import { findSerialPart, serialParts } from '../../feeds/serial-parts.ts';
import { fitLine } from '../text/fit-line.ts';
import { passageList } from '../interview/passage-list.ts';
import { excerptEntry } from '../quote/excerpt-entry.ts';
import { hitEntry } from '../quote/hit-entry.ts';
import { timeSaid } from '../quote/time-said.ts';
import { shares } from '../limits.ts';
import { fitName } from '../interview/full-name.ts';
import { sectionRange } from '../interview/section-range.ts';
import { sectionTitle } from '../interview/section-title.ts';
import { quotation } from '../text/quotation.ts';
import { markedSnippet } from '../text/snippet.ts';

/** What a post shows, in two lines: a passage or point, a part of the reading, a section; undefined for what is gone. */
export function itemEntry(
  library: Library,
  item: string,
  locale: Locale,
  most: number = shares.excerpt,
): string | undefined {
  const found = findItem(library, item);
  if (found !== undefined) return shownAlone(library, found, locale, most) ?? hitEntry(found, [], locale);
  return partEntry(library, item, locale) ?? sectionEntry(library, item, locale);
}

/** Of a passage, what alone is shown of it as a highlight: whole where there is room. */
function shownAlone(library: Library, { interview, item }: Found, locale: Locale, most: number): string | undefined {
  const excerpt = findExcerptOf(library, item.id);
  const { quote } = messagesFor(locale);
  const notes = [
    ...(excerpt === undefined || excerpt.chosenBy === 'weights' ? [] : [quote.editorsPick]),
    ...(interview.sample ? [quote.sample] : []),
  ];
  return excerpt && excerptEntry(excerpt, locale, { notes, ...(most !== undefined && { most }) });
}

/** The interview of an item in its own words; for any kind of item. */
export function interviewOfItem(library: Library, item: string): Interview | undefined {
  const slug = parseKeptId(item)?.slug;
  return library.interviews.find((interview) => interview.slug === slug);
}

function partEntry(library: Library, item: string, locale: Locale): string | undefined {
  const interview = interviewOfItem(library, item);
  const part = interview && findSerialPart(interview, item);
  const [first] = part?.passages ?? [];
  if (interview === undefined || part === undefined || first === undefined) return undefined;
  const { feeds, quote } = messagesFor(locale);
  const place = feeds.serial.part(part.number, serialParts(interview).length);
  const numbers = [
    quote.passages(passageList(part.passages.map(({ number }) => number))),
    timeSaid(first, locale) ?? [],
  ];
  const name = fitName(first.speaker, locale);
  return `${[place, name, ...numbers.flat()].join(' · ')}\n${quotation(markedSnippet(first, [], shares.line))}`;
}

function sectionEntry(library: Library, item: string, locale: Locale): string | undefined {
  const interview = interviewOfItem(library, item);
  const section = interview && findSection(interview, item);
  if (section === undefined) return undefined;
  const title = [sectionTitle(section, locale), sectionRange(section, locale) ?? []].flat().join(' · ');
  const opening = section.summary === undefined ? '' : fitLine(localise(section.summary, locale), shares.line);
  return `${title}${opening === '' ? '' : `\n${opening}`}`;
}
