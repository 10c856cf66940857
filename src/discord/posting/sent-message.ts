import * as z from 'zod';

/** What is read of a message that Discord stored for us. */
export const sentMessage = z.object({
  id: z.string(),
  /** Whom it really pinged. */
  mention_roles: z.array(z.string()).optional(),
  embeds: z.array(z.unknown()).optional(),
  attachments: z.array(z.unknown()).optional(),
});

export type SentMessage = z.infer<typeof sentMessage>;
