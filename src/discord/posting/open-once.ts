import type { WallClock } from '../../clock.ts';
import { SendFailure, type LookResult, type Poster } from '../../delivery/poster.ts';
import { findPostMark, type PostMark } from '../../render/components/post-mark.ts';
import type { MessageBody } from '../../render/message-body.ts';
import type { Forums } from './forums.ts';
import { toSendFailure } from './to-send-failure.ts';

/** Opens a post in a forum, but not the one that an earlier try may have opened. */
export type OpenOnce = Poster<MessageBody>['send'];

export interface OpenOnceOptions {
  readonly forums: Forums;
  readonly look: (channelId: string, mark: PostMark, sinceMs: number) => Promise<LookResult>;
  readonly clock: WallClock;
}

const mostDoubts = 1000;
/** Discord's clock may be behind ours. */
const doubtMarginMs = 60 * 60_000;

/** In a forum: the same nonce again within minutes is the same post, as Discord keeps it for messages. */
export function createOpenOnce({ forums, look, clock }: OpenOnceOptions): OpenOnce {
  /** Posts that may have been opened, by nonce, and since when: no nonce of Discord's covers them. */
  const doubts = new Map<string, number>();

  function doubt(nonce: string, sinceMs: number): void {
    const [oldest] = doubts.keys();
    if (doubts.size >= mostDoubts && oldest !== undefined) doubts.delete(oldest);
    doubts.set(nonce, sinceMs);
  }

  return async ({ nonce, ...post }) => {
    const { channelId, body } = post;
    const sinceMs = doubts.get(nonce);
    if (sinceMs !== undefined) {
      const mark = findPostMark(body.components);
      const found = mark === undefined ? 'cannot-look' : await look(channelId, mark, sinceMs).catch(cannotLook);
      if (found === 'cannot-look') throw new SendFailure({ kind: 'retry', afterMs: undefined, unsent: false }, found);
      doubts.delete(nonce);
      if (found !== 'absent') return found;
    }
    const startedMs = clock.wall();
    try {
      return await forums.open(post);
    } catch (error) {
      const { failure } = toSendFailure(error);
      if (failure.kind === 'retry' && !failure.unsent) doubt(nonce, startedMs - doubtMarginMs);
      throw error;
    }
  };
}

/** Refused to look is not refused to post: the post may stand there. */
function cannotLook(error: unknown): LookResult {
  const failure = toSendFailure(error);
  if (failure.failure.kind === 'refused') return 'cannot-look';
  throw failure;
}
