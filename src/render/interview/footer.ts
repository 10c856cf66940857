import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages.ts';
import type { Interview } from '../../interview/interview.ts';
import { fitText } from '../text/fit-text.ts';
import { limits, shares } from '../limits.ts';

/** `BG2 × Jensen Huang · 2024-10-04 · …`; an invented interview says so first. */
export function footerText(interview: Interview, locale: Locale, ...details: readonly (string | undefined)[]): string {
  const parts = [
    interview.sample ? messagesFor(locale).quote.sample : undefined,
    fitText(localise(interview.show, locale), shares.name),
    interview.recorded === undefined ? undefined : fitText(interview.recorded, shares.name),
    ...details,
  ];
  return fitText(parts.filter((part) => part !== undefined && part !== '').join(' · '), limits.footer);
}

/** `9, 12–16`: passage numbers, runs drawn together. */
export function passageList(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return fitText(
    runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', '),
    shares.line,
  );
}
