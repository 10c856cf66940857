import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { drawnScreen } from './drawn-screen.ts';

/** Whether a test can have a terminal of its own: by `script` of util-linux. Elsewhere such tests are skipped, and say so. */
export const pseudoTerminal = { present: hasScript() };

/** A program at a terminal, and a test's fingers at its keys. */
export interface PseudoTerminal {
  /** Waits until this stands on the screen, from the row on in which the last keys were typed; gives that. */
  sees(pattern: RegExp): Promise<string>;
  /** @param keys - as a keyboard sends them: `\t`, `\r`, `\u001b[A` */
  type(keys: string): void;
  /** All that ever came, with what steers the terminal. */
  sent(): string;
  /** The exit code. */
  ended(): Promise<number | null>;
}

export interface PseudoTerminalOptions {
  readonly columns: number;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const keys = { up: '\u001b[A', escape: '\u001b', tab: '\t', enter: '\r', left: '\u001b[D' } as const;

/** @param command - for a shell, which may be given words in single quotes */
export function openPseudoTerminal(command: string, { columns, cwd, env }: PseudoTerminalOptions): PseudoTerminal {
  const line = `stty cols ${columns} rows 40; exec ${command}`;
  const script = spawn('script', ['--quiet', '--return', '--flush', '--command', line, '/dev/null'], { cwd, env });
  onTestFinished(() => void script.kill('SIGKILL'));
  const closed = once(script, 'close');
  let output = '';
  let from = 0;
  let look: () => void = () => undefined;
  const hear = (chunk: unknown): void => {
    output += String(chunk);
    look();
  };
  script.stdout.setEncoding('utf8').on('data', hear);
  script.stderr.setEncoding('utf8').on('data', hear);
  const since = () => drawnScreen(output, columns).rows.slice(from).join('\n');
  return {
    async sees(pattern) {
      await new Promise<void>((resolve, reject) => {
        look = () => pattern.test(since()) && resolve();
        void closed.then(() => reject(new Error(`It ended without ${pattern}: ${since()}`)));
        look();
      });
      return since();
    },
    type(typed) {
      from = drawnScreen(output, columns).row;
      script.stdin.write(typed);
    },
    sent: () => output,
    async ended() {
      await closed;
      return script.exitCode;
    },
  };
}

function hasScript(): boolean {
  const { status, stdout } = spawnSync('script', ['--version'], { encoding: 'utf8' });
  return status === 0 && stdout.includes('util-linux');
}
