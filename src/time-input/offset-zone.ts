import { parseOffset } from './parse-offset.ts';

/** The zone whose clock is always so far from UTC, as typed (`UTC+8`, `+0530`, `GMT-5`): `+08:00`; undefined for anything else. */
export function offsetZone(typed: string): string | undefined {
  const minutes = parseOffset(typed);
  if (minutes === undefined) return undefined;
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** How far from UTC such a zone's clock always is, in minutes; the ids of `Etc/` count to the west. Undefined for a place's. */
export function fixedOffset(zone: string): number | undefined {
  const west = /^Etc\/GMT(?<offset>[+-]\d{1,2})$/u.exec(zone)?.groups?.['offset'];
  if (west !== undefined) return Number(west) === 0 ? 0 : -Number(west) * 60;
  return /^[+-]/u.test(zone) ? parseOffset(zone) : undefined;
}
