import { pino, type DestinationStream } from 'pino';
import { foreignText, plainJson, shownText } from '../foreign-text.ts';
import { describeError } from './describe-error.ts';
import type { Env } from './env.ts';
import type { Log } from '../log.ts';
import { maskSecrets } from './mask-secrets.ts';

export interface LogOptions {
  readonly level: Env['logLevel'];
  /** Never to be read in a line, whatever it came in with. */
  readonly secrets: readonly string[];
  /** Readable lines for a person's terminal; else one JSON object a line. */
  readonly readable: boolean;
  readonly stdout: DestinationStream;
  /** Gets the errors. */
  readonly stderr: DestinationStream;
}

const errorLevel = 50;

/** Pino, with secrets removed from the finished line: they also hide in messages, stacks and addresses. */
export function createLog({ level, secrets, readable, stdout, stderr }: LogOptions): Log {
  const destination: DestinationStream = {
    write(line) {
      const safe = maskSecrets(line, secrets);
      const { level } = parseLine(safe);
      const stream = level >= errorLevel ? stderr : stdout;
      stream.write(readable ? formatLine(safe) : plainJson(safe));
    },
  };
  const timestamp = pino.stdTimeFunctions.isoTime;
  return pino({ level, base: null, timestamp, serializers: { err: describeError } }, destination);
}

interface Line {
  readonly level: number;
  readonly time: string;
  readonly msg: string;
  readonly [fact: string]: unknown;
}

function parseLine(line: string): Line {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pino wrote it
  return JSON.parse(line) as Line;
}

function formatLine(line: string): string {
  const { level, time, msg, err, ...facts } = parseLine(line);
  const name = pino.levels.labels[level] ?? String(level);
  const told = Object.entries(facts).map(([fact, value]) => ` ${shownText(fact)}=${format(value)}`);
  return `${time.slice(11, 19)} ${name.padEnd(5)} ${shownText(msg)}${told.join('')}${formatError(err)}\n`;
}

function format(value: unknown): string {
  return foreignText(typeof value === 'string' ? value : JSON.stringify(value));
}

function formatError(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const text = 'stack' in error ? error.stack : 'message' in error ? error.message : '';
  return `\n${String(text).split('\n').map(shownText).join('\n')}`;
}
