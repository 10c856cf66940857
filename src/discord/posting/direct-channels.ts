import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { homeOwner } from '../../feeds/own-home.ts';

/** The channel behind a place: a person's home becomes that of their direct messages, which Discord opens only once. */
export type DirectChannels = (place: string) => Promise<string>;

const opened = z.object({ id: z.string() });
const mostKnown = 10_000;

/** @throws in what it gives back, what the library throws */
export function createDirectChannels(rest: REST): DirectChannels {
  const known = new LRUCache<string, string>({ max: mostKnown });
  return async (place) => {
    const userId = homeOwner(place);
    if (userId === undefined) return place;
    const before = known.get(userId);
    if (before !== undefined) return before;
    const { id } = opened.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: userId } }));
    known.set(userId, id);
    return id;
  };
}
