import { type APIMessage, PermissionFlagsBits as bits, type Snowflake } from 'discord-api-types/v10';
import type { Place } from '../../interactions/actor.ts';
import { composeMessage, editMessage } from '../../messages/compose-message.ts';
import { contentsOf } from '../../messages/contents-of.ts';
import { judgeMessage } from '../../messages/judge-message.ts';
import { keepMessage } from '../../messages/keep-message.ts';
import type { MessageContext } from '../../messages/message-context.ts';
import { isEmptyMessage, type MessageForm } from '../../referee/message-findings.ts';
import { applicationId } from '../../world/create-world.ts';
import type { LocalChannel } from '../../world/world.ts';
import { broken, refusals } from '../api-error.ts';
import type { RestAnswer, HttpExchange, Route, Upload } from '../http-exchange.ts';
import { channelOf, need, needToSpeak } from '../channel-of.ts';
import { messageOf } from './history-routes.ts';
import { createNonces, type Nonces } from './nonces.ts';

const messages = '/channels/:channel/messages';
const common = { authorization: 'bot', global: true, bucket: { limit: 5, perMs: 5_000 } } as const;

/** Messages the bot writes by itself. */
export function channelMessageRoutes(context: MessageContext, closedTo: ReadonlySet<Snowflake>): Route[] {
  const nonces = createNonces(context.clock);
  return [
    { ...common, method: 'POST', pattern: messages, handle: (exchange) => create(context, exchange, nonces, closedTo) },
    { ...common, method: 'PATCH', pattern: `${messages}/:message`, handle: (exchange) => edit(context, exchange) },
    { ...common, method: 'DELETE', pattern: `${messages}/:message`, handle: (exchange) => remove(context, exchange) },
  ];
}

async function create(
  context: MessageContext,
  exchange: HttpExchange,
  nonces: Nonces,
  closedTo: ReadonlySet<Snowflake>,
): Promise<RestAnswer> {
  const { clock, messages: store, snowflake, world } = context;
  const channel = channelOf(world, exchange);
  needToSpeak(channel, clock());
  if (channel.forum !== undefined) throw refusals.notATextChannel();
  if (channel.recipientIds.some((id) => closedTo.has(id))) throw refusals.cannotSendToUser();
  const form = await judgeMessage(exchange, 'MessageCreateRequestSchema', 'channel');
  // Judging waits for the schemas: the channel may be gone by now.
  channelOf(world, exchange);
  needForContents(channel, form, exchange.uploads);
  if (isEmptyMessage(form, exchange.uploads.length)) throw emptyMessage();
  const twin = form.enforce_nonce === true ? store.find(nonces.find(form.nonce) ?? '') : undefined;
  if (twin !== undefined) return { status: 200, body: withNonce(twin.message, form) };
  const message = writeMessage(context, channel, form, exchange.uploads, snowflake());
  nonces.remember(form.nonce, message.id);
  return { status: 200, body: withNonce(message, form) };
}

export function needForContents(channel: LocalChannel, form: MessageForm, uploads: readonly Upload[]): void {
  if ((form.embeds ?? []).length > 0) need(channel, bits.EmbedLinks);
  if (uploads.length > 0) need(channel, bits.AttachFiles);
}

/** The bot's own message, kept. */
export function writeMessage(
  context: MessageContext,
  channel: LocalChannel,
  form: MessageForm,
  uploads: readonly Upload[],
  id: string,
): APIMessage {
  const message = composeMessage(
    { id, channelId: channel.id, author: context.world.bot, applicationId, sentAtMs: context.clock(), type: 0 },
    contentsOf(context, form, uploads, [], channel),
    form.flags ?? 0,
  );
  const place: Place = channel.guildId === undefined ? { kind: 'bot-dm' } : { kind: 'guild', channelId: channel.id };
  keepMessage(context, { message, place, seenBy: undefined });
  return message;
}

async function edit(context: MessageContext, exchange: HttpExchange): Promise<RestAnswer> {
  const { clock, messages: store, world } = context;
  const channel = channelOf(world, exchange);
  const message = messageOf(store, exchange);
  if (message.author.id !== world.bot.id) throw refusals.notTheAuthor();
  const form = await judgeMessage(exchange, 'MessageEditRequestPartialSchema', 'channel-edit', message.attachments);
  const contents = contentsOf(context, form, exchange.uploads, message.attachments, channel);
  const edited = editMessage(message, contents, clock());
  if (isEmptyMessage(edited, edited.attachments.length)) throw emptyMessage();
  const flags = form.flags === undefined ? message.flags : (form.flags ?? 0);
  const settled = { ...edited, ...(flags === undefined ? {} : { flags }) };
  store.replace(settled);
  return { status: 200, body: settled };
}

function remove({ messages: store, world }: MessageContext, exchange: HttpExchange): RestAnswer {
  const channel = channelOf(world, exchange);
  const message = messageOf(store, exchange);
  if (message.author.id !== world.bot.id) need(channel, bits.ManageMessages);
  store.delete(message.id);
  return { status: 204 };
}

export function emptyMessage(): ReturnType<typeof broken> {
  return broken('empty-message', 400, 50006, 'Cannot send an empty message');
}

/** Only the answer to a create shows the nonce; history does not. */
function withNonce(message: APIMessage, form: MessageForm): APIMessage {
  return form.nonce === undefined || form.nonce === null ? message : { ...message, nonce: form.nonce };
}
