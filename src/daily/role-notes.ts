import type { CommandRequest, PickedChannel } from '../conversation/request.ts';
import { mayPing } from '../discord/may-ping.ts';
import type { Feed } from '../feeds/feed.ts';
import { messagesFor } from '../i18n/messages-for.ts';

/**
 * What is to be said about a feed's ping, in the asker's language: that it reaches nobody, or that the request does not tell;
 * nothing where it does, or nobody is to be pinged.
 * @param picked - the feed's channel, where the request names it
 */
export function roleNotes(
  { roleId, channelId }: Pick<Feed, 'roleId' | 'channelId'>,
  request: CommandRequest,
  picked: PickedChannel | undefined,
): readonly string[] {
  if (roleId === undefined) return [];
  const held = picked?.appPermissions ?? (channelId === request.channelId ? request.appPermissions : undefined);
  const pings = mayPing(request.roles[roleId], held);
  if (pings === true) return [];
  const { silentRole, uncheckedRole } = messagesFor(request.locale).feeds;
  return [(pings === false ? silentRole : uncheckedRole)(`<@&${roleId}>`)];
}
