import type { Snowflake } from 'discord-api-types/v10';
import type { Alarms } from './alarms.ts';
import type { CommandRegistry } from './commands/command-registry.ts';
import type { FaultQueue } from './faults/fault-queue.ts';
import type { InteractionStore } from './interactions/interaction-store.ts';
import type { MessageStore } from './messages/message-store.ts';
import type { Ping } from './messages/ping.ts';
import type { Violation } from './referee/violation.ts';
import type { Cast } from './world/cast.ts';
import type { PlaceRegistry } from './world/place-registry.ts';

/** All that the local Discord knows; its REST routes, its gateway and its people share it. */
export interface Realm {
  readonly clock: () => number;
  readonly alarms: Alarms;
  readonly snowflake: () => Snowflake;
  readonly token: string;
  readonly rateLimits: boolean;
  readonly privilegedIntents: number;
  readonly heartbeatIntervalMs: number;
  readonly cast: Cast;
  readonly places: PlaceRegistry;
  readonly commands: CommandRegistry;
  readonly messages: MessageStore;
  readonly interactions: InteractionStore;
  readonly faults: FaultQueue;
  /** By `<guild id> <command name>`: whom an admin allows or forbids the command; a guild's id stands for everyone. */
  readonly commandOverrides: Map<string, Readonly<Record<Snowflake, boolean>>>;
  readonly violations: Violation[];
  readonly pings: Ping[];
  /** People who take no direct messages from the bot. */
  readonly closedTo: Set<Snowflake>;
  /** `127.0.0.1:PORT`. */
  host: string;
}
