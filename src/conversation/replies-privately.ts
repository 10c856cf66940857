import type { ReadSettings } from './command.ts';
import type { CommandRequest } from './request.ts';

/** Whether an answer is for the asker's eyes only: as `private` says, else as the server's moderators chose. */
export async function repliesPrivately(
  { options }: Pick<CommandRequest, 'options'>,
  readSettings: ReadSettings,
): Promise<boolean> {
  const asked = options['private'];
  if (asked !== undefined) return asked === true;
  return (await readSettings())?.privateReplies === true;
}
