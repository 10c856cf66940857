import * as z from 'zod';

/** What the poster reads of Discord's answers. */
export const sentMessage = z.object({ id: z.string() });

export const openedPost = z.object({ id: z.string(), message: sentMessage });

const tag = z.object({ id: z.string(), moderated: z.boolean() });

export const channelAnswer = z.object({
  type: z.number(),
  flags: z.number().optional(),
  guild_id: z.string().optional(),
  /** The newest ever, whether it still stands or not; in a forum, the newest post. */
  last_message_id: z.string().nullish(),
  available_tags: z.array(tag).optional(),
});
export type ChannelAnswer = z.infer<typeof channelAnswer>;

const message = z.object({
  id: z.string(),
  author: z.object({ id: z.string() }),
  components: z.array(z.unknown()).optional(),
});
export type HistoryMessage = z.infer<typeof message>;
export const historyAnswer = z.array(message);
export const messageAnswer = message;

const thread = z.object({
  id: z.string(),
  parent_id: z.string().nullish(),
  owner_id: z.string(),
  thread_metadata: z.object({ archive_timestamp: z.string().nullish() }),
});
export type ThreadAnswer = z.infer<typeof thread>;
export const threadsAnswer = z.object({ threads: z.array(thread), has_more: z.boolean().optional() });
