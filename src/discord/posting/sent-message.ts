import * as z from 'zod';

/** What is read of a message that Discord stored for us. */
export const sentMessage = z.object({ id: z.string() });
