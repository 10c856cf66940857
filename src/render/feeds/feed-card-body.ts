import type { Locale } from '../../locale.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { Planned } from '../../feeds/plan-feed.ts';
import type { Reader } from '../reader.ts';
import { closingLine } from './closing-line.ts';
import { feedLine } from './feed-line.ts';
import { fitLine } from '../text/fit-line.ts';
import { interviewOfItem, itemEntry } from './item-entry.ts';
import { limits, shares } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { instantText } from './instant-text.ts';
import { permittedBody } from '../permitted-body.ts';
import { zoneNowLine } from './zone-now-line.ts';

/** One feed after something was done to it. */
export interface FeedCard {
  readonly title: string;
  readonly feed: Feed;
  /** What time it is, where its clock is worth a look. */
  readonly nowMs?: number;
  /** Its coming posts, as many as are to be shown; none where it is not running. */
  readonly planned: readonly Planned[];
  /** Whether something of it stands in its channel already. */
  readonly hasPosted?: boolean;
  /** Whole sentences in the reader's language. */
  readonly notes: readonly string[];
  /** What stands below it. */
  readonly components: NonNullable<MessageBody['components']>;
}

/** What was done, what is posted where and when, what comes first, and what to know. */
export function feedCardBody(library: Library, card: FeedCard, { locale, layout }: Reader): MessageBody {
  const { feed, notes } = card;
  const lines = [
    feedLine(feed, locale),
    ...(card.nowMs === undefined ? [] : [zoneNowLine(feed.rule, card.nowMs, locale)]),
    ...interviewLine(library, card, locale),
    ...(feed.closing === undefined ? [] : [closingLine(feed.closing)]),
    ...comingLines(library, card, locale),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ];
  const embed = { title: fitLine(card.title, limits.title), color: neutralColour, description: lines.join('\n') };
  return permittedBody({ embeds: [embed], components: card.components }, layout);
}

/** Which interview, where there are several. */
function interviewLine(library: Library, { planned, feed }: FeedCard, locale: Locale): readonly string[] {
  if (library.interviews.length < 2) return [];
  const item = planned.find((each) => each.item !== undefined)?.item;
  const interview =
    library.interviews.find(({ slug }) => slug === feed.slug) ??
    (item === undefined ? undefined : interviewOfItem(library, item));
  return interview === undefined ? [] : [fitLine(localise(interview.title, locale), shares.line)];
}

function comingLines(library: Library, { planned, feed, hasPosted }: FeedCard, locale: Locale): readonly string[] {
  if (planned.length === 0) return [];
  const { feeds } = messagesFor(locale);
  const first = planned.find(({ item }) => item !== undefined)?.item;
  const pick = first === undefined ? undefined : itemEntry(library, first, locale);
  return [
    `\n**${feeds.next}**`,
    ...planned.map(
      ({ dueMs, skipped }) =>
        `- ${instantText(dueMs, feed.rule.timeZone, locale)}${skipped ? ` · ${feeds.preview.leftOut}` : ''}`,
    ),
    ...(pick === undefined
      ? [`\n${feeds.nothingYet}`]
      : [`\n**${hasPosted === true ? feeds.nextPick : feeds.firstPick}**\n${pick}`]),
  ];
}
