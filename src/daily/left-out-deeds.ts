import type { Deps } from '../conversation/command.ts';
import type { UpdateReply } from '../conversation/reply.ts';
import type { ComponentRequest } from '../conversation/request.ts';
import { changePlanFacts, type PlanChange, savePlanChange } from '../feeds/plan-change.ts';
import { readPlanFacts } from '../feeds/plan-facts.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { readFeedItem } from '../render/components/feed-state.ts';
import { feedPreviewBody } from '../render/feeds/feed-preview-body.ts';
import { readerOf } from '../render/reader.ts';
import { getButtonFeed } from './get-feed.ts';
import { toFeedPreview } from './to-feed-preview.ts';

/** What becomes of an item that Discord refused, as a moderator decides; then the preview shows what comes. */
export const leftOutDeeds = { bar: decide('ban'), allow: decide('allow') };

function decide(kind: 'ban' | 'allow') {
  return async (
    request: ComponentRequest,
    { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
  ): Promise<UpdateReply> => {
    const feed = await getButtonFeed(request, store);
    const item = readFeedItem(library, request.state)?.id;
    const facts = await readPlanFacts(feed, { library, store });
    const { banned, allowed } = messagesFor(request.locale).feeds.refusal;
    const change: PlanChange | undefined = item === undefined ? undefined : { kind, item };
    if (change !== undefined) await savePlanChange(feed.id, change, store, clock.wall());
    const note = kind === 'ban' ? banned : allowed;
    const changed = change === undefined ? facts : changePlanFacts(facts, change);
    const preview = toFeedPreview(changed, { clock, delivery }, { note });
    return { kind: 'update', ...feedPreviewBody(library, preview, readerOf(request)) };
  };
}
