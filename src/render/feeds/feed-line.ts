import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Feed, Rule } from '../../feeds/feed.ts';
import { exceptText, rhythmText } from './rhythm-text.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { zoneText } from '../text/zone-text.ts';

/** A feed for where Discord shows mentions: `#daily · highlight of the day · every day at 09:00 (Asia/Shanghai)`. */
export function feedLine(feed: Feed, locale: Locale): string {
  const { feeds, talking } = messagesFor(locale);
  const parts = [
    `<#${feed.channelId}>`,
    feeds.kinds[feed.kind],
    scheduleLine(feed.rule, locale),
    ...(feed.card === true ? [feeds.withCard] : []),
    ...(feed.thread === true ? [talking.thread] : []),
    ...(feed.publish === true ? [talking.publish] : []),
    ...(feed.tag === undefined ? [] : [talking.tag(escapeMarkdown(feed.tag.name))]),
    ...(feed.closing === undefined ? [] : [talking.closing]),
    ...(feed.roleId === undefined ? [] : [feeds.pings(`<@&${feed.roleId}>`)]),
  ];
  return parts.join(' · ');
}

/** `every day at 09:00 (America/New\\_York)`, escaped. */
export function scheduleLine(rule: Rule, locale: Locale): string {
  return inZone(rule, escapeMarkdown(zoneText(rule.timeZone)), locale);
}

/** `every day at 09:00 (Asia/Shanghai)` */
export function scheduleText(rule: Rule, locale: Locale): string {
  return inZone(rule, zoneText(rule.timeZone), locale);
}

function inZone(rule: Rule, zone: string, locale: Locale): string {
  const { feeds } = messagesFor(locale);
  return `${feeds.schedule(rhythmText(rule, locale), rule.time)} (${zone})${exceptText(rule, locale)}`;
}
