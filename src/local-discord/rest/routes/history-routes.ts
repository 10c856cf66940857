import { type APIMessage, PermissionFlagsBits as bits } from 'discord-api-types/v10';
import type { MessageStore } from '../../messages/message-store.ts';
import { allows } from '../../world/permissions.ts';
import type { World } from '../../world/world.ts';
import { broken, refusals } from '../api-error.ts';
import type { RestAnswer, HttpExchange, Route } from '../http-exchange.ts';
import { channelOf, need } from '../channel-of.ts';

const messages = '/channels/:channel/messages';
const read = { method: 'GET', authorization: 'bot', global: true, bucket: { limit: 5, perMs: 5_000 } } as const;

/** Looking at what was said. */
export function historyRoutes(world: World, store: MessageStore): Route[] {
  return [
    { ...read, pattern: messages, handle: (exchange) => history(world, store, exchange) },
    { ...read, pattern: `${messages}/:message`, handle: (exchange) => get(world, store, exchange) },
  ];
}

/** Newest first. Without Read Message History it is empty, not refused; in a forum always. */
function history(world: World, store: MessageStore, exchange: HttpExchange): RestAnswer {
  const channel = channelOf(world, exchange);
  const limit = Number(exchange.query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw broken('history-limit', 400, 50035, 'Invalid Form Body');
  }
  const anchors = (['before', 'after', 'around'] as const).filter((name) => exchange.query.has(name));
  if (anchors.length > 1) throw broken('history-anchors', 400, 50035, 'Invalid Form Body');
  const [anchor] = anchors;
  const given = anchor === undefined ? '' : (exchange.query.get(anchor) ?? '');
  if (anchor !== undefined && !/^\d+$/.test(given)) throw broken('history-anchors', 400, 50035, 'Invalid Form Body');
  const readable = channel.guildId === undefined || allows(channel.appPermissions, bits.ReadMessageHistory);
  if (!readable) return { status: 200, body: [] };
  const all = store.list(channel.id);
  return { status: 200, body: windowOf(all, anchor, given, limit).toReversed() };
}

/** The messages that stand nearest to the anchor, oldest first. */
function windowOf(
  all: readonly APIMessage[],
  anchor: 'before' | 'after' | 'around' | undefined,
  given: string,
  limit: number,
): readonly APIMessage[] {
  if (anchor === undefined) return all.slice(-limit);
  const at = BigInt(given);
  const older = all.filter(({ id }) => BigInt(id) < at);
  if (anchor === 'before') return older.slice(-limit);
  const newer = all.filter(({ id }) => BigInt(id) > at);
  if (anchor === 'after') return newer.slice(0, limit);
  const half = Math.floor(limit / 2);
  const itself = all.filter(({ id }) => id === given);
  return [...(half === 0 ? [] : older.slice(-half)), ...itself, ...newer.slice(0, half)].slice(0, limit);
}

function get(world: World, store: MessageStore, exchange: HttpExchange): RestAnswer {
  need(channelOf(world, exchange), bits.ReadMessageHistory);
  return { status: 200, body: messageOf(store, exchange) };
}

/** The message in the address. */
export function messageOf(store: MessageStore, exchange: HttpExchange): APIMessage {
  const stored = store.find(exchange.params['message'] ?? '');
  if (stored === undefined || stored.seenBy !== undefined) throw refusals.unknownMessage();
  if (stored.message.channel_id !== exchange.params['channel']) throw refusals.unknownMessage();
  return stored.message;
}
