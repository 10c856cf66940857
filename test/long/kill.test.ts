import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLocalDiscord, type LocalDiscord, type RestFault } from '../../src/local-discord/local-discord.ts';
import { leaseMs } from '../../src/delivery/held-post.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addManyFeeds } from './many-feeds.ts';
import { surroundings } from '../surroundings.ts';
import { countPostsByMark } from './posts-by-mark.ts';

const factor = 20;
const kills = 20;
const feedCount = 600;

/**
 * What a post meets before each kill: refused for what it says, for the moment, for the place; or lost on the way. Never for
 * the same of what it says: two of these in a row stop a feed.
 */
const troubles: readonly ((round: number) => RestFault)[] = [
  (round) => ({ kind: 'refusal', code: 240_000 + round, status: 400, message: 'Blocked' }),
  () => ({ kind: 'refusal', code: 160006 }),
  () => ({ kind: 'refusal', code: 50013 }),
  () => ({ kind: 'reset', when: 'after' }),
  () => ({ kind: 'status', status: 502 }),
];
const posting = { method: 'POST', path: /^\/channels\/\d+\/(?:messages|threads)$/u };

describe('the bot, killed', () => {
  let discord: LocalDiscord;
  let dataDir: string;
  // A morning: what the test takes, twenty times as fast, ends on the same day.
  const wallStartMs = Date.UTC(2026, 0, 5, 9);
  const realStartMs = Date.now();
  const wall = () => Math.round(wallStartMs + (Date.now() - realStartMs) * factor);
  let child: ChildProcess | undefined;

  beforeEach(async () => {
    discord = await startLocalDiscord({ rateLimits: false, clock: wall, requestsKept: 1000 });
    dataDir = await mkdtemp(join(tmpdir(), 'pullquote-test-'));
  });

  afterEach(async () => {
    child?.kill('SIGKILL');
    await discord.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  function start(): ChildProcess {
    const script = resolve(import.meta.dirname, 'hurried-bot.ts');
    return spawn(process.execPath, [script, ...[wallStartMs, realStartMs, factor].map(String)], {
      env: { ...surroundings, API: discord.apiUrl, TOKEN: discord.token, DATA_DIR: dataDir },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }

  it(`posts every feed once through ${kills} kills while it delivers`, async () => {
    const posts = countPostsByMark(discord);
    const store = await openStore({ path: join(dataDir, 'pullquote.db') });
    const due = Temporal.Instant.fromEpochMilliseconds(wall()).toZonedDateTimeISO('UTC').subtract({ minutes: 1 });
    const rule = {
      time: due.toPlainTime().toString({ smallestUnit: 'minute' }),
      timeZone: 'UTC',
      days: [1, 2, 3, 4, 5, 6, 7],
    };
    const sinceMs = wall() - 3_600_000;
    const feeds = await addManyFeeds(discord, store, { count: feedCount, rule, sinceMs, types: [0, 15, 5] });

    let interrupted = 0;
    for (let round = 0; round < kills; round += 1) {
      const before = posts.size;
      discord.faults.rest(troubles[round % troubles.length]!(round), posting);
      child = start();
      const exited = once(child, 'exit');
      const wanted = before + 1 + Math.floor(Math.random() * 25);
      while (posts.size < wanted) await sleep(5);
      await sleep(Math.random() * 40);
      child.kill('SIGKILL');
      await exited;
      const open = await store.openClaims('', Number.MAX_SAFE_INTEGER, 1000);
      if (open.length > 0) interrupted += 1;
    }
    expect(interrupted).toBeGreaterThan(kills / 4);

    child = start();
    const date = due.toPlainDate().toString();
    const deadlineMs = Date.now() + (3 * leaseMs) / factor + 8 * 60_000;
    const states = async () => Promise.all(feeds.map(async ({ id }) => (await store.post(id, date))?.state));
    while ((await states()).some((state) => state !== 'sent') && Date.now() < deadlineMs) await sleep(200);
    expect(new Set(await states())).toEqual(new Set(['sent']));
    expect([...posts].filter(([, count]) => count !== 1)).toEqual([]);
    expect(posts.size).toBe(feedCount);
    const refusals = (await Promise.all(feeds.map(({ id }) => store.refusals(id, 100)))).flat();
    expect(new Set(refusals.map(({ reason }) => reason))).toEqual(
      new Set(['content-refused', 'not-now', 'missing-permission']),
    );
    expect(discord.violations).toEqual([]);
    await store.close();
  });
});
