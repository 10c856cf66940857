import type { Deps } from '../../conversation/command.ts';
import type { UpdateReply } from '../../conversation/reply.ts';
import type { ComponentRequest } from '../../conversation/request.ts';
import { readEditTyped } from '../../render/components/clicked-run.ts';
import { UserError } from '../../user-error.ts';
import { editFeed } from '../edit-feed.ts';
import { checkClickedFeed } from '../get-feed.ts';
import { asCommand } from './as-command.ts';
import { fromKeptOptions, keptOptions } from './kept-form.ts';
import { isStillTold } from '../../conversation/is-still-told.ts';

/**
 * The select that asked which feed `/daily edit` meant: what was typed with it changes the one that was picked.
 * @throws UserError `form-over` a day later, `feed-gone`
 */
export async function editTyped(
  request: ComponentRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<UpdateReply> {
  const { keptId, feedId } = readEditTyped(request.state, request.values);
  await checkClickedFeed(feedId, request, store);
  const kept = await keptOptions.find(keptId, { store });
  if (kept === undefined) throw new UserError('form-over', {});
  const { options, roles, channels } = fromKeptOptions(kept);
  const typed = asCommand(request, 'edit', { ...options, feed: feedId });
  const asked = {
    ...typed,
    roles: { ...roles, ...typed.roles },
    channels: isStillTold(request) ? { ...channels, ...typed.channels } : withoutPermissions(channels),
  };
  return { ...(await editFeed(asked, { library, store, clock, delivery })), kind: 'update' };
}

/** Which they are is known for good. */
function withoutPermissions(channels: ReturnType<typeof fromKeptOptions>['channels']): typeof channels {
  const bare = Object.values(channels).map(({ id, type }) => {
    return [id, { id, type, appPermissions: undefined, memberPermissions: undefined }] as const;
  });
  return Object.fromEntries(bare);
}
