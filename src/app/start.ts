import process from 'node:process';
import { startBot, type Bot } from './bot.ts';
import { createLog } from './create-log.ts';
import { FatalError } from '../discord/gateway/fatal-error.ts';
import { EnvError, parseEnv, processEnv, type Env } from './env.ts';
import type { Log } from '../log.ts';
import { onShellEnd } from './on-shell-end.ts';

/** As a shell says that a process ended by an interrupt. */
const secondSignalCode = 130;

/** Runs the bot until it is told to stop, or cannot go on: then the process ends with a code other than 0. */
export function start(): void {
  const env = readEnv();
  const log = createLog({
    level: env.logLevel,
    secrets: [env.token],
    readable: process.stdout.isTTY,
    stdout: process.stdout,
    stderr: process.stderr,
  });
  const end = createEnd(log);
  const bot = startBot({ env, log, onFatal: (error) => void end(bot, 1, error) });
  bot.ready.catch((error: unknown) => void end(bot, 1, error));

  const stop = (reason: string) => {
    log.info({ reason }, 'stopping');
    void end(bot, 0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
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

/** The first call lets the bot stop in order; to be told again means not to wait for it. */
function createEnd(log: Log) {
  let ending = false;
  return async (bot: Bot, code: number, error?: unknown) => {
    if (ending) {
      if (error === undefined) process.exit(secondSignalCode);
      return;
    }
    ending = true;
    if (error instanceof FatalError) log.error({}, error.message);
    else if (error !== undefined) log.error({ err: error }, 'Pullquote cannot go on');
    await bot.stop();
    process.exit(code);
  };
}
