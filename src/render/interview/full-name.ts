import { localise } from '../../i18n/chinese/localise.ts';
import type { Speaker } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { shares } from '../limits.ts';
import { fitLine } from '../text/fit-line.ts';

/** In whose script the first half of a full name is written, which is never Latin. */
const scripts: Readonly<Record<Locale, Locale>> = { 'en-US': 'zh-CN', 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW' };

/** A name in both scripts: `黄仁勋 Jensen Huang`. */
export function fullName({ name }: Pick<Speaker, 'name'>, locale: Locale): string {
  if (name.zh === name.en) return name.zh;
  return `${localise(name, scripts[locale])} ${name.en}`;
}

/** The same, fitted to a line and escaped. */
export function fitName(speaker: Pick<Speaker, 'name'>, locale: Locale): string {
  return fitLine(fullName(speaker, locale), shares.name);
}
