import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBotProcess, type BotProcess } from '../e2e/bot-process.ts';

/** What the bot's process holds after a collection, in bytes. */
export interface ProcessReport {
  readonly atMs: number;
  /** How many interactions there were by then. */
  readonly asked: number;
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
  /** Open handles, by kind. */
  readonly handles: Readonly<Record<string, number>>;
  /** For how long, at most, its event loop was held since the report before. */
  readonly heldMs: number;
}

type ReportedByItself = Omit<ProcessReport, 'atMs' | 'asked'>;

export interface SoakBot {
  readonly process: BotProcess;
  /** Every line it logged. */
  readonly lines: readonly string[];
  /** Asks its process for a report. */
  report(asked: number): Promise<ProcessReport>;
}

/** The bot's process, logging all that it can, with what reports of it. */
export async function startSoakBot(env: Readonly<Record<string, string>>): Promise<SoakBot> {
  const reporter = pathToFileURL(join(import.meta.dirname, 'report-process.ts')).href;
  const lines: string[] = [];
  let reported = Promise.withResolvers<ReportedByItself>();
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
        else reported.resolve(JSON.parse(report) as ReportedByItself);
      }
    },
  });
  return {
    process,
    lines,
    async report(asked) {
      reported = Promise.withResolvers();
      process.kill('SIGUSR2');
      const ended = process.exited.then(() => Promise.reject(new Error('the bot has ended')));
      return { atMs: Date.now(), asked, ...(await Promise.race([reported.promise, ended])) };
    },
  };
}
