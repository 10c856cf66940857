import type { ClockDoubt } from '../../delivery/clock-doubt.ts';
import { howLong } from '../../i18n/dates/how-long.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Locale } from '../../locale.ts';

/** Why posts wait, where they wait for the machine's clock. */
export function clockLine(doubt: ClockDoubt, locale: Locale): string {
  const { waiting } = messagesFor(locale);
  if (doubt.kind !== 'apart') return waiting.unsure;
  const apart = howLong(doubt.aheadMs, locale);
  return doubt.aheadMs > 0 ? waiting.ahead(apart) : waiting.behind(apart);
}
