import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import type { LookResult } from '../../delivery/poster.ts';
import type { Log } from '../../log.ts';
import { describeFailure } from '../rest/describe-failure.ts';
import { channelAnswer } from './channel-answer.ts';
import { isForum } from './forums.ts';
import { lookInForum } from './look-in-forum.ts';
import { lookInHistory, type Look } from './look-in-history.ts';
import { toSendFailure } from './to-send-failure.ts';

/** Whether a post stands in a channel of any kind. @throws SendFailure where Discord does not answer */
export async function lookForPost(look: Look, rest: REST, log: Log): Promise<LookResult> {
  const { channelId } = look;
  try {
    const channel = channelAnswer.parse(await rest.get(Routes.channel(channelId)));
    return await (isForum(channel.type) ? lookInForum(rest, channel, look) : lookInHistory(rest, channel, look));
  } catch (error) {
    const failure = toSendFailure(error);
    if (failure.failure.kind !== 'park') throw failure;
    log.info({ channelId, ...describeFailure(error) }, 'a channel may not be looked into');
    return 'cannot-look';
  }
}
