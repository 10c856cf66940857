import type { ClockDoubt } from '../../delivery/clock-doubt.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import { shortDay } from '../../i18n/dates/full-date.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { OwnStanding } from '../../feeds/find-own-standing.ts';
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
import { clockLine } from './clock-line.ts';
import { scheduleLine } from './feed-line.ts';
import { instantText } from './instant-text.ts';
import { ownTroubleWords } from './own-trouble-words.ts';
import { zoneNowLine } from './zone-now-line.ts';

/** For its owner alone: when it comes and what, the next time, or why it stopped; with what may be done. */
export function ownDailyBody(
  standing: OwnStanding,
  { nowMs, doubt }: { readonly nowMs: number; readonly doubt: ClockDoubt | undefined },
  { locale, layout }: Reader,
): MessageBody {
  const { ownDaily } = messagesFor(locale);
  const { feed } = standing;
  const buttons =
    feed === undefined
      ? [button(ownDaily.setUp, ownDailyTarget('setup'))]
      : [
          ...(feed.state === 'active' ? [] : [button(ownDaily.start, ownDailyTarget('start'))]),
          button(ownDaily.change, ownDailyTarget('setup')),
          dangerButton(ownDaily.stop, ownDailyTarget('stop')),
        ];
  const lines = [
    ...(feed === undefined
      ? [ownDaily.none]
      : [whatLine(feed, standing.interview, locale), zoneNowLine(feed.rule, nowMs, locale)]),
    ...pointsLine(standing.interview, locale),
    ...nextLines(standing, locale),
    ...troubleLines(standing, locale),
    ...(doubt === undefined || feed?.state !== 'active' ? [] : [clockLine(doubt, locale)]),
  ];
  const embed = { title: ownDaily.title, color: neutralColour, description: lines.join('\n') };
  return permittedBody({ embeds: [embed], components: rows(buttons) }, layout);
}

/** That it was removed, and the way to another. Plain text: it stands anywhere. */
export function ownDailyStoppedBody(locale: Locale): MessageBody {
  const { stopped, setUp } = messagesFor(locale).ownDaily;
  return { content: stopped, components: rows([button(setUp, ownDailyTarget('setup'))]) };
}

/** In a sentence: what, of which interview, and when. */
export function whatLine(feed: Feed, interview: Interview | undefined, locale: Locale): string {
  const { feeds } = messagesFor(locale);
  const show = interview === undefined ? [] : [fitLine(localise(interview.show, locale), shares.name)];
  return [feeds.kinds[feed.kind], ...show, scheduleLine(feed.rule, locale)].join(' · ');
}

/** Beforehand, that it brings no quotes while the text is not there. */
function pointsLine(interview: Interview | undefined, locale: Locale): readonly string[] {
  if (interview === undefined || interview.passages.length > 0) return [];
  return [`-# ${messagesFor(locale).ownDaily.points(fitLine(localise(interview.show, locale), shares.name))}`];
}

function nextLines({ feed, next, isDue, cameOn }: OwnStanding, locale: Locale): readonly string[] {
  const { ownDaily } = messagesFor(locale);
  if (feed === undefined || next?.item === undefined) return [];
  return [
    isDue ? ownDaily.due : ownDaily.next(instantText(next.dueMs, feed.rule.timeZone, locale)),
    ...(cameOn === undefined ? [] : [ownDaily.cameOn(shortDay(cameOn, locale))]),
  ];
}

function troubleLines({ trouble }: OwnStanding, locale: Locale): readonly string[] {
  if (trouble === undefined) return [];
  const { what, mend } = ownTroubleWords(trouble, locale);
  return [`${what} ${mend}`];
}
