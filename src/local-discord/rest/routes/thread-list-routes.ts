import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { channelJson } from '../../world/channel-json.ts';
import { allows } from '../../world/permissions.ts';
import { archivedAtMs } from '../../world/create-channel.ts';
import type { LocalChannel, LocalGuild, World } from '../../world/world.ts';
import { findGuild } from '../../world/find-channel.ts';
import { broken } from '../api-error.ts';
import type { RestAnswer, HttpExchange, Route } from '../http-exchange.ts';
import { channelOf, guildOf, need } from '../channel-of.ts';

const read = { method: 'GET', authorization: 'bot', global: true, bucket: { limit: 5, perMs: 5_000 } } as const;

/** Threads that are open, of a whole guild, and those of a channel that are not. */
export function threadListRoutes(world: World, clock: () => number): Route[] {
  return [
    { ...read, pattern: '/guilds/:guild/threads/active', handle: (exchange) => active(world, clock(), exchange) },
    {
      ...read,
      pattern: '/channels/:channel/threads/archived/public',
      handle: (exchange) => archived(world, clock(), exchange),
    },
  ];
}

/** Newest first. */
function active(world: World, nowMs: number, exchange: HttpExchange): RestAnswer {
  const guild = guildOf(world, exchange);
  const open = threadsOf(guild)
    .filter(({ appPermissions }) => allows(appPermissions, bits.ViewChannel))
    .filter(({ thread }) => archivedAtMs(thread, nowMs) === undefined)
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
  return list(world, nowMs, open, false);
}

/** Those archived last come first; `before` is a time of archiving. */
function archived(world: World, nowMs: number, exchange: HttpExchange): RestAnswer {
  const parent = channelOf(world, exchange);
  need(parent, bits.ReadMessageHistory);
  const limit = Number(exchange.query.get('limit') ?? 50);
  const before = exchange.query.get('before');
  const beforeMs = before === null ? Number.MAX_VALUE : Date.parse(before);
  if (!Number.isInteger(limit) || limit < 2 || limit > 100 || Number.isNaN(beforeMs)) {
    throw broken('thread-list', 400, 50035, 'Invalid Form Body');
  }
  const guild = findGuild(world, parent.guildId);
  const closed = (guild === undefined ? [] : threadsOf(guild))
    .filter(({ parentId }) => parentId === parent.id)
    .map((channel) => ({ channel, atMs: archivedAtMs(channel.thread, nowMs) ?? Number.POSITIVE_INFINITY }))
    .filter(({ atMs }) => atMs < beforeMs)
    .toSorted((a, b) => b.atMs - a.atMs)
    .map(({ channel }) => channel);
  return list(world, nowMs, closed.slice(0, limit), closed.length > limit);
}

type ThreadChannel = LocalChannel & { readonly thread: NonNullable<LocalChannel['thread']> };

function threadsOf(guild: LocalGuild): ThreadChannel[] {
  return guild.channels.filter((channel): channel is ThreadChannel => channel.thread !== undefined);
}

function list(world: World, nowMs: number, threads: readonly LocalChannel[], hasMore: boolean): RestAnswer {
  const shown = threads.map((thread) => channelJson(thread, world, nowMs));
  return { status: 200, body: { threads: shown, members: [], has_more: hasMore } };
}
