import type { Deps } from '../../conversation/command.ts';
import type { ModalReply } from '../../conversation/reply.ts';
import type { CommandRequest } from '../../conversation/request.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { Locale } from '../../locale.ts';
import { type ChangeForm, changeTarget, type FormValues } from '../../render/components/form-values.ts';
import { feedValues } from '../../render/feeds/form/feed-values.ts';
import { moreValues } from '../../render/feeds/form/more-form.ts';
import { getFeed } from '../get-feed.ts';
import { ofTheServer } from '../read-feed-options.ts';
import { drawForm } from './draw-form.ts';

type Needs = Pick<Deps, 'library' | 'store'>;

/** `/daily edit` that names nothing to change: the form, with the feed as it is. */
export const openChange = opening('change', feedValues);

/** What a card's button *More options* leads to, likewise. */
export const openMore = opening('more', (feed) => moreValues(feed, ofTheServer));

function opening(form: ChangeForm, toValues: (feed: Feed, locale: Locale) => FormValues) {
  return async (request: CommandRequest, { library, store }: Needs): Promise<ModalReply> => {
    const feed = await getFeed(request, store);
    const values = toValues(feed, request.locale);
    return drawForm({ target: changeTarget(form, feed.id, values), values }, request, { library, store });
  };
}
