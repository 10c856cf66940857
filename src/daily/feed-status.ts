import type { Deps } from '../conversation/command.ts';
import { missingPermissions } from '../discord/feed-permissions.ts';
import { getManagedGuild } from '../conversation/manage-server.ts';
import type { MessageReply, UpdateReply } from '../conversation/reply.ts';
import type { ButtonRequest, CommandRequest } from '../conversation/request.ts';
import { UserError } from '../errors.ts';
import { readerOf } from '../render/reader.ts';
import { feedStatusBody } from '../render/feeds/feed-status-body.ts';
import type { MessageBody } from '../render/message.ts';
import { readNumber, writeNumber } from '../render/buttons/view-state.ts';
import { planFeed } from '../feeds/plan.ts';
import { readPlanFacts } from '../feeds/plan-facts.ts';

/** A channel whose permissions the payload tells. */
interface KnownChannel {
  readonly id: string;
  readonly type: number;
  readonly appPermissions: bigint;
}

const latestPosts = 10;
const radix = 36;

/** `/daily status`. Permissions are known of the channel it is asked in, and of one that is named. */
export async function showStatus(request: CommandRequest, deps: Deps): Promise<MessageReply> {
  const picked = request.channels[String(request.options['channel'] ?? '')];
  const known = picked?.appPermissions === undefined ? undefined : { ...picked, appPermissions: picked.appPermissions };
  return { kind: 'message', ...(await page(0, known, request, deps)) };
}

export async function turnStatus(request: ButtonRequest, deps: Deps): Promise<UpdateReply> {
  const [number, ...channel] = request.state;
  return { kind: 'update', ...(await page(readNumber(number), readChannel(channel), request, deps)) };
}

async function page(
  number: number,
  named: KnownChannel | undefined,
  request: CommandRequest | ButtonRequest,
  deps: Deps,
): Promise<MessageBody> {
  const feeds = await deps.store.feedsOf(getManagedGuild(request));
  const known = [...(named === undefined ? [] : [named]), ...channelOf(request)];
  const statuses = await Promise.all(
    feeds.map(async (feed) => {
      const [facts, posts] = await Promise.all([readPlanFacts(feed, deps), deps.store.posts(feed.id, latestPosts)]);
      const channel = known.find(({ id }) => id === feed.channelId);
      const missing = channel && missingPermissions(channel.type, channel.appPermissions, { card: feed.card });
      return { feed, next: planFeed(facts, deps.clock.wall(), 1)[0], posts, missing };
    }),
  );
  const asked = { page: number, state: named === undefined ? [] : writeChannel(named) };
  return feedStatusBody(statuses, asked, readerOf(request));
}

function channelOf({ channelId, channelType, appPermissions }: CommandRequest | ButtonRequest): KnownChannel[] {
  if (channelId === undefined || channelType === undefined) return [];
  return [{ id: channelId, type: channelType, appPermissions }];
}

function writeChannel({ id, type, appPermissions }: KnownChannel): readonly string[] {
  return [id, writeNumber(type), appPermissions.toString(radix)];
}

/** @throws UserError `stale-button` */
function readChannel([id, type, held]: readonly string[]): KnownChannel | undefined {
  if (id === undefined) return undefined;
  if (held === undefined || !/^[0-9a-z]{1,16}$/u.test(held)) throw new UserError('stale-button', {});
  let appPermissions = 0n;
  for (const digit of held) appPermissions = appPermissions * BigInt(radix) + BigInt(Number.parseInt(digit, radix));
  return { id, type: readNumber(type), appPermissions };
}
