import { daysOfWeek } from '../../../i18n/dates/days-of-week.ts';
import { messagesFor } from '../../../i18n/messages-for.ts';
import type { Locale } from '../../../locale.ts';
import type { Feed, Rule } from '../../../feeds/feed.ts';
import type { FeedFormValues } from '../../components/feed-form-state.ts';
import { whatValue } from './what-options.ts';

/** A feed, as its form shows it. */
export function feedValues({ channelId, kind, slug, rule }: Feed, locale: Locale): FeedFormValues {
  return {
    channel: channelId,
    what: whatValue({ kind, slug }),
    time: rule.time,
    zone: rule.timeZone,
    days: daysText(rule, locale),
  };
}

/** `every day`, `Mon–Fri` */
function daysText({ days }: Rule, locale: Locale): string {
  return days.length === 7 ? messagesFor(locale).feeds.everyDay : daysOfWeek(days, locale);
}
