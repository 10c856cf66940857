import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startBot, type Bot, type BotOptions } from '../../src/app/bot.ts';
import type { Log } from '../../src/log.ts';
import { libraryOf, teaInterview } from '../fixtures/library.ts';
import { createManualClock, type ManualClock } from '../fixtures/manual-clock.ts';
import { letTimePass } from '../fixtures/passing-time.ts';
import { startPlainDiscord, type PlainDiscord } from './plain-discord.ts';

export interface PlainLogLine {
  readonly level: keyof Log;
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly atMs: number;
}

/** The whole bot, in this process, on a plain Discord; the time of both is in the test's hands. */
export interface PlainBot {
  readonly discord: PlainDiscord;
  readonly clock: ManualClock;
  readonly lines: readonly PlainLogLine[];
  /** Why the bot gave up after it was ready. */
  readonly fatal: readonly Error[];
  start(options?: Partial<Omit<BotOptions, 'env'>> & { readonly env?: Partial<BotOptions['env']> }): Bot;
  /**
   * Lets time pass, from one thing that is due to the next, until something holds. It stands still while an attempt to
   * connect is under way and something comes or goes; with `whileStanding` false also while a connection stands.
   */
  pass(ms: number, until?: () => boolean, options?: { readonly whileStanding?: boolean }): Promise<void>;
  close(): Promise<void>;
}

/** Turns of the event loop without a sign of anything, after which time passes. */
const quietTurns = { connected: 10, connecting: 300, limited: 1500 } as const;
/** The library lets no more requests go in a second of real time. */
const requestsPerSecond = 50;

export async function openPlainBot(): Promise<PlainBot> {
  const clock = createManualClock(Date.UTC(2026, 0, 5));
  const discord = await startPlainDiscord(clock);
  const dataDir = await mkdtemp(join(tmpdir(), 'pullquote-test-'));
  const lines: PlainLogLine[] = [];
  const note = (level: keyof Log) => (facts: object, message: string) =>
    void lines.push({ level, message, facts: { ...facts }, atMs: clock.steady() });
  const log: Log = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
  const fatal: Error[] = [];
  const bots: Bot[] = [];

  /** The bot has said how long it waits. */
  function pausing(): boolean {
    const said = lines.findLast(({ facts }) => 'retryMs' in facts || 'pauseMs' in facts);
    return said !== undefined && clock.steady() < said.atMs + Number(said.facts['retryMs'] ?? said.facts['pauseMs']);
  }

  function turnsToWait(): number {
    if (discord.lines.some(({ open }) => open)) return quietTurns.connected;
    return discord.requests.length < requestsPerSecond ? quietTurns.connecting : quietTurns.limited;
  }

  async function untilQuiet(over: () => boolean): Promise<void> {
    const stir = () => discord.activity + lines.length;
    for (let turns = 0, seen = stir(); !over(); turns = seen === stir() ? turns + 1 : 0) {
      if (clock.nextMs !== undefined && turns >= turnsToWait()) return;
      seen = stir();
      await setTimeout(1);
    }
  }

  return {
    discord,
    clock,
    lines,
    fatal,
    start({ env, ...options } = {}) {
      const bot = startBot({
        env: { apiUrl: discord.apiUrl, token: 'a.b.c', dataDir, contentDir: '', redisUrl: undefined, ...env },
        log,
        loadContent: async () => libraryOf(teaInterview()),
        onFatal: (error) => fatal.push(error),
        clock,
        draws: false,
        ...options,
      });
      bots.push(bot);
      return bot;
    },
    async pass(ms, until = () => false, { whileStanding = true } = {}) {
      const endMs = clock.steady() + ms;
      const free = () => pausing() || (whileStanding && discord.standing().length > 0);
      while (clock.steady() < endMs && !until()) {
        await untilQuiet(() => free() || until());
        if (until()) return;
        const nextMs = Math.min(clock.nextMs ?? endMs, endMs);
        await clock.advance(Math.max(nextMs - clock.steady(), 1));
      }
    },
    async close() {
      // What hangs is given up in time.
      const stopTime = letTimePass(clock, { underWay: () => 0, tick: () => undefined });
      await Promise.all(bots.map((bot) => bot.stop()));
      await stopTime();
      await discord.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
}
