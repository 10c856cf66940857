import { foldTyped } from '../search/language/fold-typed.ts';
import { cityNames, type CityNames } from './city-names.ts';
import { modernZone } from './modern-zone.ts';

/** The languages a zone's names are in. */
export type ZoneLanguage = 'zh' | 'en';

/** A zone with all it may be called in one language. */
export interface ZoneNames {
  /** Its modern IANA id. */
  readonly id: string;
  /** What it is called where nothing else was typed: a city; in Chinese, for lack of one, the country. */
  readonly main: string;
  /** Its names as `nameKey` has them, with the city that each is; undefined for countries, abbreviations and ids. */
  readonly names: readonly { readonly key: string; readonly city: string | undefined }[];
}

/**
 * Every zone with its names in a language, most used ones first. Takes some 150 ms the first time: the platform tells
 * names one formatter at a time.
 */
export function zoneNames(language: ZoneLanguage): readonly ZoneNames[] {
  const names = known.get(language) ?? readNames(language);
  known.set(language, names);
  return names;
}

/** The most used zones, by their main names. */
export function commonZones(language: ZoneLanguage): readonly Pick<ZoneNames, 'id' | 'main'>[] {
  return cityNames.map(({ id, [language]: [main = id] }) => ({ id, main }));
}

/** A name without what typing varies: case, width, accents, kind of Chinese, how words are joined. */
export function nameKey(name: string): string {
  const plain = foldTyped(name)
    .normalize('NFD')
    .replaceAll(/\p{M}|['’]/gu, '');
  return plain.replaceAll(/[\s_/\-·]+/gu, ' ').trim();
}

const known = new Map<ZoneLanguage, readonly ZoneNames[]>();
/** Names of places do not hang on it; any recent instant does. */
const anyMs = Date.UTC(2026, 0, 1);

function readNames(language: ZoneLanguage): readonly ZoneNames[] {
  const platform = Map.groupBy(Intl.supportedValuesOf('timeZone'), modernZone);
  const own = new Map(cityNames.map((entry) => [entry.id, entry]));
  return [...new Set([...own.keys(), ...platform.keys()])].map((id) => {
    const formerIds = platform.get(id) ?? [];
    return namesOf(id, own.get(id), [...formerIds.map(cityOfId), cityOfId(id), id], language);
  });
}

function namesOf(id: string, own: CityNames | undefined, ids: readonly string[], language: ZoneLanguage): ZoneNames {
  const place = placeName(id, language);
  const cities = own?.[language] ?? [language === 'en' ? cityOfId(id) : place];
  const main = cities[0] ?? id;
  const names = [
    ...cities.map((city) => ({ key: nameKey(city), city })),
    ...[...(own?.also ?? []), place, ...ids].map((name) => ({ key: nameKey(name), city: undefined })),
  ];
  return { id, main, names };
}

/** Its country, or its city where a country has several zones. American English would say `ET`. */
function placeName(id: string, language: ZoneLanguage): string {
  const locale = language === 'zh' ? 'zh-Hans' : 'en-001';
  const format = new Intl.DateTimeFormat(locale, { timeZone: id, timeZoneName: 'shortGeneric' });
  const name = format.formatToParts(anyMs).find(({ type }) => type === 'timeZoneName')?.value ?? id;
  return name.replace(/^中国(?=.+特别行政区)/u, '').replace(/(?:特别行政区)?时间$| Time$/u, '');
}

function cityOfId(id: string): string {
  return id.replace(/^.*\//u, '').replaceAll('_', ' ');
}
