import * as z from 'zod';

const tag = z.object({ id: z.string(), name: z.string(), moderated: z.boolean() });

/** What is read of Discord's answer about a channel. */
export const channelAnswer = z.object({
  type: z.number(),
  flags: z.number().optional(),
  guild_id: z.string().optional(),
  /** The newest ever, whether it still stands or not; in a forum, the newest post. */
  last_message_id: z.string().nullish(),
  available_tags: z.array(tag).optional(),
});

export type ChannelAnswer = z.infer<typeof channelAnswer>;
