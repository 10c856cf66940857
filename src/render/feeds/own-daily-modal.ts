import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Feed } from '../../feeds/feed.ts';
import { findFeedInterview } from '../../feeds/find-feed-interview.ts';
import { ownDefaultInterview } from '../../feeds/own-default-interview.ts';
import type { Library } from '../../interview/interview.ts';
import { interviewKey } from '../../interview/interview-key.ts';
import type { Locale } from '../../locale.ts';
import { findLanguageZone } from '../../time-input/find-language-zone.ts';
import { type ModalBody, modal, selectField, textField } from '../components/modal.ts';
import { ownDailyTarget } from '../components/own-daily-target.ts';
import { fitText } from '../text/fit-text.ts';
import { zoneText } from '../text/zone-text.ts';

const mostTime = 40;
const mostZone = 80;
/** Of a title, beside what else is said there. */
const mostTitle = 40;

/** What the form is filled in with. */
export interface OwnDailyValues {
  readonly time: string;
  readonly zone: string;
  readonly kind: string;
  /** Its key; empty: none. */
  readonly interview: string;
}

/** As it is set now; before that, with the interview that is proposed. */
export function ownDailyValues(
  feed: Feed | undefined,
  library: Pick<Library, 'interviews'>,
  locale: Locale,
): OwnDailyValues {
  const slug = feed === undefined ? ownDefaultInterview(library)?.slug : feed.slug;
  return {
    time: feed?.rule.time ?? '',
    zone: feed === undefined ? (findLanguageZone(locale) ?? '') : zoneText(feed.rule.timeZone),
    kind: feed?.kind ?? 'highlight',
    interview: slug === undefined ? '' : interviewKey(slug),
  };
}

/** The form for one's own daily quote. The interview is asked for only where there are several. */
export function ownDailyModal(
  values: OwnDailyValues,
  { interviews }: Pick<Library, 'interviews'>,
  locale: Locale,
): ModalBody {
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
  const usual = findFeedInterview({ slug: undefined }, { interviews }, undefined);
  const ifEmpty = usual && form.ifEmpty(fitText(localise(usual.title, locale), mostTitle));
  return modal(form.title, ownDailyTarget('setup'), [
    textField({
      name: 'time',
      label: form.time,
      description: form.times,
      placeholder: '9:00',
      most: mostTime,
      value: values.time,
    }),
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
      : [
          selectField({
            name: 'interview',
            label: form.interview,
            description: ifEmpty,
            options: choices,
            optional: true,
          }),
        ]),
  ]);
}
