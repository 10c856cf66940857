import type { Snowflake } from 'discord-api-types/v10';

/** That people were pinged. It cannot be taken back: edits ping nobody, and deleting the message undoes nothing. */
export interface Ping {
  readonly messageId: Snowflake;
  readonly channelId: Snowflake;
  readonly userIds: readonly Snowflake[];
  readonly roleIds: readonly Snowflake[];
  readonly everyone: boolean;
}
