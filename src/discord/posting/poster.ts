import type { REST } from 'discord.js';
import type { WallClock } from '../../clock.ts';
import { RESTJSONErrorCodes as codes, Routes } from 'discord-api-types/v10';
import type { Log } from '../../log.ts';
import type { MessageBody } from '../../render/message.ts';
import { SendFailure, type Poster } from '../../delivery/poster.ts';
import { describeFailure } from '../rest/failure.ts';
import { findPostMark, type PostMark } from '../../render/buttons/post-mark.ts';
import { channelAnswer, sentMessage } from './answers.ts';
import { refusalCode, toSendFailure } from './send-failure.ts';
import { createForumDoor, isForum } from './forum-door.ts';
import { lookInForum } from './look-in-forum.ts';
import { lookInHistory, type Found } from './look-in-history.ts';
import { toMessageRequest } from '../rest/to-message-request.ts';

export interface PosterOptions {
  /** See createPosterRest. */
  readonly rest: REST;
  /** Who the bot is in its messages. */
  readonly botUserId: string;
  /** Epoch milliseconds. */
  readonly clock: WallClock;
  readonly log: Log;
}

type Post = Parameters<Poster<MessageBody>['send']>[0];

/** Discord says so of a message to a forum; which of the two has changed before. */
const notForMessages: readonly unknown[] = [
  codes.CannotSendMessagesInNonTextChannel,
  codes.CannotExecuteActionOnThisChannelType,
];
const goneCodes: readonly unknown[] = [codes.UnknownGuild, codes.MissingAccess];
const mostDoubts = 1000;
/** Discord's clock may be behind ours. */
const doubtMarginMs = 60 * 60_000;

/**
 * Posts to Discord by REST alone. A channel's type is not asked for beforehand: a message to a forum is refused for what
 * it is, and from then on the forum is known.
 */
export function createPoster({ rest, botUserId, clock, log }: PosterOptions): Poster<MessageBody> {
  const forums = createForumDoor(rest);
  /** Posts in forums that may have been opened, by nonce, and since when: no nonce of Discord's covers them. */
  const doubts = new Map<string, number>();
  let refused = false;

  /** @throws SendFailure */
  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const failure = toSendFailure(error);
      // The library has forgotten the token by then, and fails without a request.
      if (failure.failure.kind === 'fatal') refused = true;
      if (refused) throw new SendFailure({ kind: 'fatal' }, error);
      throw failure;
    }
  }

  /** A picture that may not be attached keeps no post back: what was refused was not stored. */
  async function post(wanted: Post): Promise<{ readonly messageId: string }> {
    const { files = [], ...body } = wanted.body;
    try {
      return await postAll(wanted);
    } catch (error) {
      if (files.length === 0 || refusalCode(error) !== codes.MissingPermissions) throw error;
      log.warn({ channelId: wanted.channelId }, 'files may not be attached here; the post goes without');
      return postAll({ ...wanted, body });
    }
  }

  async function postAll({ channelId, body, nonce, roleId }: Post): Promise<{ readonly messageId: string }> {
    if (!forums.knows(channelId)) {
      const request = toMessageRequest(body, roleId);
      try {
        const enforced = { ...request.body, nonce, enforce_nonce: true };
        const sent = await rest.post(Routes.channelMessages(channelId), { ...request, body: enforced });
        return { messageId: sentMessage.parse(sent).id };
      } catch (error) {
        if (!notForMessages.includes(refusalCode(error)) || !(await forums.learn(channelId))) throw error;
      }
    }
    return openOnce({ channelId, body, nonce, roleId });
  }

  /** In a forum: the same nonce again within minutes is the same post, as Discord keeps it for messages. */
  async function openOnce({ channelId, body, nonce, roleId }: Post): Promise<{ readonly messageId: string }> {
    const sinceMs = doubts.get(nonce);
    if (sinceMs !== undefined) {
      const mark = findPostMark(body.components);
      const found = mark === undefined ? 'cannot-look' : await look(channelId, mark, sinceMs);
      if (found === 'cannot-look') throw new SendFailure({ kind: 'retry', afterMs: undefined, unsent: false }, found);
      doubts.delete(nonce);
      if (found !== 'absent') return found;
    }
    const startedMs = clock.wall();
    try {
      return await forums.open(channelId, body, roleId);
    } catch (error) {
      const { failure } = toSendFailure(error);
      if (failure.kind === 'retry' && !failure.unsent) doubt(nonce, startedMs - doubtMarginMs);
      throw error;
    }
  }

  function doubt(nonce: string, sinceMs: number): void {
    const [oldest] = doubts.keys();
    if (doubts.size >= mostDoubts && oldest !== undefined) doubts.delete(oldest);
    doubts.set(nonce, sinceMs);
  }

  async function look(channelId: string, mark: PostMark, sinceMs: number): Promise<Found> {
    try {
      const channel = channelAnswer.parse(await rest.get(Routes.channel(channelId)));
      const asked = { channelId, mark, sinceMs, botUserId };
      return await (isForum(channel.type) ? lookInForum(rest, channel, asked) : lookInHistory(rest, channel, asked));
    } catch (error) {
      const failure = toSendFailure(error);
      if (failure.failure.kind !== 'park') throw failure;
      log.info({ channelId, ...describeFailure(error) }, 'a channel may not be looked into');
      return 'cannot-look';
    }
  }

  async function tell(userId: string, body: MessageBody): Promise<void> {
    const channel = await rest.post(Routes.userChannels(), { body: { recipient_id: userId } });
    const request = toMessageRequest(body);
    await rest.post(Routes.channelMessages(sentMessage.parse(channel).id), { ...request });
  }

  return {
    async send(wanted) {
      try {
        return await attempt(() => post(wanted));
      } catch (error) {
        const { channelId } = wanted;
        if (isRefusal(error)) log.error({ channelId, ...describeCause(error) }, 'Discord refuses a post');
        throw error;
      }
    },
    find: (channelId, mark, sinceMs) => attempt(() => look(channelId, mark, sinceMs)),
    async tell(userId, body) {
      try {
        await attempt(() => tell(userId, body));
        return true;
      } catch (error) {
        log.info(describeCause(error), 'a person could not be told');
        return false;
      }
    },
    async seesGuild(guildId) {
      try {
        await attempt(() => rest.get(Routes.guild(guildId)));
        return 'seen';
      } catch (error) {
        const code = error instanceof SendFailure ? refusalCode(error.cause) : undefined;
        return goneCodes.includes(code) ? 'gone' : 'unsure';
      }
    },
  };
}

/** Neither a permission nor a channel that lacks: something about the message or the place that nobody foresaw. */
function isRefusal(error: unknown): boolean {
  return error instanceof SendFailure && error.failure.kind === 'park' && error.failure.reason === 'refused';
}

function describeCause(error: unknown): object {
  return describeFailure(error instanceof SendFailure ? error.cause : error);
}
