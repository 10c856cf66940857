import type { Locale } from '../../../locale.ts';
import type { Feed } from '../../../feeds/feed.ts';
import type { FormValues } from '../../components/form-values.ts';
import { limits } from '../../limits.ts';
import { fitText } from '../../text/fit-text.ts';
import { zoneText } from '../../text/zone-text.ts';
import { rhythmText } from '../rhythm-text.ts';

/** A feed, as its form shows it. */
export function feedValues({ channelId, kind, rule }: Feed, locale: Locale): FormValues {
  return {
    channel: channelId,
    what: kind,
    time: rule.time,
    zone: zoneText(rule.timeZone),
    days: fitText(rhythmText(rule, locale), limits.choiceValue),
  };
}
