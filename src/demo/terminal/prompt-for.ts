import { createInterface } from 'node:readline/promises';
import { shownText } from '../../foreign-text.ts';
import type { TerminalSession } from './terminal-session.ts';

/**
 * Reads lines from standard input until it ends, the person leaves or `signal` aborts. Lines are run one after the
 * other, so that piped input behaves like typed input. Whether anybody was there: input that ends before it brought a
 * line was nobody.
 */
export async function promptFor(
  session: TerminalSession,
  print: (line: string) => void,
  signal: AbortSignal,
): Promise<boolean> {
  if (signal.aborted) return true;
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
  signal.addEventListener('abort', () => lines.close(), { once: true });
  let somebody = terminal;
  if (terminal) lines.prompt();
  for await (const line of lines) {
    somebody = true;
    if (/^\s*(quit|exit|q)\s*$/i.test(line)) break;
    if (line.trim() !== '') {
      if (!terminal) print(`› ${shownText(line)}`);
      const { lines: shown } = await session.enter(line);
      print(`${shown.join('\n')}\n`);
    }
    if (terminal) lines.prompt();
  }
  lines.close();
  return somebody;
}
