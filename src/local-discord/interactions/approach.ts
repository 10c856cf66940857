import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import { findUser } from '../world/find-channel.ts';
import { ActRefused } from './act-refused.ts';
import type { Actor } from './actor.ts';
import type { UserActionParts } from './begin-interaction.ts';
import { setScene, type Scene } from './scene.ts';

/** A message, and the person at it: where it was asked for, and only whoever sees it. */
export function approach(
  { world, messages }: Pick<UserActionParts, 'world' | 'messages'>,
  target: APIMessage | Snowflake,
  actor: Actor,
): { scene: Scene; message: APIMessage } {
  const id = typeof target === 'string' ? target : target.id;
  const stored = messages.find(id);
  if (stored === undefined) throw new ActRefused('unknown-message', id);
  const seer = stored.seenBy ?? actor.user;
  const scene = setScene(world, { where: stored.place, ...actor, ...(seer === undefined ? {} : { user: seer }) });
  if (stored.seenBy !== undefined && actor.user !== undefined && findUser(world, actor.user)?.id !== stored.seenBy) {
    throw new ActRefused('unknown-message', `${id} is for another person's eyes`);
  }
  return { scene, message: stored.message };
}
