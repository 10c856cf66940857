import type { Locale } from '../../locale.ts';
import { utcDateFormat } from './utc-date-format.ts';

/** ISO days of the week (1 Monday to 7 Sunday, ascending): `Mon–Fri`, `周六、周日`. */
export function daysOfWeek(days: readonly number[], locale: Locale): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const shown = runs.flatMap((run) =>
    run.length > 2
      ? [`${dayName(run[0], locale)}–${dayName(run.at(-1), locale)}`]
      : run.map((day) => dayName(day, locale)),
  );
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(shown);
}

function dayName(day: number | undefined, locale: Locale): string {
  // 2024-01-01 was a Monday.
  return utcDateFormat(locale, { weekday: 'short' }).format(Date.parse(`2024-01-0${day ?? 1}T00:00:00Z`));
}
