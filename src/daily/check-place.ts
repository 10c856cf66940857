import type { CommandRequest } from '../conversation/request.ts';
import { feedChannelTypes, missingPermissions } from '../discord/missing-permissions.ts';
import { UserError } from '../user-error.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import type { Feed } from '../feeds/feed.ts';
import { type CheckedExtras, checkExtras } from './check-extras.ts';
import { checkMaker } from './check-maker.ts';
import type { FeedOptions } from './read-feed-options.ts';
import { tryAll } from './try-all.ts';

/** Where a feed may post, as asked for, and what is to be said about it. */
export interface CheckedPlace {
  readonly channelId: string;
  readonly roleId: string | undefined;
  readonly extras: Omit<CheckedExtras, 'notes'>;
  /** Sentences in the asker's language: what does not stop the feed. */
  readonly notes: readonly string[];
}

/**
 * The channel and role a request names, else the feed's own, for whoever asks: see checkMaker. Where it chooses what
 * a feed's posts need, the bot's permissions are checked in that very channel, as far as the payload tells them: of a channel
 * picked in the request, and of the one it was asked in. About the role: see roleNotes. Stopping, resuming and the like
 * choose nothing, and are for whoever manages the server.
 * @throws UserError `bad-channel`, `maker-lacks`, `ping-untold`, `missing-permissions`, `everyone-role`
 */
export function checkPlace(options: FeedOptions, request: CommandRequest, before: Feed | undefined): CheckedPlace {
  const { channel: picked, roleId: pickedRole, noPing, card, thread } = options;
  const { guildId, locale } = request;
  const roleId = noPing === true ? undefined : (pickedRole ?? before?.roleId);
  if (roleId !== undefined && roleId === guildId) throw new UserError('everyone-role', {});
  const channelId = picked?.id ?? before?.channelId ?? request.channelId ?? '';
  const told = request.place?.id === channelId ? request.place : undefined;
  const type = picked?.type ?? (channelId === request.channelId ? request.channelType : undefined) ?? told?.type;
  if (type !== undefined && !feedChannelTypes.map(Number).includes(type)) {
    throw new UserError('bad-channel', { channelId });
  }
  const [, checked] = tryAll<[void, CheckedPlace]>([
    () => checkMaker({ channelId, roleId }, request),
    () => checkBot(),
  ]);
  return checked;

  function checkBot(): CheckedPlace {
    const { notes, ...extras } = checkExtras(options, { channelId, type, place: told }, before, locale);
    const place = { channelId, roleId, extras };
    const chosen = [picked, pickedRole, noPing, card, thread].some((option) => option !== undefined);
    if (before !== undefined && !chosen) return { ...place, notes };
    const held =
      picked?.appPermissions ??
      (channelId === request.channelId ? request.appPermissions : undefined) ??
      told?.appPermissions;
    const { feeds } = messagesFor(locale);
    if (type === undefined || held === undefined)
      return {
        ...place,
        notes: [...(picked === undefined && card !== true && thread !== true ? [] : [feeds.unchecked]), ...notes],
      };
    const missing = missingPermissions(type, held, { card: card ?? before?.card, thread: extras.thread });
    if (missing.length > 0) throw new UserError('missing-permissions', { channelId, missing });
    return { ...place, notes };
  }
}
