import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Lookups } from '../cache/lookups.ts';
import type { Cards } from '../cards/cards.ts';
import type { WallClock } from '../clock.ts';
import type { Library } from '../interview/interview.ts';
import type { Search } from '../search/search.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { ChannelNames } from '../feeds/channel-names.ts';
import type { FindPlace } from '../feeds/feed-place.ts';
import type { FindRole } from '../feeds/find-role.ts';
import type { GuildSettings, Store } from '../store/store.ts';
import type { UserError } from '../user-error.ts';
import type { ChoicesReply, ModalReply, Reply } from './reply.ts';
import type { ActRequest, CommandRequest, CompletionRequest, ComponentRequest, ModalRequest } from './request.ts';

/** What commands work with; handed in by the composition root. */
export interface Deps {
  readonly library: Library;
  readonly search: Search;
  /** Cached look-ups. May miss at any moment. */
  readonly lookups: Lookups;
  /** Durable state: settings, feeds, posts, saved quotes. Writes that fail throw. */
  readonly store: Store;
  /** Pictures, where this machine can draw them. What cannot be drawn is a UserError. */
  readonly cards: Cards | undefined;
  /** Posts a feed's highlight now, as today's post. */
  readonly delivery: Delivery;
  readonly channelNames: ChannelNames;
  readonly findRole: FindRole;
  readonly findPlace: FindPlace;
  /** What time it is for whoever asks: see withPresent. */
  readonly clock: WallClock;
  /** From 0 up to, but excluding, 1. */
  readonly random: () => number;
  /** Pullquote's own, such as `1.2.0`. */
  readonly version: string;
}

/** What the moderators of a request's server chose; undefined in direct messages. */
export type ReadSettings = () => Promise<GuildSettings | undefined>;

/**
 * A slash command: functions from request to reply. It never holds a client, never acknowledges, never catches.
 * Refusals are thrown as UserError and worded by the dispatcher.
 */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /**
   * Whether the answer is for the asker's eyes only. Asked before run(), since a deferral fixes it; the request that run() gets
   * says so.
   */
  ephemeral(request: CommandRequest, readSettings: ReadSettings): boolean | Promise<boolean>;
  run(request: CommandRequest, deps: Deps): Promise<Reply | ModalReply>;
  /**
   * Whether a request is answered by a modal. That has to be the first answer, within 3 s: nothing is deferred then, nobody
   * before it is waited for, and what is slow is refused. Never, by default.
   */
  opensModal?(request: CommandRequest | ComponentRequest): boolean;
  /**
   * The request with what its options offered read as values. Done before a deed begins: to read may mean to ask Discord,
   * and a deed holds the store.
   */
  read?(request: CommandRequest, deps: Deps): Promise<CommandRequest>;
  /** Whether a request changes what is kept: it is then done once, however often its interaction arrives. Never, by default. */
  isDeed?(request: ActRequest): boolean;
  /** Whether a request sends something by itself, once: whoever gets it, too, waits and replies the same. Never, by default. */
  isSending?(request: CommandRequest | ComponentRequest): boolean;
  /** Choices for the option being typed. */
  complete?(request: CompletionRequest, deps: Deps): Promise<ChoicesReply>;
  /** What buttons and selects do, by action: the custom id's second field. */
  readonly components?: Readonly<
    Record<string, (request: ComponentRequest, deps: Deps) => Promise<Reply | ModalReply>>
  >;
  /** What submitted modals do, by action. */
  readonly modals?: Readonly<Record<string, (request: ModalRequest, deps: Deps) => Promise<Reply>>>;
  /** As `read`, of what was filled in, or picked. */
  readFilled?<Filled extends ComponentRequest | ModalRequest>(request: Filled, deps: Deps): Promise<Filled>;
  /** What a modal that is refused is answered with: why, and a way to go on from what was filled in. Without it, why alone. */
  refuse?(error: UserError, request: ModalRequest, deps: Deps): Promise<Reply>;
}
