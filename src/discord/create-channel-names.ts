import type { REST } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import { within, type Clock } from '../clock.ts';
import type { ChannelName, ChannelNames } from '../feeds/channel-names.ts';
import { refusalCode } from './posting/to-send-failure.ts';

export interface ChannelNamesOptions {
  /** See createRest. */
  readonly rest: Pick<REST, 'get'>;
  readonly clock: Pick<Clock, 'steady' | 'after'>;
}

interface Told {
  readonly name: ChannelName;
  readonly atMs: number;
}

const mostKnown = 10_000;
/** Somebody types for as long: each letter asks for choices. */
const freshMs = 60_000;
/** Discord counts refusals, and bans who collects them. */
const refusedFreshMs = 10 * 60_000;
/** Choices are worth nothing after 3 s, and have a way to go. */
const tellWithinMs = 1000;

const namedChannel = z.object({ name: z.string() });

const refusals: ReadonlyMap<number | undefined, ChannelName> = new Map([
  [RESTJSONErrorCodes.UnknownChannel, 'deleted'],
  [RESTJSONErrorCodes.MissingAccess, 'hidden'],
]);

export function createChannelNames({ rest, clock }: ChannelNamesOptions): ChannelNames {
  const told = new Map<string, Told>();
  const underWay = new Map<string, Promise<void>>();

  function isFresh(channelId: string): boolean {
    const known = told.get(channelId);
    if (known === undefined) return false;
    return clock.steady() - known.atMs < (typeof known.name === 'string' ? refusedFreshMs : freshMs);
  }

  async function askOne(channelId: string): Promise<void> {
    const name = await fetchName(rest, channelId);
    if (name === undefined) return;
    if (told.size >= mostKnown) told.clear();
    told.set(channelId, { name, atMs: clock.steady() });
  }

  function askOnce(channelId: string): Promise<void> {
    const asked = underWay.get(channelId) ?? askOne(channelId).finally(() => underWay.delete(channelId));
    underWay.set(channelId, asked);
    return asked;
  }

  return {
    async ask(channelIds) {
      const wanted = [...new Set(channelIds)].filter((channelId) => !isFresh(channelId));
      if (wanted.length === 0) return;
      await within(clock, tellWithinMs, Promise.all(wanted.map(askOnce)), () => undefined);
    },
    known: (channelId) => told.get(channelId)?.name,
  };
}

/** Undefined where Discord says nothing about it. */
async function fetchName(rest: Pick<REST, 'get'>, channelId: string): Promise<ChannelName | undefined> {
  try {
    const { name } = namedChannel.parse(await rest.get(Routes.channel(channelId)));
    return { name };
  } catch (error) {
    return refusals.get(refusalCode(error));
  }
}
