import * as z from 'zod';

/** What is read of a message in a channel's history. */
export const historyMessage = z.object({
  id: z.string(),
  author: z.object({ id: z.string() }),
  components: z.array(z.unknown()).optional(),
  /** Of the bot's own messages it is told without any intent. */
  content: z.string().optional(),
  mention_roles: z.array(z.string()).optional(),
});

export type HistoryMessage = z.infer<typeof historyMessage>;
