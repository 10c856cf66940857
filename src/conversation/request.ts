import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord-api-types/v10';
import type { FeedPlace } from '../feeds/feed-place.ts';
import type { Locale } from '../locale.ts';
import type { GuildSettings } from '../store/store.ts';

/** What every kind of interaction carries. Plain data: no client object, no way to answer. */
interface Circumstances {
  /** What Discord tells of the channel that a feed is to post in, where it was asked. */
  readonly place?: FeedPlace | undefined;
  readonly interactionId: string;
  readonly locale: Locale;
  /** Absent in direct messages. */
  readonly guildId: string | undefined;
  readonly channelId: string | undefined;
  /** Discord's type of the channel it was asked in. */
  readonly channelType?: number | undefined;
  /** What the server says it speaks: English too where nobody chose. */
  readonly guildLocale?: Locale | undefined;
  /** What Discord says that the server speaks, then what the asker does: its own codes, as `en-GB`. */
  readonly languages?: readonly string[];
  readonly userId: string;
  /** The member's permissions in this channel; 0 outside a server. */
  readonly memberPermissions: bigint;
  /** The bot's own permissions in this channel. */
  readonly appPermissions: bigint;
  /** Whether it is in a server that has not added the app: the asker brought it along. */
  readonly isGuest: boolean;
  /** Whether it is in the bot's own direct messages with the asker: nobody else reads there. */
  readonly isBotDm?: true;
  /** Whether the bot's machine can draw pictures. */
  readonly draws: boolean;
  /** Whether the asker wants answers without embeds; known only where somebody is answered. */
  readonly wantsText?: boolean;
  /** What the server's moderators chose, where it was read before: see readChoices. */
  readonly settings?: GuildSettings;
}

/** A channel picked in an option. */
export interface PickedChannel {
  readonly id: string;
  /** Discord's channel type. */
  readonly type: number;
  /** The bot's permissions in that very channel; undefined where the payload does not tell. */
  readonly appPermissions: bigint | undefined;
  /** The asker's own permissions there, likewise. */
  readonly memberPermissions: bigint | undefined;
}

/** A role picked in an option. */
export interface PickedRole {
  readonly id: string;
  readonly name: string;
  readonly mentionable: boolean;
}

/** Someone ran a slash command, or picked a command in a message's menu. */
export interface CommandRequest extends Circumstances {
  readonly kind: 'command';
  readonly command: string;
  /** Of `/daily add`: `add`. */
  readonly subcommand: string | undefined;
  /** Channels and roles that options name, by id. */
  readonly channels: Readonly<Record<string, PickedChannel>>;
  readonly roles: Readonly<Record<string, PickedRole>>;
  /** What the message says that a menu command was picked on. */
  readonly message: string | undefined;
  /** What stands around that: names and footers of its embeds. */
  readonly messageLabels?: string | undefined;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** Whether the answer is for the asker's eyes only. */
  readonly isPrivate?: boolean;
}

/** Someone is typing an option. */
export interface CompletionRequest extends Circumstances {
  readonly kind: 'completion';
  readonly command: string;
  readonly subcommand: string | undefined;
  /** What stands in the other options so far. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly focused: { readonly name: string; readonly value: string };
}

/** What a custom id of ours asks for. */
interface Named {
  readonly command: string;
  readonly action: string;
  /** The custom id's fields after command and action. */
  readonly state: readonly string[];
  /** Channels and roles that selects name, by id. */
  readonly channels: Readonly<Record<string, PickedChannel>>;
  readonly roles: Readonly<Record<string, PickedRole>>;
}

/** What the message that a press, or a modal, came from is to whoever pressed. */
export interface Standing {
  /** Whether it is for one reader's eyes only. */
  readonly ephemeral: boolean;
  /**
   * Whether the presser asked for the message: they drive it in place. A press by anybody else, or on a feed's post, is
   * answered to its presser alone, and leaves the message as it is.
   */
  readonly drives: boolean;
  /** Whether the message answers a command that the presser ran: then Discord let them run it. */
  readonly onOwnCommand: boolean;
}

/**
 * Someone pressed a button, or picked from a select. All it needs is in the custom id: it works after a restart and for
 * months.
 */
export interface ComponentRequest extends Circumstances, Named, Standing {
  readonly kind: 'component';
  readonly messageId: string;
  /** What stands below that message, row by row. */
  readonly rows: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  /** What a select was set to: of options their values, of channels and roles their ids. Of a button none. */
  readonly values: readonly string[];
}

/** Someone filled in a modal and submitted it, however long after it was opened. */
export interface ModalRequest extends Circumstances, Named, Standing {
  readonly kind: 'modal';
  /** Whose component opened it; undefined where a command did: then Discord let its submitter run that. */
  readonly messageId: string | undefined;
  /** What was typed, by the input's name; empty where nothing was. */
  readonly texts: Readonly<Record<string, string>>;
  /** What was picked, by the select's name. */
  readonly picks: Readonly<Record<string, readonly string[]>>;
}

/** Someone did something, and is answered. */
export type ActRequest = CommandRequest | ComponentRequest | ModalRequest;

export type Request = ActRequest | CompletionRequest;
