import { z } from 'zod';
import { locales } from '../../../locale.ts';
import type { ShownModal } from '../../../local-discord/interactions/shown-modal.ts';

/** Who does something, in which language and where. */
const actor = {
  role: z.enum(['member', 'moderator']),
  locale: z.enum(locales),
  channelId: z.string().regex(/^\d{1,20}$/),
};
const snowflake = z.string().regex(/^\d{1,20}$/);
/** What is picked from a select: Discord's lists have at most 25. */
const values = z.array(z.string().max(100)).max(25).readonly();
const line = {
  command: z.string().max(100),
  options: z.record(z.string().max(32), z.union([z.string().max(6000), z.number(), z.boolean()])),
};

/** What was typed or picked for it, as the page shows it above the answer. */
const typed = z.string().max(7000).optional();

/** What a visitor does: the body of POST /acts. */
export const actSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('run'), ...actor, ...line, typed }),
  z.object({ kind: z.literal('complete'), ...actor, ...line, focused: z.string().max(32) }),
  z.object({ kind: z.literal('press'), ...actor, messageId: snowflake, customId: z.string().max(100) }),
  z.object({ kind: z.literal('pick'), ...actor, messageId: snowflake, customId: z.string().max(100), values }),
  z.object({
    kind: z.literal('submit'),
    ...actor,
    typed,
    modalId: snowflake,
    fields: z.record(z.string().max(100), z.union([z.string().max(4000), values])),
  }),
  z.object({ kind: z.literal('dismiss'), modalId: snowflake }),
  z.object({ kind: z.literal('menu'), ...actor, messageId: snowflake, command: z.string().max(32), typed }),
  z.object({ kind: z.literal('say'), ...actor, text: z.string().trim().min(1).max(2000) }),
  z.object({ kind: z.literal('wait'), hours: z.number().int().min(1).max(48) }),
  z.object({ kind: z.literal('sleep'), until: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }),
]);

export type Act = z.infer<typeof actSchema>;
export type PageActor = Pick<Extract<Act, { kind: 'run' }>, 'role' | 'locale' | 'channelId'>;

/** What came of it. The messages themselves arrive over the stream. */
export type ActResult =
  /** With the message or the modal that answers it, where there is one. */
  | {
      readonly kind: 'done';
      readonly messageId?: string | undefined;
      readonly modal?: ShownModal | undefined;
    }
  | { readonly kind: 'choices'; readonly choices: readonly PageChoice[] }
  /** Discord's client would not have allowed it; `code` is one of ActRefusal, or `bad-act`. */
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string }
  /** The bot did not answer; why. */
  | { readonly kind: 'failed'; readonly detail: string };

export interface PageChoice {
  readonly name: string;
  readonly value: string | number;
}
