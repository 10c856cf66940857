import { findSerialPart, serialParts } from '../../feeds/serial-parts.ts';
import type { Feed } from '../../feeds/feed.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import { fullDate } from '../../i18n/dates/full-date.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { findItem, findSection, sectionOf } from '../../interview/find-item.ts';
import type { Interview, Library, Section, Speaker } from '../../interview/interview.ts';
import { uniqueBy } from '../../interview/unique-by.ts';
import type { Locale } from '../../locale.ts';
import { sectionTitle } from '../interview/section-title.ts';
import { shares } from '../limits.ts';
import { fitLine } from '../text/fit-line.ts';

/** What a line of a post tells. */
export interface PostLineFacts {
  readonly library: Library;
  readonly locale: Locale;
  readonly feed: Pick<Feed, 'kind'>;
  /** As Post.item. */
  readonly item: string;
  /** ISO date in the feed's zone. */
  readonly date: string;
}

interface About {
  readonly speakers: readonly Speaker[];
  readonly section: Section | undefined;
  /** Of a reading. */
  readonly part?: string;
}

/**
 * A post in one line, for lock screens and for whoever sees no embeds: what comes, from whom, about what, of which day.
 * `Highlight of the day · Jensen Huang · § 3 The moat is the whole data flywheel · Wednesday, May 6, 2026`
 */
export function postLine(interview: Interview, facts: PostLineFacts): string {
  const { locale, feed, date } = facts;
  const { speakers, section, part } = aboutOf(interview, facts);
  const named = uniqueBy(speakers, ({ id }) => id).map(({ name }) => localise(name, locale));
  const show = localise(interview.show, locale);
  return [
    messagesFor(locale).feeds.postKinds[feed.kind],
    part ?? [],
    fitLine((named.length === 0 ? [show] : named).join(messagesFor(locale).feeds.between), shares.name),
    section === undefined ? [] : sectionTitle(section, locale),
    fullDate(date, locale),
  ]
    .flat()
    .join(' · ');
}

function aboutOf(interview: Interview, { library, item, locale }: PostLineFacts): About {
  const found = findItem(library, item);
  if (found !== undefined) {
    const speakers = found.item.kind === 'verbatim' ? [found.item.speaker] : [];
    return { speakers, section: sectionOf(interview, found.item) };
  }
  const read = findSerialPart(interview, item);
  if (read === undefined) return { speakers: [], section: findSection(interview, item) };
  return {
    speakers: read.passages.map(({ speaker }) => speaker),
    section: read.passages[0]?.section,
    part: messagesFor(locale).feeds.serial.part(read.number, serialParts(interview).length),
  };
}
