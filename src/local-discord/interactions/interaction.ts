import type { Snowflake } from 'discord-api-types/v10';
import type { InteractionType } from '../referee/judge-callback.ts';
import type { Place } from './actor.ts';
import type { OptionForm } from '../referee/command-form.ts';
import type { OpenedModal } from './shown-modal.ts';

/** Documented: the first answer within 3 s, everything else within 15 min. */
export const answerWindowMs = 3_000;
export const tokenLifeMs = 15 * 60 * 1_000;

/** One interaction, from its dispatch on. */
export interface Interaction {
  readonly id: Snowflake;
  readonly token: string;
  readonly type: InteractionType;
  readonly startedAtMs: number;
  /** When it first left for the bot. */
  deliveredAtMs: number | undefined;
  /** How often it left for the bot. */
  deliveries: number;
  readonly place: Place;
  readonly userId: Snowflake;
  readonly guildId: Snowflake | undefined;
  readonly channelId: Snowflake;
  /** authorizing_integration_owners of the payload. */
  readonly owners: Readonly<Record<string, string>>;
  /** The message whose button was pressed or whose select was used, for the submit of a modal, too, that they opened. */
  readonly targetId: Snowflake | undefined;
  /** The message whose menu was opened. */
  readonly menuTargetId: Snowflake | undefined;
  /** The option being typed. */
  readonly focused: OptionForm | undefined;
  /** Of a modal's submit: what opened the modal. */
  readonly opener: Interaction | undefined;
  /** Accepted answers: at most one. */
  readonly callbacks: { readonly type: number; readonly data: unknown; readonly afterMs: number }[];
  /** The modal that answered it. */
  modal: OpenedModal | undefined;
  ephemeral: boolean;
  /** The answer's own message; for updates the one that was changed. */
  originalId: Snowflake | undefined;
  /** Deferred, and nothing shown yet. */
  loading: boolean;
  readonly followupIds: Snowflake[];
  /** Called after everything that happens to it. */
  changed: () => void;
}
