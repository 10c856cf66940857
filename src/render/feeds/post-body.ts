import type { Locale } from '../../locale.ts';
import type { Library } from '../../interview/interview.ts';
import { findItem, findSection } from '../../interview/find-item.ts';
import { excerptView, viewOf } from '../quote/view.ts';
import type { Feed } from '../../feeds/feed.ts';
import { findSerialPart } from '../../feeds/serial-parts.ts';
import { readerOf, type Reader } from '../reader.ts';
import { interviewOfItem } from './item-entry.ts';
import type { MessageBody } from '../message-body.ts';
import { withPostMark } from '../components/post-mark.ts';
import { quoteBody } from '../quote/quote-body.ts';
import { withClosing } from './closing-line.ts';
import { postTitle } from './post-title.ts';
import { postLine } from './post-line.ts';
import { sectionPostBody } from './section-post-body.ts';
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
  const { library, item, feed, mark } = facts;
  const interview = interviewOfItem(library, item);
  if (interview === undefined) return undefined;
  const reader = postReader(facts);
  const content = postLine(interview, facts);
  if (findItem(library, item) !== undefined) {
    const view = feed.kind === 'highlight' ? excerptView(library, item, mark) : viewOf([item]);
    const quoted = quoteBody(view, { library, reader, inSection: true });
    return { content, ...quoted };
  }
  const part = findSerialPart(interview, item);
  if (part !== undefined) return { content, ...serialBody(library, interview, part, reader) };
  const section = findSection(interview, item);
  return section && { content, ...sectionPostBody(library, interview, section, reader) };
}

/** Whom a post is for: Embed Links is among the permissions a feed needs. */
export function postReader({ locale, draws }: Pick<PostFacts, 'locale' | 'draws'>): Reader {
  return readerOf({ locale, guildId: undefined, appPermissions: 0n, draws });
}
