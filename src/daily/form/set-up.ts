import type { Deps } from '../../conversation/command.ts';
import { getManagedGuild } from '../../conversation/manage-server.ts';
import type { OfferDeps } from '../../conversation/offer.ts';
import { withOffered } from '../../conversation/offer.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { ModalRequest } from '../../conversation/request.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { readSetUp } from '../../render/components/form-values.ts';
import { UserError } from '../../user-error.ts';
import { makeFeed } from '../add-feed.ts';
import { answerCard } from '../answer-card.ts';
import { dailyOffers } from '../daily-offers.ts';
import { asCommand } from './as-command.ts';
import { filledValues } from './filled-values.ts';
import { formOptions } from './form-options.ts';
import { keptOptions, keptSetUp } from './kept-form.ts';

type Needs = OfferDeps & Pick<Deps, 'delivery' | 'random'>;

/** The form of `/daily add`, submitted: understood and refused as its options are; one feed, however often. */
export async function setUp(
  request: ModalRequest,
  { library, store, search, lookups, channelNames, findPlace, clock, delivery, random }: Needs,
): Promise<Reply> {
  const guildId = getManagedGuild(request);
  const { formId, hasMore } = readSetUp(request.state);
  const { feeds, feedForm } = messagesFor(request.locale);
  const kind = request.messageId === undefined ? 'message' : 'update';
  const before = await keptSetUp.find(formId, { store });
  if (before !== undefined) {
    const feed = await store.feed(before);
    if (feed?.guildId !== guildId) throw new UserError('feed-gone', {});
    const card = { title: feeds.added, feed, notes: [feedForm.submitted] };
    return { kind, ...(await answerCard(request, { library, store, clock, delivery }, card)) };
  }
  const more = hasMore ? await keptOptions.find(formId, { store }) : undefined;
  const options = { ...more?.options, ...formOptions(filledValues(request)) };
  const typed = { ...asCommand(request, 'add', options), roles: { ...more?.roles, ...request.roles } };
  const asked = await withOffered(typed, dailyOffers, {
    library,
    store,
    search,
    lookups,
    channelNames,
    findPlace,
    clock,
  });
  const { feed, notes } = await makeFeed(asked, {
    library,
    store,
    clock,
    random,
  });
  await keptSetUp.keep(feed.id, request, { store }, formId);
  const lost = hasMore && more === undefined ? [feedForm.lost] : [];
  const card = { title: feeds.added, feed, notes: [...lost, ...notes] };
  return { kind, ...(await answerCard(request, { library, store, clock, delivery }, card)) };
}
