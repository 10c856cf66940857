import { randomBytes } from 'node:crypto';
import type { APIApplicationCommand, APIMessage, Snowflake } from 'discord-api-types/v10';
import { createAlarms } from './alarms.ts';
import type { CommandOverrides } from './commands/command-overrides.ts';
import { createCommandRegistry } from './commands/command-registry.ts';
import type { Faults } from './faults/faults.ts';
import { createGatewayFaultQueue } from './faults/gateway-fault-queue.ts';
import { orderFaults } from './faults/order-faults.ts';
import { createRestFaultQueue } from './faults/rest-fault-queue.ts';
import { openLocalGateway } from './gateway/local-gateway.ts';
import type { Login } from './gateway/logins.ts';
import { openResumeServer, type ResumeServer } from './gateway/resume-server.ts';
import { createShardRules } from './gateway/shard-rules.ts';
import { sessionStartsADay } from './gateway/session-starts.ts';
import { createInteractionStore } from './interactions/interaction-store.ts';
import { createUserActions, type UserActions } from './interactions/user-actions.ts';
import { listenOnLoopback } from './listen-on-loopback.ts';
import { createMessageStore, type MessageEvent } from './messages/message-store.ts';
import type { Ping } from './messages/ping.ts';
import type { Violation } from './referee/violation.ts';
import { countUnderWay } from './rest/count-under-way.ts';
import { createRoutes } from './rest/create-routes.ts';
import { createRateLimits } from './rest/rate-limits.ts';
import { createRequestHistory } from './rest/request-history.ts';
import { createRestListener } from './rest/create-rest-listener.ts';
import { judgeCommandMentions } from './rest/judge-command-mentions.ts';
import { createRouter } from './rest/router.ts';
import type { RequestRecord } from './rest/request-record.ts';
import { applicationId, createWorld } from './world/create-world.ts';
import { createWorldChanges, type WorldChanges } from './world/world-changes.ts';
import { createPlaceRegistry } from './world/place-registry.ts';
import { createSnowflakes } from './world/create-snowflakes.ts';
import type { LocalChannel, LocalGuild, LocalUser } from './world/world.ts';

export type { Faults, FaultTarget, ResumeAddress, RestFault } from './faults/faults.ts';
export type { GatewayFault } from './faults/gateway-fault.ts';
export type { Login } from './gateway/logins.ts';
export type { ActRefusal } from './interactions/act-refused.ts';
export type { Actor, CompleteAction, MenuAction, OptionValue, Place, RunAction } from './interactions/actor.ts';
export { ActRefused } from './interactions/act-refused.ts';
export type { ModalFields } from './interactions/fill-modal.ts';
export type { ShownModal } from './interactions/shown-modal.ts';
export type { SubmitOptions } from './interactions/submit-modal.ts';
export type { MessageEvent } from './messages/message-store.ts';
export type { Ping } from './messages/ping.ts';
export type { Outcome } from './interactions/outcome.ts';
export type { Violation } from './referee/violation.ts';
export type { RequestRecord, Verdict } from './rest/request-record.ts';
export type { WorldChanges } from './world/world-changes.ts';
export type { LocalChannel, LocalGuild, LocalMember, LocalUser } from './world/world.ts';

export interface LocalDiscordOptions {
  /** Loopback port; any free one by default. */
  readonly port?: number;
  /** Milliseconds since the epoch. Windows (3 s, 15 min, rate limits, nonces) follow it; call tick() after moving it. */
  readonly clock?: () => number;
  /** Whether 429s can be earned; true by default. */
  readonly rateLimits?: boolean;
  /** The one token it accepts; a made-up one by default, which no other local Discord has. */
  readonly token?: string;
  /** Privileged intents switched on for the application; none by default. */
  readonly privilegedIntents?: number;
  readonly heartbeatIntervalMs?: number;
  /** Servers that READY names beside those of the world: for what a bot in many servers costs. None by default. */
  readonly guildStubs?: number;
  /** How many of the latest requests `requests` lists; all by default. For long runs. */
  readonly requestsKept?: number;
}

/** A Discord of one's own on loopback: gateway v10, REST v10, people to act as, and a referee. */
export interface LocalDiscord extends WorldChanges, UserActions {
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
  readonly guilds: readonly LocalGuild[];
  /** The first is an ordinary member writing English; see world/create-world.ts. */
  readonly users: readonly LocalUser[];
  /** Every channel, threads and DMs included. */
  channels(): readonly LocalChannel[];
  /** Registered commands: global, then those of guilds. */
  commands(): readonly APIApplicationCommand[];
  /** Messages that stand in a channel, oldest first, without ephemeral ones. */
  messages(channelId: Snowflake): readonly APIMessage[];
  /** Requests that have come and are not answered yet. */
  underWay(): number;
  /** Every IDENTIFY and RESUME so far; a live list. */
  readonly logins: readonly Login[];
  /** When identified gateway connections ended, whoever ended them; a live list. */
  readonly drops: readonly number[];
  /** How often somebody tried to connect to the gateway. */
  upgrades(): number;
  /** Gateway connections now open, identified or not. */
  sockets(): number;
  /** Identified gateway connections now open. */
  connections(): number;
  /** Resolves once a bot has identified or resumed; at once where one has. */
  connected(): Promise<void>;
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
  const { rateLimits = true, privilegedIntents = 0, heartbeatIntervalMs = 41_250 } = options;
  const { server, host } = await listenOnLoopback(options.port ?? 0);
  const state = createState(options, host, await openResumeServer());
  const { clock, alarms, world, messages, commands, requestFaults, connectionFaults } = state;
  const history = createRequestHistory(options.requestsKept ?? Number.POSITIVE_INFINITY);
  const router = createRouter(createRoutes(state));
  const limits = rateLimits ? createRateLimits(clock) : undefined;
  const record = (entry: RequestRecord) => history.add(entry);
  const mentions = judgeCommandMentions(state);
  server.on('request', createRestListener({ ...state, faults: requestFaults, router, limits, record, mentions }));
  const underWay = countUnderWay(server);
  const ways = { rateLimits, privilegedIntents, heartbeatIntervalMs };
  const logins: Login[] = [];
  const onLogin = (login: Login) => void logins.push(login);
  const drops: number[] = [];
  const onDrop = (atMs: number) => void drops.push(atMs);
  const gateway = openLocalGateway(server, { ...state, ...ways, faults: connectionFaults, onLogin, onDrop });

  return {
    apiUrl: `http://${host}/api`,
    token: state.token.token,
    applicationId,
    ...createWorldChanges(state),
    ...createUserActions({ ...state, gateway }),
    violations: state.violations,
    pings: state.pings,
    requests: history.requests,
    faults: orderFaults({ ...state, gateway }),
    guilds: world.guilds,
    users: world.users,
    channels: () => [...world.channels.values()],
    commands: () => commands.all(),
    messages: (channelId) => messages.list(channelId),
    underWay,
    logins,
    drops,
    upgrades: () => gateway.upgrades(),
    sockets: () => gateway.sockets(),
    connections: () => gateway.connections(),
    connected: () => gateway.connected(),
    dispatch: (event, data) => void gateway.dispatch(event, data, undefined),
    onRequest: (listener) => history.listen(listener),
    onMessage: (listener) => messages.listen(listener),
    tick: () => alarms.tick(),
    async close() {
      alarms.clear();
      await gateway.close();
      await state.resumeServer.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

/** All that it knows. What is made of it says itself which part it takes. */
function createState(options: LocalDiscordOptions, host: string, resumeServer: ResumeServer) {
  const { clock = Date.now, token = inventToken(), guildStubs = 0 } = options;
  const snowflake = createSnowflakes(clock);
  const world = createWorld();
  const messages = createMessageStore();
  const pings: Ping[] = [];
  const violations: Violation[] = [];
  const commandOverrides: CommandOverrides = new Map();
  return {
    clock,
    alarms: createAlarms(clock),
    snowflake,
    host,
    token: { token, revoked: false },
    sessionStarts: { remaining: sessionStartsADay },
    shardRules: createShardRules(),
    resumeServer,
    stubs: Array.from({ length: guildStubs }, (_, index) => String((BigInt(index) + 1_000_000n) << 22n)),
    world,
    places: createPlaceRegistry(world, messages),
    commands: createCommandRegistry(clock, snowflake),
    commandOverrides,
    messages,
    pings,
    interactions: createInteractionStore(clock, snowflake),
    closedTo: new Set<Snowflake>(),
    violations,
    requestFaults: createRestFaultQueue(),
    connectionFaults: createGatewayFaultQueue(),
  };
}

function inventToken(): string {
  return `local.discord.${randomBytes(24).toString('base64url')}`;
}
