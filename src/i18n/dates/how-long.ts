import { inOneUnit } from '../../delivery/in-one-unit.ts';
import type { Locale } from '../../locale.ts';
import { numberFormat } from './number-format.ts';

/** About how long that is, in one unit: `65 minutes`, `24 小时`. */
export function howLong(ms: number, locale: Locale): string {
  const { count, unit } = inOneUnit(ms);
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
