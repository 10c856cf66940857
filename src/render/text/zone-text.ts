import { fixedOffset } from '../../time-input/offset-zone.ts';
import { offsetText } from './offset-text.ts';

/** A zone as people read it, and may type it: `Asia/Shanghai`; `UTC+5:30` for `+05:30`, `UTC+8` for `Etc/GMT-8`. */
export function zoneText(zone: string): string {
  const minutes = fixedOffset(zone);
  return minutes === undefined ? zone : offsetText(minutes);
}
