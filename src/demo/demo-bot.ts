import { type Bot, type BotOptions, startBot } from '../app/bot.ts';
import { createLog } from '../app/create-log.ts';
import type { ShiftableClock } from './clock/shiftable-clock.ts';
import type { LocalDiscord } from '../local-discord/local-discord.ts';

/** The real bot, which may be started anew in this process: it reads its content at its start. */
export interface DemoBot {
  /** Resolves once commands are answered and registered. */
  readonly ready: Promise<void>;
  /** How many cards are being drawn. */
  drawing(): number;
  /** When the next post is due, as far as is known. */
  nextDueMs(): Promise<number | undefined>;
  /** Its settings and feeds stay: they are in `dataDir`. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface DemoBotOptions {
  readonly discord: LocalDiscord;
  readonly clock: ShiftableClock;
  readonly contentDir: string;
  readonly dataDir: string;
  readonly loadContent: NonNullable<BotOptions['loadContent']>;
}

export function startDemoBot({ discord, clock, contentDir, dataDir, loadContent }: DemoBotOptions): DemoBot {
  const { apiUrl, token } = discord;
  const log = createLog({
    level: 'warn',
    secrets: [token],
    readable: true,
    stdout: process.stderr,
    stderr: process.stderr,
  });
  const start = (): Bot =>
    startBot({
      env: { token, apiUrl, contentDir, dataDir, redisUrl: undefined },
      log,
      loadContent,
      onFatal: (error) => log.error({}, error.message),
      clock,
    });

  async function startAnew(): Promise<void> {
    await bot.stop();
    bot = start();
    await bot.ready;
  }

  let bot = start();
  let last: Promise<void> = bot.ready.then(() => registered(discord));
  return {
    ready: last,
    drawing: () => bot.drawing(),
    nextDueMs: () => bot.nextDueMs(),
    restart() {
      last = last.catch(() => undefined).then(startAnew);
      return last;
    },
    stop: () => bot.stop(),
  };
}

/** Commands arrive a moment after the connection: they are registered beside it. */
async function registered(discord: LocalDiscord): Promise<void> {
  if (discord.commands().length > 0) return;
  await new Promise<void>((resolve) => {
    const stop = discord.onRequest(() => {
      if (discord.commands().length === 0) return;
      stop();
      resolve();
    });
  });
}
