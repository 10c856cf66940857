import { isObject } from '../../referee/json-object.ts';
import { judgeBySchema } from '../../referee/judge-by-schema.ts';
import { channelJson } from '../../world/channel-json.ts';
import { findDirectChannel } from '../../world/find-channel.ts';
import type { World } from '../../world/world.ts';
import { refusals } from '../api-error.ts';
import type { RestAnswer, HttpExchange, Route } from '../http-exchange.ts';

export function directChannelRoutes(world: World, clock: () => number): Route[] {
  return [
    {
      method: 'POST',
      pattern: '/users/@me/channels',
      authorization: 'bot',
      bucket: { limit: 10, perMs: 10_000 },
      global: true,
      handle: (exchange) => open(world, clock(), exchange),
    },
  ];
}

async function open(world: World, nowMs: number, exchange: HttpExchange): Promise<RestAnswer> {
  const body = exchange.accept(await judgeBySchema('CreatePrivateChannelRequestSchema', exchange.body ?? {}));
  const recipient = isObject(body) ? body['recipient_id'] : undefined;
  const channel = findDirectChannel(world, String(recipient));
  if (channel === undefined) throw refusals.unknownUser();
  return { status: 200, body: channelJson(channel, world, nowMs) };
}
