import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import type { LookResult } from '../../delivery/poster.ts';
import { findPostMark, type PostMark } from '../../render/components/post-mark.ts';
import type { ChannelAnswer } from './channel-answer.ts';
import { foundPost } from './found-post.ts';
import { historyMessage, type HistoryMessage } from './history-message.ts';
import { snowflakeTime } from './snowflake-time.ts';

export interface Look {
  readonly channelId: string;
  readonly mark: PostMark;
  /** Nothing older can be it. Epoch milliseconds. */
  readonly sinceMs: number;
  readonly botUserId: string;
}

const historyPage = z.array(historyMessage);
const pageSize = 100;
/** At five requests in five seconds, what may be read in half a minute. */
const mostPages = 25;

/**
 * Looks for a post in the history of a text channel or thread, newest first. Discord shows an empty history to those who
 * may not read it; but the channel tells its newest message's id to whoever sees it. That message must be among those
 * read: if it is not, we may not read, or it was deleted and may have been the post. Either way nothing is proved.
 */
export async function lookInHistory(rest: REST, channel: ChannelAnswer, look: Look): Promise<LookResult> {
  const newest = channel.last_message_id ?? undefined;
  let before: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const messages = await readPage(rest, look.channelId, before);
    const found = messages.find((message) => carries(message, look));
    if (found !== undefined) return foundPost(found);
    if (page === 0 && !shows(messages, newest, look.sinceMs)) return 'cannot-look';
    before = messages.at(-1)?.id;
    if (messages.length < pageSize || before === undefined || snowflakeTime(before) < look.sinceMs) return 'absent';
  }
  return 'cannot-look';
}

async function readPage(rest: REST, channelId: string, before: string | undefined): Promise<readonly HistoryMessage[]> {
  const query = new URLSearchParams({ limit: String(pageSize), ...(before !== undefined && { before }) });
  return historyPage.parse(await rest.get(Routes.channelMessages(channelId), { query }));
}

/** Whether the page proves that the newest messages can be seen. */
function shows(page: readonly HistoryMessage[], newest: string | undefined, sinceMs: number): boolean {
  if (newest === undefined) return true;
  if (page.length === 0) return false;
  return snowflakeTime(newest) < sinceMs || page.some(({ id }) => BigInt(id) >= BigInt(newest));
}

/** Whether it is the post, and ours: others may copy buttons' ids, but not our name. */
export function carries({ author, components }: HistoryMessage, { mark, botUserId }: Look): boolean {
  if (author.id !== botUserId) return false;
  const own = findPostMark(components);
  return own?.feedId === mark.feedId && own.date === mark.date;
}
