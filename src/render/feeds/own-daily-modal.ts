import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { Interview } from '../../interview/interview.ts';
import { interviewKey } from '../../interview/interview-key.ts';
import type { Locale } from '../../locale.ts';
import { findLanguageZone } from '../../time-input/find-language-zone.ts';
import { type ModalBody, modal, selectField, textField } from '../components/modal.ts';
import { ownDailyTarget } from '../components/own-daily-target.ts';
import { zoneText } from '../text/zone-text.ts';

const mostTime = 40;
const mostZone = 80;

/** What the form is filled in with. */
export interface OwnDailyValues {
  readonly time: string;
  readonly zone: string;
  readonly kind: string;
  /** Its key; empty: none. */
  readonly interview: string;
}

/** As it is set now. */
export function ownDailyValues(feed: Feed | undefined, locale: Locale): OwnDailyValues {
  return {
    time: feed?.rule.time ?? '',
    zone: feed === undefined ? (findLanguageZone(locale) ?? '') : zoneText(feed.rule.timeZone),
    kind: feed?.kind ?? 'highlight',
    interview: feed?.slug === undefined ? '' : interviewKey(feed.slug),
  };
}

/** The form for one's own daily quote. The interview is asked for only where there are several. */
export function ownDailyModal(values: OwnDailyValues, interviews: readonly Interview[], locale: Locale): ModalBody {
  const { feeds, ownDaily } = messagesFor(locale);
  const { form } = ownDaily;
  const kinds = (['highlight', 'serial'] as const).map((kind) => ({
    label: feeds.kinds[kind],
    value: kind,
    picked: kind === (values.kind === 'serial' ? 'serial' : 'highlight'),
  }));
  const choices = interviews.map((interview) => ({
    label: localise(interview.title, locale),
    value: interviewKey(interview.slug),
    description: localise(interview.show, locale),
    picked: interviewKey(interview.slug) === values.interview,
  }));
  return modal(form.title, ownDailyTarget('setup'), [
    textField({ name: 'time', label: form.time, placeholder: form.times, most: mostTime, value: values.time }),
    textField({
      name: 'zone',
      label: form.zone,
      description: form.zones,
      most: mostZone,
      value: values.zone,
    }),
    selectField({ name: 'kind', label: form.what, options: kinds }),
    ...(interviews.length < 2
      ? []
      : [selectField({ name: 'interview', label: form.interview, options: choices, optional: true })]),
  ]);
}
