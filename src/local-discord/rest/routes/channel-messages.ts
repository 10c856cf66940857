import { type APIMessage, PermissionFlagsBits as bits } from 'discord-api-types/v10';
import type { Place } from '../../interactions/act.ts';
import { composeMessage, editMessage } from '../../messages/compose-message.ts';
import { contentsOf } from '../../messages/contents.ts';
import { judgeMessage } from '../../messages/judge-message.ts';
import { keepMessage } from '../../messages/keep-message.ts';
import type { Realm } from '../../realm.ts';
import { isEmptyMessage, type MessageForm } from '../../referee/message-rules.ts';
import { applicationId } from '../../world/cast.ts';
import type { DemoChannel } from '../../world/world.ts';
import { broken, refusals } from '../api-error.ts';
import type { Answer, Exchange, Route, Upload } from '../http-exchange.ts';
import { channelOf, need, needToSpeak } from '../reach.ts';
import { messageOf } from './channel-history.ts';
import { createNonces } from './nonces.ts';

const messages = '/channels/:channel/messages';
const common = { authorization: 'bot', global: true, bucket: { limit: 5, perMs: 5_000 } } as const;

/** Messages the bot writes by itself. */
export function channelMessageRoutes(realm: Realm): Route[] {
  const nonces = createNonces(realm.clock);
  return [
    { ...common, method: 'POST', pattern: messages, handle: (exchange) => create(realm, exchange, nonces) },
    { ...common, method: 'PATCH', pattern: `${messages}/:message`, handle: (exchange) => edit(realm, exchange) },
    { ...common, method: 'DELETE', pattern: `${messages}/:message`, handle: (exchange) => remove(realm, exchange) },
  ];
}

async function create(realm: Realm, exchange: Exchange, nonces: ReturnType<typeof createNonces>): Promise<Answer> {
  const channel = channelOf(realm, exchange);
  needToSpeak(realm, channel);
  if (channel.forum !== undefined) throw refusals.notATextChannel();
  if (channel.recipientIds.some((id) => realm.closedTo.has(id))) throw refusals.cannotSendToUser();
  const form = await judgeMessage(exchange, 'MessageCreateRequestSchema', 'channel');
  // Judging waits for the schemas: the channel may be gone by now.
  channelOf(realm, exchange);
  needForContents(channel, form, exchange.uploads);
  if (isEmptyMessage(form, exchange.uploads.length)) throw emptyMessage();
  const twin = form.enforce_nonce === true ? realm.messages.find(nonces.find(form.nonce) ?? '') : undefined;
  if (twin !== undefined) return { status: 200, body: withNonce(twin.message, form) };
  const message = writeMessage(realm, channel, form, exchange.uploads, realm.snowflake());
  nonces.remember(form.nonce, message.id);
  return { status: 200, body: withNonce(message, form) };
}

export function needForContents(channel: DemoChannel, form: MessageForm, uploads: readonly Upload[]): void {
  if ((form.embeds ?? []).length > 0) need(channel, bits.EmbedLinks);
  if (uploads.length > 0) need(channel, bits.AttachFiles);
}

/** The bot's own message, kept. */
export function writeMessage(
  realm: Realm,
  channel: DemoChannel,
  form: MessageForm,
  uploads: readonly Upload[],
  id: string,
): APIMessage {
  const message = composeMessage(
    { id, channelId: channel.id, author: realm.cast.bot, applicationId, sentAtMs: realm.clock(), type: 0 },
    contentsOf(realm, form, uploads, [], channel),
    form.flags ?? 0,
  );
  const place: Place = channel.guildId === undefined ? { kind: 'bot-dm' } : { kind: 'guild', channelId: channel.id };
  keepMessage(realm, { message, place, seenBy: undefined });
  return message;
}

async function edit(realm: Realm, exchange: Exchange): Promise<Answer> {
  const channel = channelOf(realm, exchange);
  const message = messageOf(realm, exchange);
  if (message.author.id !== realm.cast.bot.id) throw refusals.notTheAuthor();
  const form = await judgeMessage(exchange, 'MessageEditRequestPartialSchema', 'channel-edit', message.attachments);
  const contents = contentsOf(realm, form, exchange.uploads, message.attachments, channel);
  const edited = editMessage(message, contents, realm.clock());
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

/** Only the answer to a create shows the nonce; history does not. */
function withNonce(message: APIMessage, form: MessageForm): APIMessage {
  return form.nonce === undefined || form.nonce === null ? message : { ...message, nonce: form.nonce };
}
