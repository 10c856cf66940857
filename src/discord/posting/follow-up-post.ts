import type { REST } from 'discord.js';
import { MessageFlags, RESTJSONErrorCodes as codes, Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import type { WantedFollowUp } from '../../delivery/poster.ts';
import { toSendFailure, refusalCode } from './to-send-failure.ts';

/** It was done before, or nobody needs it any more. */
const overCodes: readonly unknown[] = [
  codes.ThisMessageWasAlreadyCrossposted,
  codes.ThreadAlreadyCreatedForMessage,
  codes.UnknownMessage,
];

/** A thread under a post, or its publishing. Once: Discord has one thread a message, and publishes it once. */
export async function followUpPost(wanted: WantedFollowUp, rest: REST): Promise<void> {
  const { kind, channelId, messageId, name } = wanted;
  try {
    if (kind === 'publish') await rest.post(Routes.channelMessageCrosspost(channelId, messageId));
    // Somebody may have removed the one that an earlier try opened.
    else if (!wanted.mayBeDone || !(await hadThread(wanted, rest))) {
      await rest.post(Routes.threads(channelId, messageId), { body: { name } });
    }
  } catch (error) {
    if (!overCodes.includes(refusalCode(error))) throw error;
  }
}

const shownMessage = z.object({ flags: z.number().optional(), thread: z.unknown().optional() });

/** Where Discord refuses to show it, it still refuses a second thread. */
async function hadThread({ channelId, messageId }: WantedFollowUp, rest: REST): Promise<boolean> {
  try {
    const { flags = 0, thread } = shownMessage.parse(await rest.get(Routes.channelMessage(channelId, messageId)));
    return thread !== undefined || (flags & MessageFlags.HasThread) !== 0;
  } catch (error) {
    const isGone = refusalCode(error) === codes.UnknownMessage;
    if (isGone || toSendFailure(error).failure.kind !== 'refused') throw error;
    return false;
  }
}
