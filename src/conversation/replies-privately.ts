import type { Deps } from './command.ts';
import type { CommandRequest } from './request.ts';

/** Whether an answer is for the asker's eyes only: as `private` says, else as the server's moderators chose. */
export async function repliesPrivately(
  { options, guildId }: Pick<CommandRequest, 'options' | 'guildId'>,
  { store }: Pick<Deps, 'store'>,
): Promise<boolean> {
  const asked = options['private'];
  if (asked !== undefined) return asked === true;
  return guildId !== undefined && (await store.settings(guildId)).privateReplies;
}
