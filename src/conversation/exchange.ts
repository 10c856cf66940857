import type { Respond } from '../discord/rest/respond.ts';
import { classifyFailure } from '../discord/rest/classify-failure.ts';
import { HeldBack } from '../discord/rest/held-back.ts';
import type { Reply } from './reply.ts';
import { toAnswer, toDeferral, toLateAnswer, toPublicMessage } from './to-answer.ts';

export interface ExchangeOptions {
  readonly respond: Respond;
  readonly inPlace: boolean;
  /** Whether a new message is for the asker's eyes only. Settles well inside Discord's 3 s, and never rejects. */
  readonly ephemeral: Promise<boolean>;
  /** Told of a deferral that did not arrive. */
  readonly onLost: (error: unknown) => void;
}

/** One interaction's answer: acknowledged once, by the reply itself or by a deferral before it. */
export interface Exchange {
  readonly deferred: boolean;
  /** Asks for time. Once only. */
  defer(): void;
  /** `privately`: for the asker's eyes only, where a deferral has not fixed it otherwise. */
  send(reply: Reply, options?: { readonly privately?: boolean | undefined }): Promise<void>;
}

/** Without one that stands, nothing more can be said. `doubt`: why nobody knows whether it arrived. */
interface Deferral {
  readonly stands: boolean;
  readonly doubt?: unknown;
}

/** @throws in send() what `respond` rejects with, but for an interaction that has its answer already. */
export function openExchange({ respond, inPlace, ephemeral, onLost }: ExchangeOptions): Exchange {
  let deferral: Promise<Deferral> | undefined;

  async function acknowledge(): Promise<Deferral> {
    const answer = toDeferral({ inPlace, ephemeral: await ephemeral });
    try {
      await respond(answer);
      return { stands: true };
    } catch (error) {
      const kind = classifyFailure(error);
      // Sent again after a lost response, it is refused because the first did arrive.
      if (kind === 'answered') return { stands: true };
      if (kind === 'transient' && !(error instanceof HeldBack)) return { stands: true, doubt: error };
      onLost(error);
      return { stands: false };
    }
  }

  return {
    get deferred() {
      return deferral !== undefined;
    },
    defer() {
      deferral ??= acknowledge();
    },
    async send(reply, { privately } = {}) {
      try {
        const context = { inPlace, ephemeral: privately ?? (await ephemeral) };
        if (deferral === undefined) await respond(toAnswer(reply, context));
        else {
          const { stands, doubt } = await deferral;
          if (!stands) return;
          await respond(toLateAnswer(reply, context)).catch((error: unknown) => {
            throw doubt !== undefined && classifyFailure(error) === 'gone' ? doubt : error;
          });
        }
        if (reply.kind === 'update' && reply.share !== undefined) await respond(toPublicMessage(reply.share));
      } catch (error) {
        if (classifyFailure(error) !== 'answered') throw error;
      }
    },
  };
}
