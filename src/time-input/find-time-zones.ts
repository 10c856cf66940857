import { Temporal } from 'temporal-polyfill';
import { modernZone } from './modern-zone.ts';
import { offsetZone } from './offset-zone.ts';
import { parseOffset } from './parse-offset.ts';
import { commonZones, nameKey, type ZoneLanguage, type ZoneNames, zoneNames } from './zone-names.ts';

/** A zone to choose. */
export interface TimeZoneChoice {
  /** Modern IANA id. */
  readonly id: string;
  /** From UTC at the instant asked about, in minutes. */
  readonly offsetMinutes: number;
  /** A city of the zone: the one that was typed, else its main one. Chinese names are Simplified. */
  readonly name: string;
}

/**
 * Whether it is an IANA id, links and any letter case included. An offset such as `+08:00` is none: it never follows a
 * place's clock changes.
 */
export function isTimeZone(id: string): boolean {
  return readId(id) !== undefined;
}

/**
 * The zone that was typed in full, by id or by name (`asia/calcutta`, `PRC`, `北京`, `new york`): its modern id. An offset
 * (`UTC+8`, `+0530`) is the clock that is always so: `+08:00`.
 */
export function parseTimeZone(typed: string): string | undefined {
  const id = typed.trim().replaceAll(' ', '_');
  // Names come first: EST means New York's clock to those who type it, not the fixed offset of that id.
  return id.includes('/') ? readId(id) : (zoneNamed(typed) ?? readId(id) ?? offsetZone(typed));
}

/** Zones whose name, id or offset now fits what was typed, best and most used first; the most used for nothing typed. */
export function findTimeZones(
  typed: string,
  atMs: number,
  language: ZoneLanguage,
  limit: number,
): readonly TimeZoneChoice[] {
  return find(typed, atMs, language)
    .slice(0, limit)
    .map(({ id, name }) => ({ id, name, offsetMinutes: offsetAt(id, atMs) }));
}

type NamedZone = Pick<TimeZoneChoice, 'id' | 'name'>;

function find(typed: string, atMs: number, language: ZoneLanguage): readonly NamedZone[] {
  const wanted = nameKey(typed);
  if (wanted === '') return commonZones(language).map(({ id, main }) => ({ id, name: main }));
  const offsetMinutes = parseOffset(typed);
  if (offsetMinutes === undefined) return zonesByName(wanted, language);
  return zoneNames(language)
    .filter(({ id }) => offsetAt(id, atMs) === offsetMinutes)
    .map(({ id, main }) => ({ id, name: main }));
}

function zonesByName(wanted: string, language: ZoneLanguage): readonly NamedZone[] {
  const mains = new Map(zoneNames(language).map(({ id, main }) => [id, main]));
  return zoneNames(writtenIn(wanted))
    .map(({ id, main, names }) => ({ id, main, ...bestMatch(names, wanted) }))
    .filter(({ rank }) => rank < misses)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ id, main, city }) => ({ id, name: city ?? mains.get(id) ?? main }));
}

/** Of all names of a zone, the one that fits best. */
function bestMatch(names: ZoneNames['names'], wanted: string) {
  let best: { readonly rank: number; readonly city: string | undefined } = { rank: misses, city: undefined };
  for (const { key, city } of names) {
    const rank = rankOf(key, wanted);
    if (rank < best.rank) best = { rank, city };
  }
  return best;
}

const misses = 4;

/** 0 the whole name · 1 its beginning · 2 the beginning of a word in it · 3 somewhere in it */
function rankOf(key: string, wanted: string): number {
  if (key === wanted) return 0;
  if (key.startsWith(wanted)) return 1;
  if (key.includes(` ${wanted}`)) return 2;
  return key.includes(wanted) ? 3 : misses;
}

function zoneNamed(typed: string): string | undefined {
  const wanted = nameKey(typed);
  return zoneNames(writtenIn(wanted)).find(({ names }) => names.some(({ key }) => key === wanted))?.id;
}

function writtenIn(text: string): ZoneLanguage {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

function readId(typed: string): string | undefined {
  try {
    const id = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(typed).timeZoneId;
    // Temporal takes offsets and whole timestamps for zones too.
    if (!/^[a-z]/iu.test(id) || id.toLowerCase() !== typed.toLowerCase()) return undefined;
    return modernZone(new Intl.DateTimeFormat('en', { timeZone: id }).resolvedOptions().timeZone);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function offsetAt(timeZone: string, atMs: number): number {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone).offsetNanoseconds / 60e9;
}
