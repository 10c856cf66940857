import type { Deps } from '../conversation/command.ts';
import type { MessageReply, UpdateReply } from '../conversation/reply.ts';
import type { ComponentRequest, CommandRequest } from '../conversation/request.ts';
import { readPlanFacts } from '../feeds/plan-facts.ts';
import { feedPreviewBody } from '../render/feeds/feed-preview-body.ts';
import { readerOf } from '../render/reader.ts';
import { getButtonFeed, getFeed } from './get-feed.ts';
import { toFeedPreview } from './to-feed-preview.ts';

/** `/daily preview`: the posts that will come, as planned. */
export async function previewFeed(
  request: CommandRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<MessageReply> {
  const facts = await readPlanFacts(await getFeed(request, store), { library, store });
  const preview = toFeedPreview(facts, { clock, delivery });
  return { kind: 'message', ...feedPreviewBody(library, preview, readerOf(request)) };
}

/** The button of other answers that leads here. */
export async function openPreview(
  request: ComponentRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<UpdateReply> {
  const facts = await readPlanFacts(await getButtonFeed(request, store), { library, store });
  const preview = toFeedPreview(facts, { clock, delivery });
  return { kind: 'update', ...feedPreviewBody(library, preview, readerOf(request)) };
}
