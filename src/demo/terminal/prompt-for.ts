import { createInterface } from 'node:readline/promises';
import { shownText } from '../../foreign-text.ts';
import { createTabKey } from './create-tab-key.ts';
import { showAbove } from './show-above.ts';
import type { TerminalSession } from './terminal-session.ts';

/**
 * Reads lines from standard input until it ends, the person leaves or `signal` aborts. Lines are run one after the
 * other, so that piped input behaves like typed input. Whether anybody was there: input that ends before it brought a
 * line was nobody.
 *
 * @param dumb - whether the terminal can only write line below line: what is typed is then its own affair
 */
export async function promptFor(session: TerminalSession, dumb: boolean, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return true;
  const { stdin, stdout } = process;
  const attended = stdin.isTTY && stdout.isTTY;
  const edited = attended && !dumb;
  const print = (lines: readonly string[]): void => console.log(lines.join('\n'));
  const lines = createInterface({
    input: stdin,
    ...(attended ? { output: stdout } : {}),
    terminal: edited,
    prompt: session.prompt(),
    completer: async (): Promise<[string[], string]> => {
      await tab();
      return [[], ''];
    },
  });
  /** Whether a line is being typed, and not being run. */
  let typing = attended;
  function show(shown: readonly string[]): void {
    if (!typing) print(shown);
    else if (edited) showAbove(lines, stdout, () => print(shown));
    else {
      print(['', ...shown]);
      lines.prompt();
    }
  }
  const tab = createTabKey(lines, session, show);
  const stopListening = session.listen(show);
  signal.addEventListener('abort', () => lines.close(), { once: true });
  if (edited) stdin.on('keypress', onKey);
  let somebody = attended;
  if (attended) lines.prompt();
  for await (const line of lines) {
    somebody = true;
    typing = false;
    if (!session.isFilling() && /^\s*(quit|exit|q)\s*$/i.test(line)) break;
    if (line.trim() !== '' || session.isFilling()) {
      if (!attended) print([`${session.prompt()}${shownText(line)}`]);
      print([...(await session.enter(line)).lines, '']);
    }
    lines.setPrompt(session.prompt());
    typing = attended;
    if (attended) lines.prompt();
  }
  stopListening();
  stdin.off('keypress', onKey);
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
