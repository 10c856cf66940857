import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { startLocalDiscord, type LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { openStore } from '../../src/store/open-store.ts';
import { redisAnswers, startRedisProxy } from '../cache/redis-proxy.ts';
import { createSeededRandom } from '../fixtures/seeded-random.ts';
import { driveLoad } from './drive-load.ts';
import { judgeSoak, type SoakVerdict } from './judge-soak.ts';
import { createMix } from './mix.ts';
import { findLostSaved } from './saved-asks.ts';
import { createSavedStates } from './saved-states.ts';
import { type ProcessReport, startSoakBot, type SoakBot } from './soak-bot.ts';
import { writeSoakCollection } from './soak-collection.ts';
import { addSoakFeeds } from './soak-feeds.ts';
import { openSoakLedger } from './soak-ledger.ts';
import { openSoakWorld } from './soak-world.ts';
import { beginTroubles } from './troubles/begin-troubles.ts';
import { isConnected } from './troubles/gateway-troubles.ts';
import { watchInteractions } from './watch-interactions.ts';
import { watchStandstills } from './watch-standstills.ts';

export interface SoakOptions {
  readonly seed: number;
  readonly seconds: number;
}

/** Interactions a second. */
const rate = 50;
const heartbeatIntervalMs = 3000;
/** Without troubles: at first, and in the end. */
const warmMs = 10_000;
const calmSeconds = 3;
const mostReports = 40;
/** However long the bot waits by then before it tries to connect, it does. */
const connectWithinMs = 120_000;
/** Connections that are kept alive for the next request are let go of by then. */
const idleMs = 10_000;

/** The whole bot, in a process of its own, among many people and troubles. Resolves with what is to be said of it. */
export async function runSoak(options: SoakOptions): Promise<SoakVerdict> {
  const directory = await mkdtemp(join(tmpdir(), 'pullquote-soak-'));
  const dataDir = join(directory, 'data');
  const contentDir = join(directory, 'content');
  await writeSoakCollection(contentDir);
  const discord = await startLocalDiscord({ requestsKept: 100, heartbeatIntervalMs });
  const redis = (await redisAnswers()) ? await startRedisProxy() : undefined;
  const bot = await startSoakBot({
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_TOKEN: discord.token,
    CONTENT_DIR: contentDir,
    DATA_DIR: dataDir,
    ...(redis && { REDIS_URL: `redis://127.0.0.1:${redis.port}` }),
  });
  try {
    await bot.process.saw(/commands: \d+ registered/u);
    return await soak(options, { discord, redis, bot, dataDir });
  } finally {
    if (env['SOAK_LOG'] !== undefined) await writeFile(env['SOAK_LOG'], bot.lines.join('\n'));
    await bot.process.close();
    await redis?.close();
    await discord.close();
    await rm(directory, { recursive: true, force: true });
  }
}

interface Stage {
  readonly discord: LocalDiscord;
  readonly redis: Awaited<ReturnType<typeof startRedisProxy>> | undefined;
  readonly bot: SoakBot;
  readonly dataDir: string;
}

async function soak({ seed, seconds }: SoakOptions, { discord, redis, bot, dataDir }: Stage): Promise<SoakVerdict> {
  const random = createSeededRandom(seed);
  const world = openSoakWorld(discord);
  const states = createSavedStates(discord);
  const mix = createMix({ discord, world, states, random });
  const feeds = await addSoakFeeds(discord, world, seconds);
  const watch = watchInteractions(discord);
  const ledger = openSoakLedger(discord, watch);
  const timers = watchStandstills();
  const reports: ProcessReport[] = [await bot.report(0)];

  const load = driveLoad({ ledger, mix, rate, seconds });
  const reporting = reportNowAndThen(() => bot.report(ledger.begun()), reports, load, (seconds * 1000) / mostReports);
  await Promise.race([sleep(warmMs), load]);
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => bot.process.kill(name);
  const troubles = beginTroubles({ discord, seed, redis, signal });
  await load;
  await troubles.end();
  await reporting;
  const isBack = await connected(discord);
  while (troubles.storms.some(({ toMs }) => toMs > Date.now())) await sleep(50);
  const calmFrom = ledger.begun() + 1;
  await driveLoad({ ledger, mix, rate, seconds: calmSeconds });
  while (ledger.pending() > 0) await sleep(50);
  await feeds.posted();

  await sleep(idleMs);
  reports.push(await bot.report(ledger.begun()));
  timers.stop();
  bot.process.kill('SIGTERM');
  const exitCode = await bot.process.exited;
  const store = await openStore({ path: join(dataDir, 'pullquote.db') });
  const lost = [...(await findLostSaved(states, store)), ...feeds.findWrong()];
  await store.close();
  const { standstills } = timers;
  const cache = redis === undefined ? ('withoutRedis' as const) : ('withRedis' as const);
  const facts = { seed, seconds, cache, exitCode, reports, lost, savedCount: states.saved(), calmFrom, isBack };
  return judgeSoak({ ...facts, discord, ledger, watch, troubles, lines: bot.lines, standstills });
}

/** Whether all of its shards are, in time. */
async function connected(discord: LocalDiscord): Promise<boolean> {
  const startedMs = Date.now();
  while (!isConnected(discord)) {
    if (Date.now() - startedMs > connectWithinMs) return false;
    await sleep(50);
  }
  return true;
}

async function reportNowAndThen(
  report: () => Promise<ProcessReport>,
  reports: ProcessReport[],
  done: Promise<void>,
  everyMs: number,
): Promise<void> {
  let over = false;
  void done.then(() => (over = true));
  for (;;) {
    await Promise.race([sleep(Math.max(everyMs, 2000)), done]);
    if (over) return;
    reports.push(await report());
  }
}
