import type { ChannelType } from 'discord-api-types/v10';
import type { Library } from '../../../interview/interview.ts';
import { messagesFor } from '../../../i18n/messages-for.ts';
import type { Locale } from '../../../locale.ts';
import type { ComponentTarget } from '../../components/button.ts';
import type { FeedFormValues } from '../../components/feed-form-values.ts';
import { channelField, modal, type ModalBody, selectField, textField } from '../../components/modal.ts';
import { limits } from '../../limits.ts';
import { fitText } from '../../text/fit-text.ts';
import { whatOptions } from './what-options.ts';

export interface FeedForm {
  readonly title: string;
  readonly target: ComponentTarget;
  readonly values: FeedFormValues;
  readonly channelTypes: readonly ChannelType[];
  /** The interview that a feed tells which names none. */
  readonly defaultSlug: string | undefined;
}

/** Where, what, when, by which clock, on which days. */
export function feedForm(
  library: Library,
  { title, target, values, channelTypes, defaultSlug }: FeedForm,
  locale: Locale,
): ModalBody {
  const { feeds, feedForm: words } = messagesFor(locale);
  const { channel, what, time, zone, days } = values;
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
      options: whatOptions(library, { picked: what, defaultSlug }, locale),
    }),
    typed({ name: 'time', label: words.time, description: words.timeHint, value: time, placeholder: '09:00' }),
    typed({ name: 'zone', label: words.zone, description: words.zoneHint, value: zone, placeholder: 'Asia/Shanghai' }),
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
