import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { limits } from '../limits.ts';
import { offsetText } from '../text/offset-text.ts';
import { findTimeZones, parseTimeZone } from '../../time-input/find-time-zones.ts';

/** In which of a zone's two names it is looked for and shown. */
const languages: Readonly<Record<Locale, 'en' | 'zh'>> = { 'en-US': 'en', 'zh-CN': 'zh', 'zh-TW': 'zh' };
const joint = ' · ';

/** Zones that fit what was typed, with the offset now: `上海 · UTC+8 · Asia/Shanghai`. */
export function zoneChoices(typed: string, atMs: number, locale: Locale): readonly AutocompleteChoice[] {
  return findTimeZones(typed, atMs, languages[locale], limits.choices).map(({ id, name, offsetMinutes }) => {
    const shown = localise({ zh: name, en: name }, locale);
    return { name: [shown, offsetText(offsetMinutes), id].join(joint), value: id };
  });
}

/** The id of the zone that was offered so. The offset in its name is not read: the clock may have changed since. */
export function readZoneChoice(given: string): string | undefined {
  const [id, offset] = given.split(joint.trim()).toReversed();
  return offset === undefined || id === undefined ? undefined : parseTimeZone(id);
}
