import type { Locale } from '../i18n/locale.ts';

/** What every kind of interaction carries. Plain data: no client object, no way to answer. */
interface Circumstances {
  readonly locale: Locale;
  /** Absent in direct messages. */
  readonly guildId: string | undefined;
  readonly channelId: string | undefined;
  readonly userId: string;
  /** The member's permissions in this channel; 0 outside a server. */
  readonly memberPermissions: bigint;
  /** The bot's own permissions in this channel. */
  readonly appPermissions: bigint;
}

/** Someone ran a slash command. */
export interface CommandRequest extends Circumstances {
  readonly kind: 'command';
  readonly command: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** Someone is typing an option. */
export interface CompletionRequest extends Circumstances {
  readonly kind: 'completion';
  readonly command: string;
  /** What stands in the other options so far. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly focused: { readonly name: string; readonly value: string };
}

/** Someone pressed a button. All it needs is in the custom id: it works after a restart and for months. */
export interface ButtonRequest extends Circumstances {
  readonly kind: 'button';
  readonly command: string;
  readonly action: string;
  /** The custom id's fields after command and action. */
  readonly state: readonly string[];
  /** Whether the message the button is on is for one reader's eyes only. */
  readonly ephemeral: boolean;
}

export type Request = CommandRequest | CompletionRequest | ButtonRequest;
