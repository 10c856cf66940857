import { type APIMessage, PermissionFlagsBits as bits } from 'discord-api-types/v10';
import type { MessageStore } from '../../messages/message-store.ts';
import { channelTypes } from '../../world/create-channel.ts';
import type { World } from '../../world/world.ts';
import { refusals } from '../api-error.ts';
import { channelOf, need } from '../channel-of.ts';
import type { HttpExchange, RestAnswer, Route } from '../http-exchange.ts';
import { messageOf } from './history-routes.ts';

const crossposted = 1 << 0;

/**
 * Publishing a message of an announcement channel, once. Ten an hour are counted for each channel, and no header says so
 * before: https://github.com/Pycord-Development/pycord/issues/2316, https://github.com/acehox/auto-publisher/issues/13
 *
 * @see https://docs.discord.com/developers/resources/message#crosspost-message
 */
export function crosspostRoutes(world: World, messages: MessageStore): Route[] {
  return [
    {
      authorization: 'bot',
      global: true,
      bucket: { limit: 5, perMs: 5_000 },
      hiddenBucket: { limit: 10, perMs: 3_600_000 },
      method: 'POST',
      pattern: '/channels/:channel/messages/:message/crosspost',
      handle: (exchange) => publish(world, messages, exchange),
    },
  ];
}

/** Whoever wrote it needs Send Messages; for another's message, Manage Messages besides. */
function publish(world: World, messages: MessageStore, exchange: HttpExchange): RestAnswer {
  const channel = channelOf(world, exchange);
  if (channel.type !== channelTypes.announcement) throw refusals.wrongChannelType();
  const message = messageOf(messages, exchange);
  need(channel, bits.SendMessages);
  if (message.author.id !== world.bot.id) need(channel, bits.ManageMessages);
  const flags = message.flags ?? 0;
  if ((flags & crossposted) !== 0) throw refusals.alreadyPublished();
  const published: APIMessage = { ...message, flags: flags | crossposted };
  messages.replace(published);
  return { status: 200, body: published };
}
