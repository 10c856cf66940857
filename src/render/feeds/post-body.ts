import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { fullDate, weekday } from '../../i18n/dates/full-date.ts';
import type { Library } from '../../interview/interview.ts';
import { findItem, findSection } from '../../interview/find-item.ts';
import { viewOf } from '../quote/view.ts';
import type { Feed } from '../../feeds/feed.ts';
import { findSerialPart, serialParts } from '../../feeds/serial-parts.ts';
import { readerOf } from '../reader.ts';
import { fitText } from '../text/fit-text.ts';
import { dayHighlightBody } from '../interview/day-highlight-body.ts';
import { interviewOfItem } from './item-entry.ts';
import { limits } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { withPostMark } from '../components/post-mark.ts';
import { quoteBody } from '../quote/quote-body.ts';
import { summarySectionBody } from '../interview/summary-section-body.ts';
import { withClosing } from './closing-line.ts';
import { postTitle } from './post-title.ts';
import { serialBody } from './serial-body.ts';

export interface PostFacts {
  readonly library: Library;
  /** The guild's, for posts. */
  readonly locale: Locale;
  readonly feed: Feed;
  /** As Post.item. */
  readonly item: string;
  /** As Post.mark. */
  readonly mark?: string;
  /** ISO date in the feed's zone. */
  readonly date: string;
  /** Whether the bot's machine can draw pictures. */
  readonly draws: boolean;
}

/**
 * One post of a feed, with the button by which it is found again. The role's mention is not in it. Undefined for an item
 * that the library no longer has.
 */
export function postBody(facts: PostFacts): MessageBody | undefined {
  const { feed, date, locale } = facts;
  const body = itemBody(facts);
  const threadName = postTitle(facts.library, facts, locale);
  return (
    body &&
    withPostMark(
      { ...withClosing(body, feed.closing), ...(threadName !== undefined && { threadName }) },
      { feedId: feed.id, date },
      locale,
    )
  );
}

function itemBody(facts: PostFacts): MessageBody | undefined {
  const { library, locale, item, date, feed, draws } = facts;
  // Embed Links is among the permissions a feed needs.
  const reader = readerOf({ locale, guildId: undefined, appPermissions: 0n, draws });
  const { feeds } = messagesFor(locale);
  const interview = interviewOfItem(library, item);
  if (interview === undefined) return undefined;
  const found = findItem(library, item);
  const day = weekday(date, locale);
  if (found !== undefined) {
    const section = found.item.kind === 'digest' ? found.item.section : found.item.section?.number;
    const place = section === undefined ? '' : `§ ${section}`;
    if (feed.kind === 'highlight') return led(dayHighlightBody(library, item, date, reader, facts), day, place);
    const title = feeds.serial.title(fullDate(date, locale));
    return led(quoteBody(viewOf([item]), { library, reader, title }), day, place);
  }
  const part = findSerialPart(interview, item);
  if (part !== undefined) {
    const title = feeds.serial.title(fullDate(date, locale));
    const body = serialBody(library, interview, part, title, reader);
    const section = part.passages[0]?.section?.number;
    const place = section === undefined ? '' : `§ ${section}`;
    return led(body, day, feeds.serial.part(part.number, serialParts(interview).length), place);
  }
  const section = findSection(interview, item);
  if (section === undefined) return undefined;
  const body = summarySectionBody(library, { interview, section, page: 0, back: undefined }, reader);
  const heading = { name: feeds.summaryTitle(fullDate(date, locale)) };
  const [embed, ...others] = body.embeds ?? [];
  if (embed === undefined) return body;
  const place = `§ ${section.number}/${interview.sections.length}`;
  return led({ ...body, embeds: [{ ...embed, author: heading }, ...others] }, day, place);
}

/** The footer begins with these: which day it is the post of, and where in the interview it stands. */
function led(body: MessageBody, ...leads: readonly string[]): MessageBody {
  const [embed, ...others] = body.embeds ?? [];
  if (embed === undefined) return body;
  const parts = [...leads, embed.footer?.text ?? ''].filter((part) => part !== '');
  return { ...body, embeds: [{ ...embed, footer: { text: fitText(parts.join(' · '), limits.footer) } }, ...others] };
}
