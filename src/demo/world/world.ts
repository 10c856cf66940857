import type { Snowflake } from 'discord-api-types/v10';

export interface DemoUser {
  readonly id: Snowflake;
  readonly username: string;
  readonly globalName: string;
  /** One of Discord's 34 locales. */
  readonly locale: string;
  readonly bot: boolean;
}

export interface DemoMember {
  readonly userId: Snowflake;
  /** Permissions in every channel of the guild, unless the channel says otherwise. */
  readonly permissions: bigint;
  readonly nick: string | undefined;
}

export interface DemoChannel {
  readonly id: Snowflake;
  /** Discord's channel type: 0 text, 1 DM, 3 group DM, 5 announcement, 11 thread, 15 forum. */
  readonly type: number;
  readonly name: string | undefined;
  readonly guildId: Snowflake | undefined;
  /** The people of a DM; empty in a guild. */
  readonly recipientIds: readonly Snowflake[];
  /** The bot's permissions here. */
  appPermissions: bigint;
}

export interface DemoGuild {
  readonly id: Snowflake;
  readonly name: string;
  /** preferred_locale. */
  readonly locale: string;
  /** Whether the app was added to this guild; where not, only people who installed it for themselves use it. */
  readonly installed: boolean;
  readonly channels: readonly DemoChannel[];
  readonly members: readonly DemoMember[];
  readonly roles: readonly { readonly id: Snowflake; readonly name: string; readonly permissions: bigint }[];
}
