import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { countPostsByMark } from '../long/posts-by-mark.ts';
import type { SoakWorld } from './soak-world.ts';

/** Feeds that are due one after another while all goes on. */
export interface SoakFeeds {
  /** Resolves once each has posted, or nothing more is to be waited for. */
  posted(): Promise<void>;
  /** What was not posted, or twice. */
  findWrong(): readonly string[];
}

const minuteMs = 60_000;
const most = 9;
/** The bot looks every 15 s what is due, and a try that failed waits a while. */
const patienceMs = 120_000;

/** One for each of the coming minutes. */
export async function addSoakFeeds(discord: LocalDiscord, world: SoakWorld, seconds: number): Promise<SoakFeeds> {
  const { posting: at, postingChannelId: channel } = world;
  const counts = countPostsByMark(discord);
  const nextMs = (Math.floor(Date.now() / minuteMs) + 1) * minuteMs;
  const dueMs = Array.from({ length: Math.min(most, Math.ceil(seconds / 60)) }, (_, at) => nextMs + at * minuteMs);
  for (const atMs of dueMs) {
    const time = new Date(atMs).toISOString().slice(11, 16);
    const options = { kind: 'highlight', zone: 'UTC', time, channel };
    const { error, message } = await discord.run({ command: 'daily add', options, ...at });
    assert.match(`${error} ${JSON.stringify(message?.embeds)}`, /^undefined .*Feed set up/u);
  }
  const posts = () => [...counts].filter(([, count]) => count > 0);
  const here = () => discord.messages(channel).length;
  return {
    async posted() {
      while (here() < dueMs.length && Date.now() < dueMs.at(-1)! + patienceMs) await sleep(100);
    },
    findWrong: () => [
      ...posts().flatMap(([mark, count]) => (count > 1 ? [`${mark} was posted ${count} times`] : [])),
      ...(here() === dueMs.length ? [] : [`${dueMs.length} posts were due, ${here()} stand`]),
    ],
  };
}
