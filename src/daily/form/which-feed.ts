import type { ChannelNames } from '../../feeds/channel-names.ts';
import type { ActRequest } from '../../conversation/request.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { feedChoices, type OfferedFeeds } from '../../render/choices/feed-choices.ts';
import type { ComponentTarget } from '../../render/components/button.ts';
import { runTarget } from '../../render/components/clicked-run.ts';
import { selectRow, type SelectRow } from '../../render/components/select-row.ts';
import type { MessageBody } from '../../render/message-body.ts';

/** What goes on once a feed is picked. */
interface Asked {
  readonly target: ComponentTarget;
  readonly placeholder?: string;
}

/** A select of feeds, which goes on with what was asked. */
export async function whichFeed(
  asked: Asked,
  offered: OfferedFeeds,
  request: ActRequest,
  channelNames: ChannelNames,
): Promise<MessageBody> {
  const { whichTitle } = messagesFor(request.locale).feedForm;
  return { content: `**${whichTitle}**`, components: await feedSelect(asked, offered, request, channelNames) };
}

/** A select of feeds that opens one's card; where there is none, none. */
export function openFeedSelect(
  offered: OfferedFeeds,
  request: ActRequest,
  channelNames: ChannelNames,
): Promise<readonly SelectRow[]> {
  const placeholder = messagesFor(request.locale).feedForm.open;
  return feedSelect({ target: runTarget('show'), placeholder }, offered, request, channelNames);
}

/** One option a feed, called as the option `feed` calls it. */
async function feedSelect(
  { target, placeholder }: Asked,
  { feeds, unreadable }: OfferedFeeds,
  { channelId, locale }: Pick<ActRequest, 'channelId' | 'locale'>,
  channelNames: ChannelNames,
): Promise<readonly SelectRow[]> {
  await channelNames.ask([...feeds, ...unreadable].flatMap((feed) => feed.channelId ?? []));
  const choices = feedChoices({ feeds, unreadable }, channelNames, { focused: { value: '' }, channelId, locale });
  const options = choices.map(({ name, value }) => ({ label: name, value }));
  return selectRow(target, {
    placeholder: placeholder ?? messagesFor(locale).feedForm.which,
    options,
  });
}
