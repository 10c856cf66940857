import type { Respond } from '../discord/rest/respond.ts';
import { pause, type Clock } from '../clock.ts';
import { classifyFailure } from '../discord/rest/classify-failure.ts';
import { HeldBack } from '../discord/rest/held-back.ts';
import { isSurelyUnsent } from '../discord/rest/is-surely-unsent.ts';
import type { ModalReply, Reply, Share } from './reply.ts';
import {
  takeBack,
  toAnswer,
  toAside,
  toDeferral,
  toLateAnswer,
  toModalAnswer,
  toPublicMessage,
  type AnswerContext,
} from './to-answer.ts';

export interface ExchangeOptions {
  readonly respond: Respond;
  readonly clock: Clock;
  readonly inPlace: boolean;
  /** Whether a new message is for the asker's eyes only. Settles well inside Discord's 3 s, and never rejects. */
  readonly ephemeral: Promise<boolean>;
  /** Told of what did not arrive, or may not have, and is not thrown: a deferral, what is shared. */
  readonly onLost: (error: unknown) => void;
}

/** One interaction's answer: acknowledged once, by the reply itself or by a deferral before it. */
export interface Exchange {
  readonly deferred: boolean;
  /** Asks for time. Once only. */
  defer(): void;
  /** `privately`: for the asker's eyes only, where a deferral has not fixed it otherwise. */
  send(reply: Reply | ModalReply, options?: { readonly privately?: boolean | undefined }): Promise<void>;
}

/** A request that we gave up may still be on its way, and Discord takes it for a little longer than we try. */
const arrivesWithinMs = 500;

/**
 * Without one that stands, nothing more can be said. `doubt`: why nobody knows whether it arrived; `isOthers`: another
 * process asked for time first, and answers, too.
 */
interface Deferral {
  readonly stands: boolean;
  readonly doubt?: unknown;
  readonly isOthers?: boolean;
}

/** @throws in send() what `respond` rejects with, but for an interaction that has its answer already. */
export function openExchange({ respond, clock, inPlace, ephemeral, onLost }: ExchangeOptions): Exchange {
  let deferral: Promise<Deferral> | undefined;

  async function acknowledge(): Promise<Deferral> {
    const answer = toDeferral({ inPlace, ephemeral: await ephemeral });
    try {
      await respond(answer);
      return { stands: true };
    } catch (error) {
      const kind = classifyFailure(error);
      if (kind === 'answered') return { stands: true, isOthers: true };
      if (kind === 'transient' && !(error instanceof HeldBack)) {
        await pause(clock, arrivesWithinMs);
        return { stands: true, doubt: error };
      }
      onLost(error);
      return { stands: false };
    }
  }

  /** Whether it stands there, by us. */
  async function answer(reply: Reply, context: AnswerContext): Promise<boolean> {
    if (deferral === undefined) {
      await respond(toAnswer(reply, context));
      return true;
    }
    const { stands, doubt, isOthers } = await deferral;
    // Nothing can be said any more.
    if (!stands) return false;
    if (!inPlace && context.ephemeral && !(await ephemeral)) {
      // The other process does.
      if (isOthers !== true) await answerApart(reply, context);
      return isOthers !== true;
    }
    const late = toLateAnswer(reply, context);
    // The same answer again changes nothing; one more message would be a second one.
    if (isOthers === true && late.kind === 'follow-up') return false;
    await respond(late).catch((error: unknown) => {
      throw doubt !== undefined && classifyFailure(error) === 'gone' ? doubt : error;
    });
    return isOthers !== true;
  }

  /** For the asker alone, where everybody was told that the bot is thinking: nothing stays of that. */
  async function answerApart(reply: Reply, context: AnswerContext): Promise<void> {
    await respond(takeBack).catch((error: unknown) => {
      // It is not there: an earlier try took it, or a moderator.
      if (classifyFailure(error) !== 'gone') throw error;
    });
    await respond(toLateAnswer({ ...reply, kind: 'message' }, { ...context, inPlace: true }));
  }

  /**
   * What is shared, once; then the reply, which takes the button away. Until it stands there the presser's message stays as it
   * is, whatever happens; where it fails, or nobody knows, they hear of it.
   */
  async function publish(
    reply: Reply,
    { message, record, underWay, failed }: Share,
    context: AnswerContext,
  ): Promise<void> {
    const { stands, doubt } = await acknowledged();
    if (!stands) return record.release();
    if (!(await record.begin())) return respond(toLateAnswer(underWay, { ...context, ephemeral: true }));
    try {
      await respond(toPublicMessage(message));
    } catch (error) {
      const isOver = classifyFailure(error) === 'gone';
      onLost(isOver && doubt !== undefined ? doubt : error);
      await record.release();
      const told = failed(isSurelyUnsent(error) ? 'refused' : 'unknown');
      if (!isOver) await respond(toLateAnswer(told, { ...context, ephemeral: true })).catch(onLost);
      return;
    }
    await record.end().catch(onLost);
    await respond(toLateAnswer(reply, context)).catch(onLost);
  }

  function acknowledged(): Promise<Deferral> {
    deferral ??= acknowledge();
    return deferral;
  }

  return {
    get deferred() {
      return deferral !== undefined;
    },
    defer: () => void acknowledged(),
    async send(reply, { privately } = {}) {
      if (reply.kind === 'modal') return respond(toModalAnswer(reply));
      const context = { inPlace, ephemeral: privately ?? (await ephemeral) };
      const share = reply.kind === 'update' ? reply.share : undefined;
      if (share !== undefined) return publish(reply, share, context);
      try {
        if (!(await answer(reply, context))) return;
      } catch (error) {
        if (classifyFailure(error) === 'answered') return;
        throw error;
      }
      if (reply.kind === 'message' && reply.aside !== undefined) await respond(toAside(reply.aside)).catch(onLost);
    },
  };
}
