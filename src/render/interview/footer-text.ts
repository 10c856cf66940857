import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview } from '../../interview/interview.ts';
import { fitPlain } from '../text/fit-line.ts';
import { fitText } from '../text/fit-text.ts';
import { limits, shares } from '../limits.ts';

/** `BG2 × Jensen Huang · 2024-10-04 · …`; an invented interview says so first. */
export function footerText(interview: Interview, locale: Locale, ...details: readonly (string | undefined)[]): string {
  const parts = [
    interview.sample ? messagesFor(locale).quote.sample : undefined,
    fitPlain(localise(interview.show, locale), shares.name),
    interview.recorded === undefined ? undefined : fitPlain(interview.recorded, shares.name),
    ...details,
  ];
  return fitText(parts.filter((part) => part !== undefined && part !== '').join(' · '), limits.footer);
}
