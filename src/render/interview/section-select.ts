import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Section } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { pickValues, sectionPickTarget, type SummaryPage } from '../components/summary-page.ts';
import { type SelectOption, selectRow, type SelectRow } from '../components/select-row.ts';
import { limits } from '../limits.ts';
import { clockTime } from '../text/clock-time.ts';
import { fitPlain } from '../text/fit-line.ts';
import { sectionRange } from './section-range.ts';

/** Of sections that are more than fit: beside them stand the contents, and the lists before and after. */
const mostListed = limits.selectOptions - 3;

/**
 * Sections by their titles, to open one; the one that is shown stands there as picked. Where there are many, they are picked
 * from lists, the one around `here` first.
 * @param here - a section of what is shown
 */
export function sectionSelect(shown: SummaryPage, here: Section | undefined, locale: Locale): readonly SelectRow[] {
  const { sections } = shown.interview;
  const { summary } = messagesFor(locale);
  const current = 'section' in shown ? shown.section : undefined;
  if (sections.length === 0 || (sections.length === 1 && current !== undefined)) return [];
  const most = sections.length < limits.selectOptions ? sections.length : mostListed;
  const inList = (at: number) => sections.slice(at * most, (at + 1) * most);
  const around = here === undefined ? 0 : Math.floor(sections.indexOf(here) / most);
  const list = Math.min(shown.list ?? around, Math.ceil(sections.length / most) - 1);
  const other = (at: number, label: typeof summary.earlierSections): readonly SelectOption[] => {
    const [first, last] = at < 0 ? [] : [inList(at)[0], inList(at).at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ label: label(first.number, last.number), value: pickValues.list(at) }];
  };
  const options: readonly SelectOption[] = [
    ...(current === undefined ? [] : [{ label: summary.contents, value: pickValues.contents }]),
    ...other(list - 1, summary.earlierSections),
    ...inList(list).map((section) => sectionOption(section, section === current, locale)),
    ...other(list + 1, summary.laterSections),
  ];
  return selectRow(sectionPickTarget(shown), { placeholder: summary.pick, options });
}

function sectionOption(section: Section, picked: boolean, locale: Locale): SelectOption {
  const { number, title, startsAtSeconds } = section;
  const time = startsAtSeconds === undefined ? undefined : clockTime(startsAtSeconds);
  return {
    label: `${number} · ${fitPlain(localise(title, locale), limits.selectText - `${number} · `.length)}`,
    value: pickValues.section(section),
    description: [sectionRange(section, locale) ?? [], time ?? []].flat().join(' · '),
    picked,
  };
}
