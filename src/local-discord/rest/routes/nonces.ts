import type { Snowflake } from 'discord-api-types/v10';

/** Discord says "the past few minutes". */
const nonceLifeMs = 5 * 60 * 1000;

export interface Nonces {
  /** The message that carried it lately. */
  find(nonce: string | number | null | undefined): Snowflake | undefined;
  remember(nonce: string | number | null | undefined, messageId: Snowflake): void;
}

/** The bot is the only author here, so a nonce is known by itself. */
export function createNonces(clock: () => number): Nonces {
  const known = new Map<string, { messageId: Snowflake; atMs: number }>();
  return {
    find(nonce) {
      const entry = known.get(String(nonce ?? ''));
      return entry !== undefined && clock() - entry.atMs < nonceLifeMs ? entry.messageId : undefined;
    },
    remember(nonce, messageId) {
      if (nonce === undefined || nonce === null) return;
      for (const [old, { atMs }] of known) {
        if (clock() - atMs < nonceLifeMs) break;
        known.delete(old);
      }
      known.delete(String(nonce));
      known.set(String(nonce), { messageId, atMs: clock() });
    },
  };
}
