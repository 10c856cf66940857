import type { REST } from 'discord.js';
import * as z from 'zod';
import { ChannelFlags, ChannelType, RESTJSONErrorCodes as codes, Routes } from 'discord-api-types/v10';
import type { Poster, SentPost } from '../../delivery/poster.ts';
import type { MessageBody } from '../../render/message-body.ts';
import { threadName } from '../../render/feeds/thread-name.ts';
import { channelAnswer, type ChannelAnswer } from './channel-answer.ts';
import { lacksShown } from './lacks-shown.ts';
import { sentMessage } from './sent-message.ts';
import { refusalCode } from './to-send-failure.ts';
import { toMessageRequest } from '../rest/to-message-request.ts';

type ForumPost = Omit<Parameters<Poster<MessageBody>['send']>[0], 'nonce'>;

/** Which channels are forums, and how a post is opened there. */
export interface Forums {
  /** Whether the channel is known to be a forum. */
  knows(channelId: string): boolean;
  /** Asks Discord. Whether it is one. */
  learn(channelId: string): Promise<boolean>;
  /** A post with its first message, whose id this is. */
  open(post: ForumPost): Promise<SentPost>;
}

interface Forum {
  readonly tagIds: readonly string[];
  /** What a post gets where the forum demands a tag and none was chosen. */
  readonly defaultId: string | undefined;
}

const openedPost = z.object({ message: sentMessage });
const mostKnown = 10_000;

const forumTypes: readonly number[] = [ChannelType.GuildForum, ChannelType.GuildMedia];
/** What a tag may be the reason of: it is gone, is for moderators now, or one is demanded since we learnt of the forum. */
const aboutTags: readonly unknown[] = [
  codes.TagRequiredToCreateAForumPostInThisChannel,
  codes.UnknownTag,
  codes.MissingPermissions,
  codes.InvalidFormBodyOrContentType,
];

export function isForum(type: number): boolean {
  return forumTypes.includes(type);
}

/** The tag that a post gets where its forum demands one and none was chosen: the first that anybody may give. */
export function defaultTag({ flags = 0, available_tags: tags = [] }: Pick<ChannelAnswer, 'flags' | 'available_tags'>) {
  return (flags & ChannelFlags.RequireTag) === 0 ? undefined : tags.find(({ moderated }) => !moderated);
}

export function createForums(rest: REST): Forums {
  const known = new Map<string, Forum>();

  async function learn(channelId: string): Promise<Forum | undefined> {
    const channel = channelAnswer.parse(await rest.get(Routes.channel(channelId)));
    if (!isForum(channel.type)) return undefined;
    const { available_tags: tags = [] } = channel;
    const forum = { tagIds: tags.map(({ id }) => id), defaultId: defaultTag(channel)?.id };
    if (known.size >= mostKnown) known.clear();
    known.set(channelId, forum);
    return forum;
  }

  async function send(
    { channelId, body: message, roleId, tag }: ForumPost,
    tagId: string | undefined,
  ): Promise<SentPost> {
    const { body, files } = toMessageRequest(message, roleId);
    const thread = { name: threadName(message), ...(tagId !== undefined && { applied_tags: [tagId] }), message: body };
    try {
      const opened = openedPost.parse(await rest.post(Routes.threads(channelId), { body: thread, files }));
      const { about, lacks } = lacksShown({ body: message, roleId }, opened.message);
      const untagged = tag !== undefined && tag.id !== tagId ? [{ kind: 'tag', of: tag.name } as const] : [];
      return { messageId: opened.message.id, shown: { about: [...about, 'tag'], lacks: [...lacks, ...untagged] } };
    } catch (error) {
      known.delete(channelId);
      throw error;
    }
  }

  return {
    knows: (channelId) => known.has(channelId),
    learn: async (channelId) => (await learn(channelId)) !== undefined,
    async open(post) {
      const { channelId, tag } = post;
      const tagId = tagFor(known.get(channelId), tag?.id);
      try {
        return await send(post, tagId);
      } catch (error) {
        const code = refusalCode(error);
        if (!aboutTags.includes(code)) throw error;
        const fresh = await learn(channelId);
        const isDenied = tagId !== undefined && tagId === tag?.id && code === codes.MissingPermissions;
        // One that is for moderators alone now is as good as gone.
        const other = isDenied ? fresh?.defaultId : tagFor(fresh, tag?.id);
        if (fresh === undefined || other === tagId) throw error;
        return send(post, other);
      }
    },
  };
}

/** The chosen tag as long as it is there. */
function tagFor(forum: Forum | undefined, chosenId: string | undefined): string | undefined {
  if (chosenId !== undefined && (forum === undefined || forum.tagIds.includes(chosenId))) return chosenId;
  return forum?.defaultId;
}
