import type { REST } from 'discord.js';
import * as z from 'zod';
import { ChannelFlags, ChannelType, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { MessageBody } from '../../render/message-body.ts';
import { threadName } from '../../render/feeds/thread-name.ts';
import { channelAnswer } from './channel-answer.ts';
import type { SentPost } from '../../delivery/poster.ts';
import { lacksShown } from './lacks-shown.ts';
import { sentMessage } from './sent-message.ts';
import { refusalCode } from './to-send-failure.ts';
import { toMessageRequest } from '../rest/to-message-request.ts';

/** Which channels are forums, and how a post is opened there. */
export interface Forums {
  /** Whether the channel is known to be a forum. */
  knows(channelId: string): boolean;
  /** Asks Discord. Whether it is one. */
  learn(channelId: string): Promise<boolean>;
  /** A post with its first message, whose id this is. */
  open(channelId: string, body: MessageBody, roleId: string | undefined): Promise<SentPost>;
}

interface Forum {
  /** The tag a post gets where the forum demands one. */
  readonly tagId: string | undefined;
}

const openedPost = z.object({ message: sentMessage });
const mostKnown = 10_000;

const forumTypes: readonly number[] = [ChannelType.GuildForum, ChannelType.GuildMedia];

export function isForum(type: number): boolean {
  return forumTypes.includes(type);
}

export function createForums(rest: REST): Forums {
  const known = new Map<string, Forum>();

  async function learn(channelId: string): Promise<Forum | undefined> {
    const {
      type,
      flags = 0,
      available_tags: tags = [],
    } = channelAnswer.parse(await rest.get(Routes.channel(channelId)));
    if (!isForum(type)) return undefined;
    const demanded = (flags & ChannelFlags.RequireTag) !== 0;
    const forum = { tagId: demanded ? tags.find(({ moderated }) => !moderated)?.id : undefined };
    if (known.size >= mostKnown) known.clear();
    known.set(channelId, forum);
    return forum;
  }

  async function post(
    channelId: string,
    { tagId }: Forum,
    message: MessageBody,
    roleId: string | undefined,
  ): Promise<SentPost> {
    const { body, files } = toMessageRequest(message, roleId);
    const name = threadName(message);
    const thread = { name, ...(tagId !== undefined && { applied_tags: [tagId] }), message: body };
    try {
      const opened = openedPost.parse(await rest.post(Routes.threads(channelId), { body: thread, files }));
      return { messageId: opened.message.id, shown: lacksShown({ body: message, roleId }, opened.message) };
    } catch (error) {
      known.delete(channelId);
      throw error;
    }
  }

  return {
    knows: (channelId) => known.has(channelId),
    learn: async (channelId) => (await learn(channelId)) !== undefined,
    async open(channelId, message, roleId) {
      const forum = known.get(channelId) ?? { tagId: undefined };
      try {
        return await post(channelId, forum, message, roleId);
      } catch (error) {
        if (refusalCode(error) !== RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel) throw error;
        // The forum demands a tag since we learnt of it.
        const fresh = await learn(channelId);
        if (fresh?.tagId === undefined || fresh.tagId === forum.tagId) throw error;
        return post(channelId, fresh, message, roleId);
      }
    },
  };
}
