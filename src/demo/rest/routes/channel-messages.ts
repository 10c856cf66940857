import type { APIMessage } from 'discord-api-types/v10';
import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { attach } from '../../messages/attach.ts';
import { composeMessage, editMessage } from '../../messages/compose-message.ts';
import { judgeMessage } from '../../messages/judge-message.ts';
import type { Realm } from '../../realm.ts';
import { isEmptyMessage } from '../../referee/message-rules.ts';
import type { MessageForm } from '../../referee/message-rules.ts';
import { applicationId } from '../../world/cast.ts';
import { findChannel } from '../../world/find.ts';
import { channelJson } from '../../world/discord-json.ts';
import { allows } from '../../world/permissions.ts';
import type { DemoChannel } from '../../world/world.ts';
import { broken, refusals } from '../api-error.ts';
import type { Answer, Exchange, Route } from '../exchange.ts';
import { createNonces } from './nonces.ts';

const messages = '/channels/:channel/messages';
const common = { authorization: 'bot', global: true, bucket: { limit: 5, perMs: 5_000 } } as const;

/** Messages the bot writes by itself. */
export function channelMessageRoutes(realm: Realm): Route[] {
  const nonces = createNonces(realm.clock);
  return [
    { ...common, method: 'GET', pattern: '/channels/:channel', handle: (exchange) => getChannel(realm, exchange) },
    { ...common, method: 'GET', pattern: messages, handle: (exchange) => history(realm, exchange) },
    { ...common, method: 'POST', pattern: messages, handle: (exchange) => create(realm, exchange, nonces) },
    { ...common, method: 'GET', pattern: `${messages}/:message`, handle: (exchange) => get(realm, exchange) },
    { ...common, method: 'PATCH', pattern: `${messages}/:message`, handle: (exchange) => edit(realm, exchange) },
    { ...common, method: 'DELETE', pattern: `${messages}/:message`, handle: (exchange) => remove(realm, exchange) },
  ];
}

function getChannel(realm: Realm, exchange: Exchange): Answer {
  return { status: 200, body: channelJson(channelOf(realm, exchange), realm.cast.users) };
}

function history(realm: Realm, exchange: Exchange): Answer {
  const channel = channelOf(realm, exchange);
  const limit = Number(exchange.query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw broken('history-limit', 400, 50035, 'Invalid Form Body');
  }
  if (!allows(channel.appPermissions, bits.ReadMessageHistory)) return { status: 200, body: [] };
  const after = BigInt(exchange.query.get('after') ?? 0);
  const before = exchange.query.get('before');
  const window = realm.messages
    .list(channel.id)
    .filter(({ id }) => BigInt(id) > after && (before === null || BigInt(id) < BigInt(before)));
  const chosen = exchange.query.has('after') ? window.slice(0, limit) : window.slice(-limit);
  return { status: 200, body: chosen.toReversed() };
}

async function create(realm: Realm, exchange: Exchange, nonces: ReturnType<typeof createNonces>): Promise<Answer> {
  const channel = channelOf(realm, exchange);
  need(channel, bits.SendMessages);
  const form = await judgeMessage(exchange, 'MessageCreateRequestSchema', 'channel');
  if ((form.embeds ?? []).length > 0) need(channel, bits.EmbedLinks);
  if (exchange.uploads.length > 0) need(channel, bits.AttachFiles);
  if (isEmptyMessage(form, exchange.uploads.length)) throw emptyMessage();
  const twin = form.enforce_nonce === true ? realm.messages.find(nonces.find(form.nonce) ?? '') : undefined;
  if (twin !== undefined) return { status: 200, body: withNonce(twin.message, form) };
  const message = composeMessage(
    {
      id: realm.snowflake(),
      channelId: channel.id,
      author: realm.cast.bot,
      applicationId,
      sentAtMs: realm.clock(),
      type: 0,
    },
    contents(realm, exchange, form, [], channel),
    form.flags ?? 0,
  );
  const place =
    channel.guildId === undefined ? ({ kind: 'bot-dm' } as const) : ({ kind: 'guild', channelId: channel.id } as const);
  realm.messages.add({ message, place, seenBy: undefined });
  nonces.remember(form.nonce, message.id);
  return { status: 200, body: withNonce(message, form) };
}

function get(realm: Realm, exchange: Exchange): Answer {
  const channel = channelOf(realm, exchange);
  need(channel, bits.ReadMessageHistory);
  return { status: 200, body: messageOf(realm, exchange) };
}

async function edit(realm: Realm, exchange: Exchange): Promise<Answer> {
  const channel = channelOf(realm, exchange);
  const message = messageOf(realm, exchange);
  if (message.author.id !== realm.cast.bot.id) throw refusals.notTheAuthor();
  const form = await judgeMessage(exchange, 'MessageEditRequestPartialSchema', 'channel-edit', message.attachments);
  const edited = editMessage(message, contents(realm, exchange, form, message.attachments, channel), realm.clock());
  if (isEmptyMessage(edited, edited.attachments.length)) throw emptyMessage();
  const flags = form.flags === undefined ? message.flags : (form.flags ?? 0);
  const settled = { ...edited, ...(flags === undefined ? {} : { flags }) };
  realm.messages.replace(settled);
  return { status: 200, body: settled };
}

function remove(realm: Realm, exchange: Exchange): Answer {
  const channel = channelOf(realm, exchange);
  const message = messageOf(realm, exchange);
  if (message.author.id !== realm.cast.bot.id) need(channel, bits.ManageMessages);
  realm.messages.delete(message.id);
  return { status: 204 };
}

export function emptyMessage(): ReturnType<typeof broken> {
  return broken('empty-message', 400, 50006, 'Cannot send an empty message');
}

function contents(
  realm: Realm,
  exchange: Exchange,
  form: MessageForm,
  present: APIMessage['attachments'],
  channel: DemoChannel,
): Parameters<typeof composeMessage>[1] {
  const deps = { store: realm.messages, snowflake: realm.snowflake, origin: `http://${realm.host}` };
  return {
    form,
    attachments: attach(form, exchange.uploads, present, deps),
    users: realm.cast.users,
    mayMentionEveryone: allows(channel.appPermissions, bits.MentionEveryone),
  };
}

/** Only the answer to a create shows the nonce; history does not. */
function withNonce(message: APIMessage, form: MessageForm): APIMessage {
  return form.nonce === undefined || form.nonce === null ? message : { ...message, nonce: form.nonce };
}

function channelOf(realm: Realm, exchange: Exchange): DemoChannel {
  const channel = findChannel(realm.cast, exchange.params['channel'] ?? '');
  if (channel === undefined) throw refusals.unknownChannel();
  const isOwnDm = channel.recipientIds.includes(realm.cast.bot.id);
  const isOwnGuild = realm.cast.guilds.some(({ id, installed }) => installed && id === channel.guildId);
  if (!isOwnDm && !isOwnGuild) throw refusals.missingAccess();
  if (isOwnGuild && !allows(channel.appPermissions, bits.ViewChannel)) throw refusals.missingAccess();
  return channel;
}

/** In its own DM a bot may do all of this. */
function need(channel: DemoChannel, permission: bigint): void {
  if (channel.guildId !== undefined && !allows(channel.appPermissions, permission)) throw refusals.missingPermissions();
}

function messageOf(realm: Realm, exchange: Exchange): APIMessage {
  const stored = realm.messages.find(exchange.params['message'] ?? '');
  if (stored === undefined || stored.seenBy !== undefined) throw refusals.unknownMessage();
  if (stored.message.channel_id !== exchange.params['channel']) throw refusals.unknownMessage();
  return stored.message;
}
