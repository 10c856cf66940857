import type { Deps } from '../../conversation/command.ts';
import { type OfferDeps, withOffered } from '../../conversation/offer.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { ModalRequest } from '../../conversation/request.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { type FormValues, readChanges } from '../../render/components/form-values.ts';
import { answerCard } from '../answer-card.ts';
import { dailyOffers } from '../daily-offers.ts';
import { editFeed } from '../edit-feed.ts';
import { getClickedFeed } from '../get-feed.ts';
import { ofTheServer } from '../read-feed-options.ts';
import { asCommand } from './as-command.ts';
import { filledValues } from './filled-values.ts';
import { formOptions } from './form-options.ts';

/** What a field says that was emptied, as its option takes it. */
const emptied: FormValues = { days: '1-7', transcript: ofTheServer, except: 'none', closing: 'none' };

/** A form about a feed, submitted: what was changed in it changes, understood and refused as the options of `/daily edit` are. */
export async function changeByForm(
  request: ModalRequest,
  { library, store, search, lookups, channelNames, findPlace, clock, delivery }: OfferDeps & Pick<Deps, 'delivery'>,
): Promise<Reply> {
  const form = request.action === 'more' ? 'more' : 'change';
  const { feedId, changed } = readChanges(form, request.state, filledValues(request));
  const feed = await getClickedFeed(feedId, request, store);
  const kind = request.messageId === undefined ? 'message' : 'update';
  const said = Object.entries(changed).map(([name, value]) => [
    name,
    value.trim() === '' ? (emptied[name] ?? '') : value,
  ]);
  const options = formOptions(Object.fromEntries(said));
  if (Object.keys(options).length === 0) {
    const card = { title: messagesFor(request.locale).feedForm.unchanged, feed };
    return { kind, ...(await answerCard(request, { library, store, clock, delivery }, card)) };
  }
  const typed = asCommand(request, 'edit', { feed: feedId, ...options });
  const asked = await withOffered(typed, dailyOffers, {
    library,
    store,
    search,
    lookups,
    channelNames,
    findPlace,
    clock,
  });
  return { ...(await editFeed(asked, { library, store, clock, delivery })), kind };
}
