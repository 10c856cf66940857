import type { REST } from 'discord.js';
import { ChannelFlags, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { LRUCache } from 'lru-cache';
import { within, type Clock } from '../clock.ts';
import type { FindPlace, FeedPlace } from '../feeds/feed-place.ts';
import { rememberingGets } from './remembering-gets.ts';
import { readPlace } from './posting/read-place.ts';
import { refusalCode } from './posting/to-send-failure.ts';

export interface FindPlaceOptions {
  /** See createRest. */
  readonly rest: Pick<REST, 'get'>;
  /** Who the bot is, once that is known. */
  readonly botUserId: Promise<string>;
  readonly clock: Pick<Clock, 'steady' | 'after'>;
}

/** Somebody waits for an answer that does without. */
const tellWithinMs = 1500;
/** Somebody types a tag, letter by letter, or looks again after granting something. */
const freshMs = 5000;
/** Discord counts refusals, and bans who collects them. */
const hiddenFreshMs = 60_000;

const hiddenCodes: readonly unknown[] = [RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.MissingAccess];

interface Asked {
  readonly told: Promise<FeedPlace | 'hidden' | undefined>;
  untilMs: number;
  /** For somebody who looks again. */
  againMs: number;
}

/** Asks Discord, but not again and again within seconds, unless what it told is known to be over. */
export function createFindPlace({ rest, botUserId, clock }: FindPlaceOptions): {
  readonly findPlace: FindPlace;
  /** As where Discord refused a post there. */
  readonly forgetPlace: (channelId: string) => void;
} {
  const asked = new LRUCache<string, Asked>({ max: 1000 });
  // A server, and the bot in it, are the same for each of its channels.
  const reading = rememberingGets(rest, clock, freshMs);
  return { findPlace, forgetPlace };

  async function findPlace(channelId: string, again = false): ReturnType<FindPlace> {
    const known = asked.get(channelId);
    const isFresh = known !== undefined && clock.steady() < (again ? known.againMs : known.untilMs);
    const entry = isFresh ? known : { told: look(channelId), untilMs: Infinity, againMs: Infinity };
    if (!isFresh) {
      asked.set(channelId, entry);
      void keepFresh(entry);
    }
    return within(clock, tellWithinMs, entry.told, () => undefined);
  }

  function forgetPlace(channelId: string): void {
    asked.delete(channelId);
    reading.forget();
  }

  /** From when it is told: whoever did not wait for it may look again. */
  async function keepFresh(entry: Asked): Promise<void> {
    const told = await entry.told;
    entry.againMs = clock.steady() + freshMs;
    entry.untilMs = clock.steady() + (told === 'hidden' ? hiddenFreshMs : freshMs);
  }

  async function look(channelId: string): Promise<FeedPlace | 'hidden' | undefined> {
    try {
      const { channel, held } = await readPlace(channelId, await botUserId, reading);
      const { type, flags = 0, available_tags: tags = [] } = channel;
      const requiresTag = (flags & ChannelFlags.RequireTag) !== 0;
      return { id: channelId, type, appPermissions: held, tags, requiresTag };
    } catch (error) {
      return hiddenCodes.includes(refusalCode(error)) ? 'hidden' : undefined;
    }
  }
}
