import type { Snowflake } from 'discord-api-types/v10';
import type { World } from '../world/world.ts';
import type { MessageStore } from './message-store.ts';
import type { Ping } from './ping.ts';

/** What writing a message takes, whoever writes it. */
export interface MessageContext {
  readonly clock: () => number;
  readonly snowflake: () => Snowflake;
  /** `127.0.0.1:PORT`: files of messages are served by the local Discord itself. */
  readonly host: string;
  readonly world: World;
  readonly messages: MessageStore;
  /** Whom messages pinged, in order. */
  readonly pings: Ping[];
}
