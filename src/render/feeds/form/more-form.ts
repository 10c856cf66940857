import type { Feed } from '../../../feeds/feed.ts';
import { localise } from '../../../i18n/chinese/localise.ts';
import { messagesFor } from '../../../i18n/messages-for.ts';
import type { Interview, Library } from '../../../interview/interview.ts';
import { interviewKey } from '../../../interview/interview-key.ts';
import type { Locale } from '../../../locale.ts';
import type { ComponentTarget } from '../../components/button.ts';
import type { FormValues } from '../../components/form-values.ts';
import { modal, type ModalBody, selectField, textField } from '../../components/modal.ts';
import { limits, shares } from '../../limits.ts';
import { spansAsTyped } from './spans-as-typed.ts';

interface MoreForm {
  readonly target: ComponentTarget;
  readonly values: FormValues;
  /** What a feed tells that names none. */
  readonly defaultInterview: Interview;
  /** What is picked for that one. */
  readonly byDefault: string;
}

/** A feed, as that form shows it. */
export function moreValues({ slug, rule, closing = '' }: Feed, byDefault: string): FormValues {
  return {
    transcript: slug === undefined ? byDefault : interviewKey(slug),
    except: spansAsTyped(rule.except ?? []),
    closing,
  };
}

/** Which interview, where there are several; which dates are left out; the server's own line. */
export function moreForm(
  { interviews }: Pick<Library, 'interviews'>,
  { target, values, defaultInterview, byDefault }: MoreForm,
  locale: Locale,
): ModalBody {
  const { feedForm: words } = messagesFor(locale);
  const { transcript = '', except = '', closing = '' } = values;
  const own = interviews.toSorted((a, b) => Number(isPicked(b, transcript)) - Number(isPicked(a, transcript)));
  const options = [
    {
      label: words.defaultInterview(localise(defaultInterview.title, locale)),
      value: byDefault,
      picked: transcript === byDefault,
    },
    ...own.map((interview) => ({
      label: localise(interview.title, locale),
      value: interviewKey(interview.slug),
      description: localise(interview.show, locale),
      picked: isPicked(interview, transcript),
    })),
  ];
  const asksWhich = interviews.length > 1 || !options.some(({ picked }) => picked);
  const listed = limits.selectOptions - 1;
  const description = own.length > listed ? words.interviewsListed(listed, own.length) : undefined;
  return modal(words.moreTitle, target, [
    ...(asksWhich
      ? [selectField({ name: 'transcript', label: words.interview, description, options, optional: true })]
      : []),
    textField({
      name: 'except',
      label: words.except,
      description: words.exceptHint,
      value: except,
      placeholder: '2026-12-24..2027-01-02, 05-01',
      most: shares.dates,
      optional: true,
    }),
    textField({
      name: 'closing',
      label: words.closing,
      description: words.closingHint,
      value: closing,
      most: shares.closing,
      optional: true,
    }),
  ]);
}

function isPicked({ slug }: Interview, transcript: string): boolean {
  return interviewKey(slug) === transcript;
}
