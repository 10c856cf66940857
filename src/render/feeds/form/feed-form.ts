import type { ChannelType } from 'discord-api-types/v10';
import type { Interview } from '../../../interview/interview.ts';
import { localise } from '../../../i18n/chinese/localise.ts';
import { messagesFor } from '../../../i18n/messages-for.ts';
import type { Locale } from '../../../locale.ts';
import type { ComponentTarget } from '../../components/button.ts';
import type { FormValues } from '../../components/form-values.ts';
import { channelField, modal, type ModalBody, selectField, textField } from '../../components/modal.ts';
import { limits } from '../../limits.ts';
import { fitText } from '../../text/fit-text.ts';
import { whatOptions } from './what-options.ts';

export interface FeedForm {
  readonly title: string;
  readonly target: ComponentTarget;
  readonly values: FormValues;
  readonly channelTypes: readonly ChannelType[];
  /** The one that its feed tells, where it is here. */
  readonly interview: Interview | undefined;
  /** Whether there are others, so that its title is worth saying. */
  readonly isOneOfSeveral: boolean;
}

/** Of a title, beside what else is said there. */
const mostTitle = 40;

/** Where, what, when, by which clock, on which days. */
export function feedForm(
  { title, target, values, channelTypes, interview, isOneOfSeveral }: FeedForm,
  locale: Locale,
): ModalBody {
  const { feeds, feedForm: words } = messagesFor(locale);
  const { channel = '', what = '', time = '', zone = '', days = '' } = values;
  const told = isOneOfSeveral && interview !== undefined;
  return modal(title, target, [
    channelField({
      name: 'channel',
      label: words.channel,
      description: words.channelHint,
      types: channelTypes,
      picked: channel === '' ? [] : [channel],
    }),
    selectField({
      name: 'what',
      label: words.what,
      ...(told && { description: words.ofInterview(fitText(localise(interview.title, locale), mostTitle)) }),
      options: whatOptions(what, interview === undefined || interview.passages.length > 0, locale),
    }),
    typed({ name: 'time', label: words.time, description: words.timeHint, value: time, placeholder: '09:00' }),
    typed({
      name: 'zone',
      label: words.zone,
      description: words.zoneHint,
      value: zone,
      placeholder: words.zoneExample,
    }),
    typed({
      name: 'days',
      label: words.days,
      description: words.daysHint,
      value: days,
      placeholder: feeds.everyDay,
      optional: true,
    }),
  ]);
}

function typed(words: Parameters<typeof textField>[0]) {
  return textField({ ...words, value: fitText(words.value ?? '', limits.choiceValue), most: limits.choiceValue });
}
