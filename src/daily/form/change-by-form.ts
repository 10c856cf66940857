import type { Deps } from '../../conversation/command.ts';
import { type OfferDeps, withOffered } from '../../conversation/offer.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { ModalRequest } from '../../conversation/request.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { readChanges } from '../../render/components/feed-form-values.ts';
import { answerCard } from '../answer-card.ts';
import { dailyOffers } from '../daily-offers.ts';
import { editFeed } from '../edit-feed.ts';
import { getClickedFeed } from '../get-feed.ts';
import { asCommand } from './as-command.ts';
import { formOptions, formValues } from './form-values.ts';

/** As the option takes it. */
const everyDay = '1-7';

/** The form of `/daily edit`, submitted: what was changed in it changes, understood and refused as the options are. */
export async function changeByForm(
  request: ModalRequest,
  { library, store, search, lookups, channelNames, findPlace, clock, delivery }: OfferDeps & Pick<Deps, 'delivery'>,
): Promise<Reply> {
  const { feedId, changed } = readChanges(request.state, formValues(request));
  const feed = await getClickedFeed(feedId, request, store);
  const kind = request.messageId === undefined ? 'message' : 'update';
  const options = formOptions(changed.days?.trim() === '' ? { ...changed, days: everyDay } : changed);
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
