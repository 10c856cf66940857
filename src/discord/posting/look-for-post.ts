import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import type { LookResult } from '../../delivery/poster.ts';
import { channelAnswer } from './channel-answer.ts';
import { isForum } from './forums.ts';
import { lookInForum } from './look-in-forum.ts';
import { lookInHistory, type Look } from './look-in-history.ts';
import { toSendFailure } from './to-send-failure.ts';

/** Whether a post stands in a channel of any kind. @throws SendFailure where Discord does not answer, or refuses */
export async function lookForPost(look: Look, rest: REST): Promise<LookResult> {
  try {
    const channel = channelAnswer.parse(await rest.get(Routes.channel(look.channelId)));
    return await (isForum(channel.type) ? lookInForum(rest, channel, look) : lookInHistory(rest, channel, look));
  } catch (error) {
    throw toSendFailure(error);
  }
}
