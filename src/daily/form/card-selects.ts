import type { Deps } from '../../conversation/command.ts';
import type { UpdateReply } from '../../conversation/reply.ts';
import type { CommandRequest, ComponentRequest } from '../../conversation/request.ts';
import type { Feed } from '../../feeds/feed.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { readToldPlace } from '../../render/components/told-place.ts';
import { feedExtras } from '../../render/feeds/feed-card-rows.ts';
import { answerCard } from '../answer-card.ts';
import { editFeed } from '../edit-feed.ts';
import { getButtonFeed } from '../get-feed.ts';
import { asCommand } from './as-command.ts';
import { isStillTold } from '../../conversation/is-still-told.ts';

type Needs = Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>;

/** The selects on a feed's card: each is the option of `/daily edit` that says the same. */
export const cardSelects = {
  role: select(([roleId]) => (roleId === undefined ? { noping: true } : { role: roleId })),
  tag: select(([tag]) => ({ tag: tag ?? 'none' })),
  extras: select((picked, feed) => {
    const changed = feedExtras.filter((extra) => (feed[extra] === true) !== picked.includes(extra));
    return Object.fromEntries(changed.map((extra) => [extra, picked.includes(extra)]));
  }),
};

function select(toOptions: (picked: readonly string[], feed: Feed) => CommandRequest['options']) {
  return async (request: ComponentRequest, { library, store, clock, delivery }: Needs): Promise<UpdateReply> => {
    const feed = await getButtonFeed(request, store);
    const options = toOptions(request.values, feed);
    const place = toldPlaceOf(request);
    const told = place === undefined ? {} : { channel: feed.channelId };
    const typed = asCommand(request, 'edit', { feed: feed.id, ...told, ...options });
    const channels = place === undefined ? {} : { [feed.channelId]: { id: feed.channelId, ...place } };
    const asked = { ...typed, channels };
    if (Object.keys(options).length > 0)
      return { ...(await editFeed(asked, { library, store, clock, delivery })), kind: 'update' };
    const { unchanged } = messagesFor(request.locale).feedForm;
    return {
      kind: 'update',
      ...(await answerCard(asked, { library, store, clock, delivery }, { title: unchanged, feed })),
    };
  };
}

/** What the card keeps of the channel; of permissions nothing that may be another's by now. */
function toldPlaceOf(request: ComponentRequest) {
  const place = readToldPlace(request.state);
  return isStillTold(request) ? place : undefined;
}
