import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { Interview } from '../../interview/interview.ts';
import { interviewKey } from '../../interview/interview-key.ts';
import type { Locale } from '../../locale.ts';
import { type ModalBody, modal, selectField, textField } from '../components/modal.ts';
import { ownDailyTarget } from '../components/own-daily-target.ts';

/** Where most who read a language live; of English nobody knows. */
const zones: Readonly<Record<Locale, string | undefined>> = {
  'en-US': undefined,
  'zh-CN': 'Asia/Shanghai',
  'zh-TW': 'Asia/Taipei',
};
const mostTime = 40;
const mostZone = 80;

/** The form for one's own daily quote, as it is set now. The interview is asked for only where there are several. */
export function ownDailyModal(feed: Feed | undefined, interviews: readonly Interview[], locale: Locale): ModalBody {
  const { feeds, ownDaily } = messagesFor(locale);
  const { form } = ownDaily;
  const kinds = (['highlight', 'serial'] as const).map((kind) => ({
    label: feeds.kinds[kind],
    value: kind,
    picked: kind === (feed?.kind ?? 'highlight'),
  }));
  const choices = interviews.map((interview) => ({
    label: localise(interview.title, locale),
    value: interviewKey(interview.slug),
    description: localise(interview.show, locale),
    picked: interview.slug === feed?.slug,
  }));
  return modal(form.title, ownDailyTarget('setup'), [
    textField({ name: 'time', label: form.time, placeholder: form.times, most: mostTime, value: feed?.rule.time }),
    textField({
      name: 'zone',
      label: form.zone,
      description: form.zones,
      most: mostZone,
      value: feed?.rule.timeZone ?? zones[locale],
    }),
    selectField({ name: 'kind', label: form.what, options: kinds }),
    ...(interviews.length < 2
      ? []
      : [selectField({ name: 'interview', label: form.interview, options: choices, optional: true })]),
  ]);
}
