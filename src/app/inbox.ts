import type { APIInteraction } from 'discord-api-types/v10';
import type { Dispatch } from '../conversation/dispatch.ts';
import type { Respond } from '../discord/rest/respond.ts';
import type { Log } from '../log.ts';

export interface InboxOptions {
  /** There before anything can arrive, but for a moment. */
  readonly answering: Promise<{ readonly dispatch: Dispatch }>;
  readonly respondTo: (interaction: APIInteraction) => Respond;
  /** Nothing is taken any more. */
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** Interactions that arrived and are not answered yet. */
export interface Inbox {
  /** Neither throws nor rejects. */
  readonly receive: (interaction: APIInteraction) => void;
  readonly size: number;
  /** Resolves once all that is held is answered. */
  emptied(): Promise<unknown>;
}

export function createInbox({ answering, respondTo, signal, log }: InboxOptions): Inbox {
  const held = new Set<Promise<void>>();

  async function answer(interaction: APIInteraction): Promise<void> {
    const respond = respondTo(interaction);
    const { dispatch } = await answering;
    await dispatch(interaction, respond);
  }

  return {
    receive(interaction) {
      if (signal.aborted) return;
      const done = answer(interaction)
        .catch((error: unknown) => log.error({ err: error }, 'an interaction was not answered'))
        .finally(() => held.delete(done));
      held.add(done);
    },
    get size() {
      return held.size;
    },
    emptied: () => Promise.all(held),
  };
}
