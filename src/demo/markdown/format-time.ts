/** How a moment is shown: the reader's language, the demo's zone and the demo's present. */
export interface TimeView {
  readonly locale: string;
  readonly timeZone: string;
  readonly nowMs: number;
}

type Format = Intl.DateTimeFormatOptions;

/** Discord's styles of timestamps, without R. */
const formats: Readonly<Record<string, Format>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** Seconds of each, and from how many on it is told in it: Discord's client counts as Moment does, from 22 hours in days. */
const units = [
  ['year', 365 * 86_400, 320 * 86_400],
  ['month', 30 * 86_400, 26 * 86_400],
  ['day', 86_400, 22 * 3600],
  ['hour', 3600, 45 * 60],
  ['minute', 60, 45],
  ['second', 1, 0],
] as const;

/** As Discord's client shows `<t:…:style>`; `R` is relative to the present. */
export function formatTime(atMs: number, style: string, { locale, timeZone, nowMs }: TimeView): string {
  if (style === 'R') return formatRelative(Math.round((atMs - nowMs) / 1000), locale);
  return new Intl.DateTimeFormat(locale, { ...formats[style], hour12: false, timeZone }).format(atMs);
}

function formatRelative(seconds: number, locale: string): string {
  const [unit, length] = units.find(([, , from]) => Math.abs(seconds) >= from) ?? (['second', 1] as const);
  const count = Math.sign(seconds) * Math.max(Math.abs(Math.round(seconds / length)), seconds === 0 ? 0 : 1);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(count, unit);
}
