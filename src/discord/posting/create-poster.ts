import type { REST } from 'discord.js';
import { RESTJSONErrorCodes as codes, Routes } from 'discord-api-types/v10';
import type { WallClock } from '../../clock.ts';
import { SendFailure, type Poster } from '../../delivery/poster.ts';
import type { Log } from '../../log.ts';
import type { PostMark } from '../../render/components/post-mark.ts';
import type { MessageBody } from '../../render/message-body.ts';
import { createDirectChannels } from './direct-channels.ts';
import { followUpPost } from './follow-up-post.ts';
import { createForums } from './forums.ts';
import { lookForPost } from './look-for-post.ts';
import { createOpenOnce } from './open-once.ts';
import { refusalCode, toSendFailure } from './to-send-failure.ts';
import { sendMessage } from './send-message.ts';
import { takesPosts } from './takes-posts.ts';
import { tellPerson } from './tell-person.ts';

export interface PosterOptions {
  /** See createRest. */
  readonly rest: REST;
  /** Who the bot is in its messages. */
  readonly botUserId: string;
  readonly clock: WallClock;
  readonly log: Log;
  /** Discord refused a post there. */
  readonly onRefused?: (channelId: string) => void;
}

const goneCodes: readonly unknown[] = [codes.UnknownGuild, codes.MissingAccess];

/** Posts to Discord by REST alone. */
export function createPoster({
  rest,
  botUserId,
  clock,
  log,
  onRefused = () => undefined,
}: PosterOptions): Poster<MessageBody> {
  const attempt = createAttempt();
  const forums = createForums(rest);
  const look = (channelId: string, mark: PostMark, sinceMs: number) =>
    lookForPost({ channelId, mark, sinceMs, botUserId }, rest);
  const channelOf = createDirectChannels(rest);
  const openOnce = createOpenOnce({ forums, look, clock });
  return {
    async send(post) {
      try {
        return await attempt(async () =>
          sendMessage({ ...post, channelId: await channelOf(post.channelId) }, { rest, forums, openOnce, log }),
        );
      } catch (error) {
        if (error instanceof SendFailure && error.failure.kind === 'refused') {
          const { reason, answer } = error.failure;
          log.warn({ channelId: post.channelId, reason, code: answer.code }, 'Discord refuses a post');
          onRefused(post.channelId);
        }
        throw error;
      }
    },
    followUp: (wanted) => attempt(() => followUpPost(wanted, rest)),
    find: (place, mark, sinceMs) => attempt(async () => look(await channelOf(place), mark, sinceMs)),
    tell: (userId, message) => tellPerson(userId, message, { ask: attempt, rest, botUserId, log }),
    async takesPosts(channelId) {
      try {
        return (await attempt(() => takesPosts(channelId, { rest, botUserId, clock }))) ? 'yes' : 'no';
      } catch (error) {
        return error instanceof SendFailure && error.failure.kind === 'refused' ? 'no' : 'unsure';
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

/** Requests that fail with a SendFailure. Once the token was refused, everything fails for that. */
function createAttempt(): <T>(work: () => Promise<T>) => Promise<T> {
  let refused = false;
  return async (work) => {
    try {
      return await work();
    } catch (error) {
      const failure = toSendFailure(error);
      // The library has forgotten the token by then, and fails without a request.
      if (failure.failure.kind === 'fatal') refused = true;
      if (refused) throw new SendFailure({ kind: 'fatal' }, error);
      throw failure;
    }
  };
}
