import type { Feed, Post } from '../feeds/feed.ts';
import { type FollowUp, type FollowUpKind, followUpTakenMs } from '../feeds/follow-up.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { followUpAgainMs } from './follow-up-again-ms.ts';
import { noteLacks } from './note-lacks.ts';
import { SendFailure, type SendFailureKind } from './poster.ts';

const unforeseen: SendFailureKind = { kind: 'retry', afterMs: undefined, unsent: false };

type Deps<Body> = Omit<DeliveryDeps<Body>, 'followUps' | 'outageWatch'>;

/**
 * One try to do what is still to be done with a post that stands. Whatever comes of it, the post counts as sent. Rejects
 * only where the store does.
 */
export async function doFollowUp<Body>(followUp: FollowUp, deps: Deps<Body>): Promise<void> {
  const { store, clock } = deps;
  const { feedId, date, kind } = followUp;
  const [feed, post] = [await store.feed(feedId), await store.post(feedId, date)];
  if (feed === undefined || post?.messageId === undefined || !wantsFollowUp(feed, kind)) {
    return store.endFollowUp(followUp);
  }
  const taken = await store.takeFollowUp(followUp, clock.wall() + followUpTakenMs);
  if (taken === undefined) return;
  const failure = await failureOf(taken, { feed, post, messageId: post.messageId }, deps);
  if (failure === undefined) {
    await store.endFollowUp(taken);
    return noteLacks({ feedId, date }, [kind], [], deps);
  }
  if (failure.kind === 'fatal') return deps.onFatal();
  await afterFailure(taken, post, failure, deps);
}

/** Whether a feed, as it is now, asks for it. */
function wantsFollowUp({ thread, publish }: Feed, kind: FollowUpKind): boolean {
  return (kind === 'thread' ? thread : publish) === true;
}

interface StandingPost {
  readonly feed: Feed;
  readonly post: Post;
  readonly messageId: string;
}

/** Undefined where it is done. */
async function failureOf<Body>(
  { kind, tries, refusals }: FollowUp,
  { feed, post, messageId }: StandingPost,
  { poster, nameThread }: Deps<Body>,
): Promise<SendFailureKind | undefined> {
  const { channelId } = post;
  try {
    // The words of a quote may be what was refused.
    const name = kind === 'thread' ? await nameThread(feed, post, refusals > 0) : '';
    await poster.followUp({ kind, channelId, messageId, name, mayBeDone: tries > 1 });
    return undefined;
  } catch (error) {
    return error instanceof SendFailure ? error.failure : unforeseen;
  }
}

async function afterFailure<Body>(
  taken: FollowUp,
  post: Post,
  failure: Exclude<SendFailureKind, { kind: 'fatal' }>,
  deps: Deps<Body>,
): Promise<void> {
  const { store, clock, random, log } = deps;
  const { feedId, date, kind } = taken;
  const atMs = clock.wall();
  const code = failure.kind === 'refused' ? failure.answer.code : undefined;
  const later = followUpAgainMs({ taken, failure, atMs, sinceMs: post.settledAtMs ?? atMs, random });
  const facts = { feedId, date, followUp: kind, code };
  if (later !== undefined) {
    log.info(facts, 'something could not be done with a post; it is tried again');
    return store.putOffFollowUp(taken, later);
  }
  log.warn(facts, 'something could not be done with a post');
  await store.endFollowUp(taken);
  await noteLacks({ feedId, date }, [kind], [{ kind, of: code === undefined ? undefined : String(code) }], deps);
}
