import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { limits } from '../limits.ts';
import { offsetText } from '../text/offset-text.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { findTimeZones, parseTimeZone } from '../../time-input/find-time-zones.ts';
import { fixedOffset, offsetZone } from '../../time-input/offset-zone.ts';

/** In which of a zone's two names it is looked for and shown. */
const languages: Readonly<Record<Locale, 'en' | 'zh'>> = { 'en-US': 'en', 'zh-CN': 'zh', 'zh-TW': 'zh' };
const joint = ' · ';

/**
 * Zones that fit what was typed, with the offset now: `上海 · UTC+8 · Asia/Shanghai`. After the likeliest place an offset
 * itself, whose clock never changes: `same all year · UTC+8 · +08:00`. A number alone is one, too: `8`, `5:30`.
 */
export function zoneChoices(typed: string, atMs: number, locale: Locale): readonly AutocompleteChoice[] {
  const written = /^\s*\d/u.test(typed) ? `+${typed.trim()}` : typed;
  const [first, ...others] = findTimeZones(written, atMs, languages[locale], limits.choices).map(
    ({ id, name, offsetMinutes }) => choiceOf(localise({ zh: name, en: name }, locale), offsetMinutes, id),
  );
  const places = first === undefined ? [] : [first, ...others];
  const fixed = offsetZone(written);
  if (fixed === undefined || places.some(({ value }) => value === fixed)) return places;
  const always = choiceOf(messagesFor(locale).feeds.sameAllYear, fixedOffset(fixed) ?? 0, fixed);
  return [...(first === undefined ? [] : [first]), always, ...others].slice(0, limits.choices);
}

function choiceOf(name: string, offsetMinutes: number, id: string): AutocompleteChoice {
  return { name: [name, offsetText(offsetMinutes), id].join(joint), value: id };
}

/** The id of the zone that was offered so. The offset in its name is not read: the clock may have changed since. */
export function readZoneChoice(given: string): string | undefined {
  const [id, offset] = given.split(joint.trim()).toReversed();
  return offset === undefined || id === undefined ? undefined : parseTimeZone(id);
}
