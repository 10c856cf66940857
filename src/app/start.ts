import process from 'node:process';
import { systemClock } from '../clock.ts';
import { startBot, type Bot } from './bot.ts';
import { createLog } from './create-log.ts';
import { FatalError } from '../discord/gateway/fatal-error.ts';
import { EnvError, parseEnv, processEnv, type Env } from './env.ts';
import type { Log } from '../log.ts';
import { limitRepeats } from './limit-repeats.ts';
import { onShellEnd } from './on-shell-end.ts';
import { toLossyOutput } from './to-lossy-output.ts';

/** As a shell says that a process ended by an interrupt. */
const secondInterruptCode = 130;

/** Runs the bot until it is told to stop, or cannot go on: then the process ends with a code other than 0. */
export function start(): void {
  const env = readEnv();
  const tellLost = (lost: number) => log.warn({ lost }, 'lines of this log could not be written');
  const written = createLog({
    level: env.logLevel,
    secrets: [env.token],
    readable: process.stdout.isTTY,
    stdout: toLossyOutput(process.stdout, tellLost),
    stderr: toLossyOutput(process.stderr, tellLost),
  });
  const log: Log = limitRepeats(written, systemClock);
  const end = createEnd(log);
  const bot = startBot({ env, log, onFatal: (error) => void end(bot, 1, error) });
  bot.ready.catch((error: unknown) => void end(bot, 1, error));

  const stop = (reason: string) => {
    if (end.begun()) return;
    log.info({ reason }, 'stopping');
    void end(bot, 0);
  };
  // A group that is told to end tells each other, too: only a person's second Ctrl-C means not to wait.
  process.on('SIGTERM', stop);
  process.on('SIGINT', (signal) => (end.begun() ? process.exit(secondInterruptCode) : stop(signal)));
  onShellEnd(() => stop('the shell of npm is gone'));
  process.on('uncaughtException', (error) => void end(bot, 1, error));
  // One interaction that a library chokes on must not take the others down.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected and nobody looked'));
}

function readEnv(): Env {
  try {
    return parseEnv(processEnv());
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(1);
  }
}

/** Lets the bot stop in order, once, and ends the process. */
function createEnd(log: Log) {
  let begun = false;
  async function end(bot: Bot, code: number, error?: unknown): Promise<void> {
    if (begun) return;
    begun = true;
    if (error instanceof FatalError) log.error({}, error.message);
    else if (error !== undefined) log.error({ err: error }, 'Pullquote cannot go on');
    await bot.stop();
    process.exit(code);
  }
  return Object.assign(end, { begun: () => begun });
}
