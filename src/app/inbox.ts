import type { APIInteraction } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Dispatch } from '../conversation/dispatch.ts';
import type { Respond } from '../discord/rest/respond.ts';
import type { Log } from '../log.ts';

export interface InboxOptions {
  /** There before anything can arrive, but for a moment. */
  readonly answering: Promise<{ readonly dispatch: Dispatch }>;
  readonly respondTo: (interaction: APIInteraction) => Respond;
  /** Told of every id that arrives. */
  readonly onId?: (id: string) => void;
  /** Nothing is taken any more. */
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** Without these nobody could be answered, nor told that they are not. */
const addressSchema = z.object({ id: z.string(), token: z.string() });

/** Interactions that arrived and are not answered yet. */
export interface Inbox {
  /** Neither throws nor rejects. */
  readonly receive: (interaction: APIInteraction) => void;
  readonly size: number;
  /** Resolves once all that is held is answered. */
  emptied(): Promise<unknown>;
}

export function createInbox({ answering, respondTo, onId, signal, log }: InboxOptions): Inbox {
  /** By the interaction's id: what comes again before it is answered is the same. */
  const held = new Map<string, Promise<void>>();

  async function answer(interaction: APIInteraction): Promise<void> {
    const respond = respondTo(interaction);
    const { dispatch } = await answering;
    await dispatch(interaction, respond);
  }

  return {
    receive(interaction) {
      if (!addressSchema.safeParse(interaction).success) {
        return log.warn({}, 'an interaction came without id or token, and cannot be answered');
      }
      const { id } = interaction;
      onId?.(id);
      if (signal.aborted || held.has(id)) return;
      const done = answer(interaction)
        .catch((error: unknown) => log.error({ err: error }, 'an interaction was not answered'))
        .finally(() => held.delete(id));
      held.set(id, done);
    },
    get size() {
      return held.size;
    },
    emptied: () => Promise.all(held.values()),
  };
}
