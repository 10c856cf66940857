import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Interview } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import type { ComponentTarget } from '../components/button.ts';
import { interviewField } from '../components/fields/interview-field.ts';
import { selectRow, type SelectRow } from '../components/select-row.ts';
import { limits } from '../limits.ts';
import { fitPlain } from '../text/fit-line.ts';
import { footerText } from './footer-text.ts';

/**
 * Interviews by their titles, to open one. Of more than fit, those around the one that is shown: from it each can be reached.
 * @param shown - stands there as picked; alone it is no choice
 */
export function interviewSelect(
  target: ComponentTarget,
  interviews: readonly Interview[],
  locale: Locale,
  shown?: Interview,
): readonly SelectRow[] {
  if (interviews.length < 2 && shown !== undefined) return [];
  const at = shown === undefined ? 0 : interviews.indexOf(shown);
  const most = limits.selectOptions;
  const start = Math.max(Math.min(at - Math.floor(most / 2), interviews.length - most), 0);
  const options = interviews.slice(start, start + most).map((interview) => ({
    label: fitPlain(localise(interview.title, locale), limits.selectText),
    value: interviewField(interview),
    description: footerText(interview, locale),
    picked: interview === shown,
  }));
  return selectRow(target, { placeholder: messagesFor(locale).library.pick, options });
}
