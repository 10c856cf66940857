import type { REST } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import type { LookResult } from '../../delivery/poster.ts';
import type { ChannelAnswer } from './channel-answer.ts';
import { foundPost } from './found-post.ts';
import { historyMessage } from './history-message.ts';
import { refusalCode } from './to-send-failure.ts';
import { carries, type Look } from './look-in-history.ts';
import { snowflakeTime } from './snowflake-time.ts';

const thread = z.object({
  id: z.string(),
  parent_id: z.string().nullish(),
  owner_id: z.string(),
  thread_metadata: z.object({ archive_timestamp: z.string().nullish() }),
});
type Thread = z.infer<typeof thread>;
const threadList = z.object({ threads: z.array(thread), has_more: z.boolean().optional() });

const pageSize = 100;
const mostPages = 10;
/** Own posts whose first message is read. */
const mostPosts = 100;
/** Read whatever their age: the clock may have been wrong. */
const alwaysRead = 3;

/**
 * Looks for a post in a forum: in the first messages of our own threads there, open and archived. Listing the archived
 * ones needs Read Message History, so that its lack is refused here and not hidden.
 */
export async function lookInForum(rest: REST, forum: ChannelAnswer, look: Look): Promise<LookResult> {
  const threads = await listThreads(rest, forum, look);
  if (threads === undefined) return 'cannot-look';
  const own = threads.filter(({ owner_id: ownerId }) => ownerId === look.botUserId).toSorted(newestFirst);
  const recent = own.filter(({ id }, index) => index < alwaysRead || snowflakeTime(id) >= look.sinceMs);
  if (recent.length > mostPosts) return 'cannot-look';
  for (const { id } of recent) {
    const first = await readFirst(rest, id);
    if (first !== undefined && carries(first, look)) return foundPost(first);
    // Somebody deleted what our thread began with; it may have been the post.
    if (first === undefined && snowflakeTime(id) >= look.sinceMs) return 'cannot-look';
  }
  const newest = forum.last_message_id ?? undefined;
  const isThere = newest === undefined || threads.some(({ id }) => BigInt(id) >= BigInt(newest));
  return isThere || snowflakeTime(newest) < look.sinceMs ? 'absent' : 'cannot-look';
}

function newestFirst(a: Thread, b: Thread): number {
  return BigInt(a.id) < BigInt(b.id) ? 1 : -1;
}

/** The forum's threads that may be the post's; undefined where there are too many. */
async function listThreads(
  rest: REST,
  { guild_id: guildId }: ChannelAnswer,
  { channelId, sinceMs }: Look,
): Promise<readonly Thread[] | undefined> {
  if (guildId === undefined) return undefined;
  const active = threadList.parse(await rest.get(Routes.guildActiveThreads(guildId)));
  const threads = active.threads.filter(({ parent_id: parentId }) => parentId === channelId);
  let before: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const query = new URLSearchParams({ limit: String(pageSize), ...(before !== undefined && { before }) });
    const archived = threadList.parse(await rest.get(Routes.channelThreads(channelId, 'public'), { query }));
    threads.push(...archived.threads);
    before = archived.threads.at(-1)?.thread_metadata.archive_timestamp ?? undefined;
    // What was archived before that time was opened before it too.
    if (archived.has_more !== true || before === undefined || Date.parse(before) < sinceMs) return threads;
  }
  return undefined;
}

async function readFirst(rest: REST, threadId: string) {
  try {
    return historyMessage.parse(await rest.get(Routes.channelMessage(threadId, threadId)));
  } catch (error) {
    const code = refusalCode(error);
    if (code === RESTJSONErrorCodes.UnknownMessage || code === RESTJSONErrorCodes.UnknownChannel) return undefined;
    throw error;
  }
}
