import { createInterface } from 'node:readline/promises';
import type { Session } from './session.ts';

/**
 * Reads lines from standard input until it ends or the person leaves. Lines are run one after the other, so that
 * piped input behaves like typed input.
 */
export async function promptFor(session: Session, print: (line: string) => void): Promise<void> {
  const terminal = process.stdin.isTTY && process.stdout.isTTY;
  const lines = createInterface({
    input: process.stdin,
    ...(terminal ? { output: process.stdout } : {}),
    prompt: '› ',
    completer: async (line: string): Promise<[string[], string]> => {
      const { lines: offered, completed } = await session.offer(line);
      if (offered.length > 0) {
        print(`\n${offered.join('\n')}`);
        lines.prompt(true);
      }
      return [completed === undefined ? [] : [completed], line];
    },
  });
  if (terminal) lines.prompt();
  for await (const line of lines) {
    if (/^\s*(quit|exit|q)\s*$/i.test(line)) break;
    if (line.trim() !== '') {
      if (!terminal) print(`› ${line}`);
      const { lines: shown } = await session.enter(line);
      print(`${shown.join('\n')}\n`);
    }
    if (terminal) lines.prompt();
  }
  lines.close();
}
