import type { Rule } from '../../feeds/feed.ts';
import { timeIn } from '../../feeds/time-in.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Locale } from '../../locale.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { zoneText } from '../text/zone-text.ts';

/** What time it is on a rule's clock: whoever sees that sees whether it is their zone. */
export function zoneNowLine({ timeZone }: Pick<Rule, 'timeZone'>, nowMs: number, locale: Locale): string {
  const { now } = messagesFor(locale).feedForm;
  return `-# ${now(timeIn(timeZone, nowMs), escapeMarkdown(zoneText(timeZone)))}`;
}
