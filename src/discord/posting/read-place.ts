import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import { channelAnswer } from './channel-answer.ts';
import { guildAnswer, memberAnswer, overwrite, ownPermissions } from './own-permissions.ts';

/** A channel, with what decides who may post there. */
const placeAnswer = channelAnswer.extend({
  parent_id: z.string().nullish(),
  permission_overwrites: z.array(overwrite).optional(),
  thread_metadata: z.object({ locked: z.boolean().optional() }).optional(),
});
export type PlaceAnswer = z.infer<typeof placeAnswer>;

export interface OwnPlaceAnswer {
  readonly channel: PlaceAnswer;
  /** The bot's own permissions; undefined where the channel is no server's. */
  readonly held: bigint | undefined;
  /** Until when the bot may not post anywhere in that server; ISO. */
  readonly silentUntil: string | undefined;
}

/**
 * A channel and what the bot may do there: three requests, four for a thread.
 * @throws the library's errors
 */
export async function readPlace(
  channelId: string,
  botUserId: string,
  rest: Pick<REST, 'get'>,
): Promise<OwnPlaceAnswer> {
  const read = async (id: string) => placeAnswer.parse(await rest.get(Routes.channel(id)));
  const channel = await read(channelId);
  const { guild_id: guildId, thread_metadata: thread, parent_id: parentId } = channel;
  if (guildId === undefined) return { channel, held: undefined, silentUntil: undefined };
  const guild = guildAnswer.parse(await rest.get(Routes.guild(guildId)));
  const member = memberAnswer.parse(await rest.get(Routes.guildMember(guildId, botUserId)));
  // A thread has the permissions of its channel.
  const place = thread === undefined ? channel : await read(parentId ?? channelId);
  const held = ownPermissions({ guild, member, botUserId, overwrites: place.permission_overwrites ?? [] });
  return { channel, held, silentUntil: member.communication_disabled_until ?? undefined };
}
