import { type APIMessage, PermissionFlagsBits as bits } from 'discord-api-types/v10';
import type { MessageContext } from '../../messages/message-context.ts';
import { required } from '../../referee/finding.ts';
import { judgeBySchema, type Judged } from '../../referee/judge-by-schema.ts';
import { vouched } from '../../referee/vouched.ts';
import { channelJson, isoTime } from '../../world/channel-json.ts';
import { channelTypes, createThread } from '../../world/create-channel.ts';
import { findChannel } from '../../world/find-channel.ts';
import type { PlaceRegistry } from '../../world/place-registry.ts';
import { refusals } from '../api-error.ts';
import { channelOf, need } from '../channel-of.ts';
import type { HttpExchange, RestAnswer, Route } from '../http-exchange.ts';
import { messageOf } from './history-routes.ts';

interface MessageThreadForm {
  readonly name: string;
  readonly auto_archive_duration?: number | null;
}

const hasThread = 1 << 5;
/** Where neither the request nor the channel says another. */
const usualArchiveMinutes = 1440;

/**
 * A thread under a message of a text or announcement channel. It has the message's id, so there is one a message. Who
 * opens it need not be able to write in the channel: https://github.com/discord/discord-api-docs/pull/3672
 *
 * @see https://docs.discord.com/developers/resources/channel#start-thread-from-message
 * @see https://docs.discord.com/developers/topics/permissions, CREATE_PUBLIC_THREADS
 */
export function messageThreadRoutes(context: MessageContext, places: PlaceRegistry): Route[] {
  return [
    {
      authorization: 'bot',
      global: true,
      bucket: { limit: 5, perMs: 5_000 },
      method: 'POST',
      pattern: '/channels/:channel/messages/:message/threads',
      handle: (exchange) => openThread(context, places, exchange),
    },
  ];
}

async function openThread(context: MessageContext, places: PlaceRegistry, exchange: HttpExchange): Promise<RestAnswer> {
  const { clock, messages, world } = context;
  const form = vouched<MessageThreadForm>(exchange.accept(await judgeThread(exchange)));
  const parent = channelOf(world, exchange);
  if (parent.guildId === undefined) throw refusals.directChannel();
  if (parent.type !== channelTypes.text && parent.type !== channelTypes.announcement) throw refusals.wrongChannelType();
  const message = messageOf(messages, exchange);
  need(parent, bits.CreatePublicThreads);
  if (findChannel(world, message.id) !== undefined) throw refusals.threadIsThere();
  const thread = createThread(parent, {
    id: message.id,
    name: form.name,
    ownerId: world.bot.id,
    createdAtMs: clock(),
    autoArchiveMinutes: form.auto_archive_duration ?? usualArchiveMinutes,
  });
  places.add(thread);
  const shown = channelJson(thread, world, clock());
  const flags = (message.flags ?? 0) | hasThread;
  messages.replace(vouched<APIMessage>({ ...message, flags, thread: shown }));
  const member = { id: thread.id, user_id: world.bot.id, join_timestamp: isoTime(clock()), flags: 0 };
  return { status: 201, body: { ...shown, member } };
}

async function judgeThread(exchange: HttpExchange): Promise<Judged> {
  const judged = await judgeBySchema('CreateTextThreadWithMessageRequestSchema', exchange.body ?? {});
  if (judged.findings.some(({ rule }) => rule === 'schema')) return judged;
  const isBlank = vouched<MessageThreadForm>(judged.body).name.trim() === '';
  return { ...judged, findings: [...judged.findings, ...(isBlank ? [required('thread-name', ['name'])] : [])] };
}
