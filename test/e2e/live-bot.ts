import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startBot, type Bot, type BotOptions } from '../../src/app/bot.ts';
import {
  startLocalDiscord,
  type LocalDiscord,
  type LocalDiscordOptions,
} from '../../src/local-discord/local-discord.ts';
import type { Library } from '../../src/interview/interview.ts';
import { loadFolder } from '../../src/library/load-folder.ts';
import { toLibrary } from '../../src/library/load-library.ts';
import { createLogList } from '../conversation/dispatch-scene.ts';
import { createManualClock, type ManualClock } from '../fixtures/manual-clock.ts';
import { letTimePass } from '../fixtures/passing-time.ts';

/** 8 in the morning in Shanghai. */
const startMs = Date.UTC(2026, 0, 5);
const minuteMs = 60_000;
/** What is left of a day that is skipped over: the clock jumps, and is believed again after a while. */
const believedMs = 40 * minuteMs;
const demo = resolve(import.meta.dirname, '../../src/demo');

/** The real bot, in this process, on a local Discord of its own, with the demo's invented interview. */
export interface LiveBot {
  readonly discord: LocalDiscord;
  readonly log: ReturnType<typeof createLogList>;
  /** Why the bot gave up after it was ready. */
  readonly fatal: readonly Error[];
  readonly dataDir: string;
  /** The bot's and Discord's: it begins on a Monday and stands still, so that nothing comes too late. */
  readonly clock: ManualClock;
  /** So much time passes for bot and Discord together, as far as what they do to each other. */
  pass(ms: number): Promise<void>;
  /** One in which nothing happens but what is due. */
  passDay(): Promise<void>;
  /** From now on time passes by itself, for what has to wait. */
  letTimePass(): void;
  /** Starts another bot, on the same Discord and data. */
  start(options?: Partial<BotOptions>): Bot;
  close(): Promise<void>;
}

/** The interview that was invented for the demo. */
export async function loadSample(): Promise<Library> {
  return toLibrary([await loadFolder(demo, 'sample')]);
}

/** A Discord with a place for data, and no bot yet. */
export async function openLive(options: LocalDiscordOptions = {}): Promise<LiveBot> {
  const clock = createManualClock(startMs);
  const discord = await startLocalDiscord({ rateLimits: false, clock: clock.wall, ...options });
  const dataDir = await mkdtemp(join(tmpdir(), 'pullquote-test-'));
  const log = createLogList();
  const fatal: Error[] = [];
  const bots: Bot[] = [];
  let stopTime = () => Promise.resolve();

  async function pass(ms: number): Promise<void> {
    const untilMs = clock.steady() + ms;
    while (clock.steady() < untilMs) {
      await clock.advance(Math.min(clock.nextMs ?? untilMs, untilMs) - clock.steady());
      discord.tick();
      // What it has answered is still on its way back for a moment.
      for (let quiet = 0; quiet < 3; quiet = discord.underWay() > 0 ? 0 : quiet + 1) await setTimeout(1);
    }
  }

  return {
    discord,
    log,
    fatal,
    dataDir,
    clock,
    pass,
    passDay() {
      clock.setWall(24 * 60 * minuteMs - believedMs);
      discord.tick();
      return pass(believedMs);
    },
    letTimePass() {
      stopTime = letTimePass(clock, discord);
    },
    start(more = {}) {
      const { apiUrl, token } = discord;
      const bot = startBot({
        env: { apiUrl, token, dataDir, contentDir: demo, redisUrl: undefined },
        log,
        loadContent: loadSample,
        onFatal: (error) => fatal.push(error),
        clock,
        ...more,
      });
      bots.push(bot);
      return bot;
    },
    async close() {
      await stopTime();
      // What hangs is given up in time, too.
      stopTime = letTimePass(clock, { underWay: () => 0, tick: () => undefined });
      await Promise.all(bots.map((bot) => bot.stop()));
      await stopTime();
      await discord.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
}
