import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Feed } from '../../feeds/feed.ts';
import { nextOccurrences } from '../../feeds/occurrence.ts';
import type { Interview } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { button, dangerButton, rows } from '../components/button.ts';
import { ownDailyTarget } from '../components/own-daily-target.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { shares } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import { permittedBody } from '../permitted-body.ts';
import type { Reader } from '../reader.ts';
import { fitLine } from '../text/fit-line.ts';
import { timestamp } from '../text/timestamp.ts';
import { scheduleLine } from './feed-line.ts';

/** How somebody's own daily quote stands. */
export interface OwnDaily {
  /** Undefined: there is none. */
  readonly feed: Feed | undefined;
  /** The one it tells, where it names one that is here. */
  readonly interview: Interview | undefined;
  readonly nowMs: number;
  /** Whether Discord did not take the last one. */
  readonly unsent: boolean;
}

/** For its owner alone: when it comes and what, the next time, or why it stopped; with what may be done. */
export function ownDailyBody({ feed, interview, nowMs, unsent }: OwnDaily, { locale, layout }: Reader): MessageBody {
  const { ownDaily } = messagesFor(locale);
  const buttons =
    feed === undefined
      ? [button(ownDaily.setUp, ownDailyTarget('setup'))]
      : [
          ...(feed.state === 'active' ? [] : [button(ownDaily.start, ownDailyTarget('start'))]),
          button(ownDaily.change, ownDailyTarget('setup')),
          dangerButton(ownDaily.stop, ownDailyTarget('stop')),
        ];
  const lines =
    feed === undefined
      ? [ownDaily.none]
      : [
          whatLine(feed, interview, locale),
          ...stateLines(feed, interview, nowMs, locale),
          ...(unsent ? [ownDaily.unsent] : []),
        ];
  const embed = { title: ownDaily.title, color: neutralColour, description: lines.join('\n') };
  return permittedBody({ embeds: [embed], components: rows(buttons) }, layout);
}

/** In a sentence: what and when. */
export function whatLine(feed: Feed, interview: Interview | undefined, locale: Locale): string {
  const { feeds } = messagesFor(locale);
  const show = interview === undefined ? [] : [fitLine(localise(interview.show, locale), shares.name)];
  return [feeds.kinds[feed.kind], ...show, scheduleLine(feed.rule, locale)].join(' · ');
}

/** Where it stopped, that and why; else when the next one comes. */
function stateLines(feed: Feed, interview: Interview | undefined, nowMs: number, locale: Locale): readonly string[] {
  const { ownDaily } = messagesFor(locale);
  if (feed.state !== 'active') return [feed.parked?.reason === 'content-refused' ? ownDaily.refused : ownDaily.closed];
  if (feed.slug !== undefined && interview === undefined) return [ownDaily.interviewGone];
  const [next] = nextOccurrences(feed.rule, nowMs, 1);
  return next === undefined ? [] : [ownDaily.next(timestamp(next.dueMs, 'F'), timestamp(next.dueMs, 'R'))];
}
