import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import type { ShownModal } from './shown-modal.ts';

/** What became of an interaction, as the person who started it sees it. */
export interface Outcome {
  /** The interaction's, which its requests have in their path. */
  readonly id: Snowflake;
  readonly token: string;
  /** From its start until it first left for the bot, by the local Discord's clock; undefined where it never did. */
  readonly deliveredAfterMs: number | undefined;
  /** How often it left for the bot. */
  readonly deliveries: number;
  /** Accepted callbacks in order: Discord's callback type and data as sent. At most one. */
  readonly callbacks: readonly { readonly type: number; readonly data: unknown; readonly afterMs: number }[];
  /** The answer as it finally stands: the new message, or the message a button changed. `flags & 64`: ephemeral. */
  readonly message: APIMessage | undefined;
  readonly followups: readonly APIMessage[];
  /** The modal that answered it: `submit` and `dismiss` take it. */
  readonly modal: ShownModal | undefined;
  /** What autocomplete offered. */
  readonly choices: readonly { readonly name: string; readonly value: string | number }[] | undefined;
  readonly deferred: boolean;
  /** As `no answer within 3 s`; undefined where all went well. */
  readonly error: string | undefined;
  /** From dispatch to the final answer, by the local Discord's clock. */
  readonly elapsedMs: number;
}
