import type { Locale } from '../../../locale.ts';
import type { Feed, Rule } from '../../../feeds/feed.ts';
import type { FeedFormValues } from '../../components/feed-form-values.ts';
import { limits } from '../../limits.ts';
import { fitText } from '../../text/fit-text.ts';
import { zoneText } from '../../text/zone-text.ts';
import { rhythmText } from '../rhythm-text.ts';
import { whatValue } from './what-options.ts';

/** A feed, as its form shows it. */
export function feedValues({ channelId, kind, slug, rule }: Feed, locale: Locale): FeedFormValues {
  return {
    channel: channelId,
    what: whatValue({ kind, slug }),
    time: rule.time,
    zone: zoneText(rule.timeZone),
    days: daysText(rule, locale),
  };
}

/** `every day`, `Mon–Fri`. What is left out is asked for by an option of its own. */
function daysText(rule: Rule, locale: Locale): string {
  const { except: _, ...rhythm } = rule;
  return fitText(rhythmText(rhythm, locale), limits.choiceValue);
}
