import type { Deps } from '../../conversation/command.ts';
import { getManagedGuild } from '../../conversation/manage-server.ts';
import type { ModalReply } from '../../conversation/reply.ts';
import type { CommandRequest, ComponentRequest } from '../../conversation/request.ts';
import { feedChannelTypes } from '../../discord/missing-permissions.ts';
import { getInterview, mainInterview } from '../../finding/find-interview.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { setUpTarget } from '../../render/components/feed-form-values.ts';
import { feedForm } from '../../render/feeds/form/feed-form.ts';
import { whatValue } from '../../render/feeds/form/what-options.ts';
import { zoneText } from '../../render/text/zone-text.ts';
import { readFeedOptions } from '../read-feed-options.ts';
import { guessZone } from './guess-zone.ts';
import { keepOptions } from './kept-form.ts';

const asked = ['channel', 'kind', 'time', 'zone', 'days', 'transcript'];

/** `/daily add` that says too little, and the buttons that lead to it: the form, with what was typed already. */
export async function openSetUp(
  request: CommandRequest | ComponentRequest,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<ModalReply> {
  const guildId = getManagedGuild(request);
  mainInterview(library);
  const options = request.kind === 'command' ? request.options : {};
  const { kind = 'highlight', time = '09:00', zone, days, transcript } = readFeedOptions({ ...request, options });
  const [feeds, { slug: defaultSlug }] = await Promise.all([store.feedsOf(guildId), store.settings(guildId)]);
  const more = Object.fromEntries(Object.entries(options).filter(([name]) => !asked.includes(name)));
  if (Object.keys(more).length > 0) await keepOptions(request, { options: more, roles: request.roles }, { store });
  const words = messagesFor(request.locale);
  const form = {
    title: words.feedForm.addTitle,
    target: setUpTarget(request.interactionId, Object.keys(more).length > 0),
    values: {
      channel: String(options['channel'] ?? ''),
      what: whatValue({ kind, slug: transcript === undefined ? undefined : getInterview(library, transcript).slug }),
      time,
      zone: zone ?? zoneText(guessZone(feeds, request)),
      days: days ?? words.feeds.everyDay,
    },
    channelTypes: feedChannelTypes,
    defaultSlug,
  };
  return { kind: 'modal', modal: feedForm(library, form, request.locale) };
}
