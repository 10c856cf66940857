import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { daysOfWeek } from '../../i18n/dates/days-of-week.ts';
import type { Feed, Rule } from '../../feeds/feed.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';

/** A feed for where Discord shows mentions: `#daily · highlight of the day · every day at 09:00 (Asia/Shanghai)`. */
export function feedLine(feed: Feed, locale: Locale): string {
  const { feeds } = messagesFor(locale);
  const parts = [
    `<#${feed.channelId}>`,
    feeds.kinds[feed.kind],
    scheduleLine(feed.rule, locale),
    ...(feed.card === true ? [feeds.withCard] : []),
    ...(feed.roleId === undefined ? [] : [feeds.pings(`<@&${feed.roleId}>`)]),
  ];
  return parts.join(' · ');
}

/** `every day at 09:00 (America/New\\_York)`, escaped. */
export function scheduleLine({ timeZone, ...rule }: Rule, locale: Locale): string {
  return scheduleText({ ...rule, timeZone: escapeMarkdown(timeZone) }, locale);
}

/** `every day at 09:00 (Asia/Shanghai)` */
export function scheduleText({ days, time, timeZone }: Rule, locale: Locale): string {
  const { feeds } = messagesFor(locale);
  return `${feeds.schedule(days.length === 7 ? feeds.everyDay : daysOfWeek(days, locale), time)} (${timeZone})`;
}
