import type { Deps } from '../../conversation/command.ts';
import type { ModalReply } from '../../conversation/reply.ts';
import type { CommandRequest } from '../../conversation/request.ts';
import { feedChannelTypes } from '../../discord/missing-permissions.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { changeTarget } from '../../render/components/feed-form-values.ts';
import { feedForm } from '../../render/feeds/form/feed-form.ts';
import { feedValues } from '../../render/feeds/form/feed-values.ts';
import { getFeed } from '../get-feed.ts';

/** `/daily edit` that names nothing to change: the form, with the feed as it is. */
export async function openChange(
  request: CommandRequest,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<ModalReply> {
  const feed = await getFeed(request, store);
  const { slug: defaultSlug } = await store.settings(feed.guildId);
  const values = feedValues(feed, request.locale);
  const title = messagesFor(request.locale).feedForm.editTitle;
  const form = { title, target: changeTarget(feed.id, values), values, channelTypes: feedChannelTypes, defaultSlug };
  return { kind: 'modal', modal: feedForm(library, form, request.locale) };
}
