import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { surroundings } from '../surroundings.ts';

const root = resolve(import.meta.dirname, '../..');

/** The bot as an operator runs it: a process of its own. */
export interface BotProcess {
  readonly output: string;
  /** Resolves once the output, of either stream, has a match; rejects where the process ends before. */
  saw(pattern: RegExp): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** As a reader of its output that ends: nothing is seen any more. */
  stopReading(): void;
  /** The exit code. */
  readonly exited: Promise<number | null>;
  /** Ends it the hard way where it still runs. */
  close(): Promise<void>;
}

export interface BotProcessOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
  /** As npm does: with a shell in between, which is what `kill` reaches. */
  readonly byNpm?: boolean;
  /** Where its output goes instead of here. */
  readonly outputTo?: string;
  /** Hears of the output as it comes, in pieces. */
  readonly onOutput?: (text: string) => void;
}

/** Starts src/main.ts as `npm start` does, with nothing of this process's own environment but PATH, in an empty directory. */
export async function startBotProcess({
  env,
  nodeOptions = [],
  byNpm = false,
  outputTo,
  onOutput,
}: BotProcessOptions): Promise<BotProcess> {
  const directory = await mkdtemp(join(tmpdir(), 'pullquote-test-'));
  const run = join(root, 'src/run.js');
  const main = join(root, 'src/main.ts');
  const [program, args] = byNpm
    ? ['sh', ['-c', `'${process.execPath}' '${run}' '${main}'; true`]]
    : [process.execPath, [...nodeOptions, run, main]];
  const file = outputTo === undefined ? undefined : await open(outputTo, 'w');
  const child = spawn(program, args, {
    cwd: directory,
    env: {
      ...surroundings,
      CONTENT_DIR: join(root, 'content'),
      DATA_DIR: join(directory, 'data'),
      ...(byNpm && { npm_lifecycle_event: 'start' }),
      ...env,
    },
    stdio: ['ignore', file?.fd ?? 'pipe', file?.fd ?? 'pipe'],
  });
  await file?.close();
  let output = '';
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      onOutput?.(text);
      watchers.forEach((watch) => watch());
    });
  }
  const exited = once(child, 'close').then(() => child.exitCode);
  return {
    get output() {
      return output;
    },
    async saw(pattern) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const watch = () => pattern.test(output) && resolve();
      watchers.add(watch);
      watch();
      await Promise.race([promise, exited.then(() => failUnless(pattern.test(output), pattern, output))]);
      watchers.delete(watch);
    },
    stopReading() {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
    kill: (signal) => void child.kill(signal),
    exited,
    async close() {
      if (isRunning(child)) child.kill('SIGKILL');
      await exited;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function failUnless(seen: boolean, pattern: RegExp, output: string): void {
  if (!seen) throw new Error(`the process ended without ${String(pattern)}:\n${output}`);
}
