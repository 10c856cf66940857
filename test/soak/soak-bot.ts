import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBotProcess, type BotProcess } from '../e2e/bot-process.ts';

/** What the bot's process holds after a collection, in bytes. */
export interface ProcessReport {
  readonly atMs: number;
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
  /** Open handles, by kind. */
  readonly handles: Readonly<Record<string, number>>;
  /** For how long, at most, its event loop was held since the report before. */
  readonly heldMs: number;
}

export interface SoakBot {
  readonly process: BotProcess;
  /** Every line it logged. */
  readonly lines: readonly string[];
  /** Asks its process for a report. */
  report(): Promise<ProcessReport>;
}

/** The bot's process, logging all that it can, with what reports of it. */
export async function startSoakBot(env: Readonly<Record<string, string>>): Promise<SoakBot> {
  const reporter = pathToFileURL(join(import.meta.dirname, 'report-process.ts')).href;
  const lines: string[] = [];
  let reported = Promise.withResolvers<ProcessReport>();
  let rest = '';
  const process = await startBotProcess({
    env: { LOG_LEVEL: 'debug', ...env },
    nodeOptions: ['--expose-gc', '--max-semi-space-size=8', '--import', reporter],
    onOutput(text) {
      const whole = (rest + text).split('\n');
      rest = whole.pop() ?? '';
      for (const line of whole) {
        const report = /^\{"soak":(.+)\}$/u.exec(line)?.[1];
        if (report === undefined) lines.push(line);
        else reported.resolve({ atMs: Date.now(), ...(JSON.parse(report) as Omit<ProcessReport, 'atMs'>) });
      }
    },
  });
  return {
    process,
    lines,
    report() {
      reported = Promise.withResolvers();
      process.kill('SIGUSR2');
      return Promise.race([
        reported.promise,
        process.exited.then(() => Promise.reject(new Error('the bot has ended'))),
      ]);
    },
  };
}
