import { createInterface } from 'node:readline/promises';
import { shownText } from '../../foreign-text.ts';
import { createTabKey } from './create-tab-key.ts';
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
    prompt: session.prompt(),
    completer: async (): Promise<[string[], string]> => {
      await tab();
      return [[], ''];
    },
  });
  const tab = createTabKey(lines, session, print);
  signal.addEventListener('abort', () => lines.close(), { once: true });
  if (terminal) process.stdin.on('keypress', onKey);
  let somebody = terminal;
  if (terminal) lines.prompt();
  for await (const line of lines) {
    somebody = true;
    if (!session.isFilling() && /^\s*(quit|exit|q)\s*$/i.test(line)) break;
    if (line.trim() !== '' || session.isFilling()) {
      if (!terminal) print(`${session.prompt()}${shownText(line)}`);
      const { lines: shown } = await session.enter(line);
      print(`${shown.join('\n')}\n`);
    }
    lines.setPrompt(session.prompt());
    if (terminal) lines.prompt();
  }
  process.stdin.off('keypress', onKey);
  lines.close();
  return somebody;

  /** Escape closes a form, as it does in Discord's client. */
  function onKey(_: string | undefined, key: { readonly name?: string } | undefined): void {
    if (key?.name !== 'escape' || !session.isFilling()) return;
    lines.write(null, { ctrl: true, name: 'e' });
    lines.write(null, { ctrl: true, name: 'u' });
    lines.write('.\n');
  }
}
