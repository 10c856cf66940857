import type { Locale } from '../../locale.ts';
import { numberFormat } from './number-format.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** From two of the next unit on. */
const units = [
  { unit: 'day', ofMs: dayMs },
  { unit: 'hour', ofMs: hourMs },
] as const;

/** About how long that is, in one unit: `65 minutes`, `24 小时`. */
export function howLong(ms: number, locale: Locale): string {
  const { unit, ofMs } = units.find(({ ofMs }) => Math.abs(ms) >= 2 * ofMs) ?? { unit: 'minute', ofMs: minuteMs };
  const format = numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(Math.round(Math.abs(ms) / ofMs));
}
