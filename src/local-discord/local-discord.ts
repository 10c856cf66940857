import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { APIApplicationCommand, APIMessage, Snowflake } from 'discord-api-types/v10';
import { createAlarms } from './alarms.ts';
import { createCommandRegistry } from './commands/command-registry.ts';
import { createFaultQueue } from './faults/fault-queue.ts';
import type { Faults } from './faults/faults.ts';
import { orderFaults } from './faults/order-faults.ts';
import { openGateway } from './gateway/gateway.ts';
import type { Actor, CompleteAction, MenuAction, RunAction } from './interactions/act.ts';
import type { Outcome } from './interactions/outcome.ts';
import { createInteractionStore } from './interactions/interaction-store.ts';
import { createStage } from './interactions/stage.ts';
import { createMessageStore, type MessageEvent } from './messages/message-store.ts';
import type { Ping } from './messages/ping.ts';
import type { Realm } from './realm.ts';
import type { Violation } from './referee/violation.ts';
import { createRestServer } from './rest/rest-server.ts';
import type { RequestRecord } from './rest/record.ts';
import { applicationId, createCast } from './world/cast.ts';
import { createDeeds, type Deeds } from './world/changes.ts';
import { createPlaceRegistry } from './world/place-registry.ts';
import { createSnowflakes } from './world/snowflakes.ts';
import type { DemoChannel, DemoGuild, DemoUser } from './world/world.ts';

export type { Faults, FaultTarget, RestFault } from './faults/faults.ts';
export type {
  Actor,
  ActRefusal,
  CompleteAction,
  MenuAction,
  OptionValue,
  Place,
  RunAction,
} from './interactions/act.ts';
export { ActRefused } from './interactions/act.ts';
export type { MessageEvent } from './messages/message-store.ts';
export type { Ping } from './messages/ping.ts';
export type { Outcome } from './interactions/outcome.ts';
export type { Violation } from './referee/violation.ts';
export type { RequestRecord, Verdict } from './rest/record.ts';
export type { Deeds } from './world/changes.ts';
export type { DemoChannel, DemoGuild, DemoMember, DemoUser } from './world/world.ts';

export interface LocalDiscordOptions {
  /** Loopback port; any free one by default. */
  readonly port?: number;
  /** Milliseconds since the epoch. Windows (3 s, 15 min, rate limits, nonces) follow it; call tick() after moving it. */
  readonly clock?: () => number;
  /** Whether 429s can be earned; true by default. */
  readonly rateLimits?: boolean;
  /** The one token it accepts; a made-up one by default. */
  readonly token?: string;
  /** Privileged intents switched on for the application; none by default. */
  readonly privilegedIntents?: number;
  readonly heartbeatIntervalMs?: number;
  /** How many of the latest requests `requests` lists; all by default. For long runs. */
  readonly requestsKept?: number;
}

/** A Discord of one's own on loopback: gateway v10, REST v10, people to act as, and a referee. */
export interface LocalDiscord extends Deeds {
  /** `http://127.0.0.1:PORT/api`, for `rest.api`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: Snowflake;
  /** Every rule broken so far; a live list. A test that ends well asserts that it is empty. */
  readonly violations: readonly Violation[];
  /** Every REST request so far (the latest `requestsKept`); a live list. */
  readonly requests: readonly RequestRecord[];
  /** Whom messages pinged, in order; a live list. */
  readonly pings: readonly Ping[];
  readonly faults: Faults;
  /** Two with the app (#general, #daily, #announcements, a forum, a thread … in each) and one without. */
  readonly guilds: readonly DemoGuild[];
  /** The first is an ordinary member writing English; see world/cast.ts. */
  readonly users: readonly DemoUser[];
  /** Every channel, threads and DMs included. */
  channels(): readonly DemoChannel[];
  /** Registered commands: global, then those of guilds. */
  commands(): readonly APIApplicationCommand[];
  /** Messages that stand in a channel, oldest first, without ephemeral ones. */
  messages(channelId: Snowflake): readonly APIMessage[];
  /** Requests that have come and are not answered yet. */
  underWay(): number;
  /** Identified gateway connections now open. */
  connections(): number;
  /** Resolves once a bot has identified or resumed; at once where one has. */
  connected(): Promise<void>;
  /** Runs a slash command as a person. Rejects with ActRefused where Discord's client would not allow it. */
  run(action: RunAction): Promise<Outcome>;
  /** Types in an option. */
  complete(action: CompleteAction): Promise<Outcome>;
  /** Picks a command in a message's menu. */
  runOnMessage(action: MenuAction): Promise<Outcome>;
  /** Presses a button of a message (or its id). */
  press(message: APIMessage | Snowflake, customId: string, actor?: Actor): Promise<Outcome>;
  /** Sends any dispatch to the connected bot. */
  dispatch(event: string, data: unknown): void;
  /** Returns the function that stops listening. */
  onRequest(listener: (record: RequestRecord) => void): () => void;
  onMessage(listener: (event: MessageEvent) => void): () => void;
  /** Says that the injected clock moved: what is due now, happens now. */
  tick(): void;
  close(): Promise<void>;
}

/** Starts it on loopback. Discord's schemas, slow to load, come with the first request that needs them. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const realm = createRealm(options);
  const { requestsKept = Number.POSITIVE_INFINITY } = options;
  const requests: RequestRecord[] = [];
  const listeners = new Set<(record: RequestRecord) => void>();
  const server = createRestServer(realm, (record) => {
    requests.push(record);
    if (requests.length > requestsKept) requests.shift();
    for (const listener of listeners) listener(record);
  });
  let underWay = 0;
  server.on('request', (_, response) => {
    underWay += 1;
    response.once('close', () => (underWay -= 1));
  });
  const gateway = openGateway(realm, server);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  realm.host = `127.0.0.1:${portOf(server.address())}`;
  const stage = createStage(realm, gateway);

  return {
    apiUrl: `http://${realm.host}/api`,
    token: realm.token,
    applicationId,
    ...createDeeds(realm),
    violations: realm.violations,
    pings: realm.pings,
    requests,
    faults: orderFaults(realm, gateway),
    guilds: realm.cast.guilds,
    users: realm.cast.users,
    channels: () => [...realm.cast.channels.values()],
    commands: () => realm.commands.all(),
    messages: (channelId) => realm.messages.list(channelId),
    underWay: () => underWay,
    connections: () => gateway.connections(),
    connected: () => gateway.connected(),
    run: (action) => stage.run(action),
    complete: (action) => stage.complete(action),
    runOnMessage: (action) => stage.runOnMessage(action),
    press: (message, customId, actor = {}) => stage.press(message, customId, actor),
    dispatch: (event, data) => void gateway.dispatch(event, data, undefined),
    onRequest(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onMessage: (listener) => realm.messages.listen(listener),
    tick: () => realm.alarms.tick(),
    async close() {
      realm.alarms.clear();
      await gateway.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function createRealm(options: LocalDiscordOptions): Realm {
  const clock = options.clock ?? Date.now;
  const snowflake = createSnowflakes(clock);
  const cast = createCast();
  const messages = createMessageStore();
  return {
    clock,
    alarms: createAlarms(clock),
    snowflake,
    token: options.token ?? 'local.discord.token',
    rateLimits: options.rateLimits ?? true,
    privilegedIntents: options.privilegedIntents ?? 0,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    cast,
    places: createPlaceRegistry(cast, messages),
    commands: createCommandRegistry(clock, snowflake),
    messages,
    interactions: createInteractionStore(clock, snowflake),
    faults: createFaultQueue(),
    violations: [],
    pings: [],
    closedTo: new Set(),
    commandOverrides: new Map(),
    host: '127.0.0.1',
  };
}
