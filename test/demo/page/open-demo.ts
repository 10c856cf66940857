import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import thisProcess, { execPath } from 'node:process';
import { copyOwnContent } from '../../../src/demo/copy-own-content.ts';
import { surroundings } from '../../surroundings.ts';

const root = join(import.meta.dirname, '../../..');

/** `npm run demo` as a process of its own, with nobody at its prompt, on what a fresh clone has. */
export interface RunningDemo {
  readonly address: string;
  readonly process: ChildProcess;
  /** Ends it by a signal; its exit code, and what it said to stderr. */
  end(signal?: NodeJS.Signals): Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/** Early on a Monday in its zone. No test may see another day by itself. */
const date = '2026-01-05T08:00';

export async function openDemo(args: readonly string[] = []): Promise<RunningDemo> {
  const contentDir = await mkdtemp(join(tmpdir(), 'pullquote-page-'));
  await copyOwnContent(contentDir);
  const demo = spawn(execPath, [join(root, 'src/run.js'), join(root, 'src/demo/main.ts'), '--date', date, ...args], {
    // Not the clone itself, where a developer's .env may lie.
    cwd: contentDir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...surroundings, CONTENT_DIR: contentDir, TZ: 'Asia/Shanghai' },
  });
  const ended = once(demo, 'close').then(() => rm(contentDir, { recursive: true, force: true }));
  // A test that failed may not have ended it.
  thisProcess.once('exit', () => demo.kill('SIGKILL'));
  let stderr = '';
  demo.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const address = await new Promise<string>((resolve, reject) => {
    let stdout = '';
    demo.stdout.on('data', (chunk) => {
      stdout += String(chunk);
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(stdout) ?? [];
      if (found !== undefined) resolve(found);
    });
    demo.once('close', (code) => reject(new Error(`the demo ended with ${code}: ${stderr}`)));
  });
  return {
    address,
    process: demo,
    async end(signal = 'SIGTERM') {
      demo.kill(signal);
      await ended;
      return { code: demo.exitCode, stderr };
    },
  };
}
