import type { Interface } from 'node:readline/promises';
import type { TerminalSession } from './terminal-session.ts';

/** What is written of a line, as readline has it. */
type TypedLine = Pick<Interface, 'line' | 'cursor' | 'write' | 'prompt'>;

/**
 * What Tab does: completes as far as everything that fits agrees; where it agrees no further, lists it; pressed again,
 * goes through it, and back to what was typed.
 */
export function createTabKey(
  typed: TypedLine,
  session: Pick<TerminalSession, 'offer'>,
  print: (text: string) => void,
): () => Promise<void> {
  /** What was listed, and what the last Tab left on the line. */
  let round: { readonly heads: readonly string[]; readonly at: number; readonly line: string } | undefined;

  function write(head: string): void {
    const tail = typed.line.slice(typed.cursor);
    if (head === typed.line.slice(0, typed.cursor)) return;
    typed.write(null, { ctrl: true, name: 'e' });
    typed.write(null, { ctrl: true, name: 'u' });
    typed.write(`${head}${tail}`);
    for (const _ of tail) typed.write(null, { name: 'left' });
  }

  return async () => {
    const { line, cursor } = typed;
    const head = line.slice(0, cursor);
    if (round !== undefined && round.line === line && round.heads.length > 1) {
      const at = (round.at + 1) % round.heads.length;
      write(round.heads[at] ?? head);
      round = { heads: round.heads, at, line: typed.line };
      return;
    }
    const { lines, heads, completed } = await session.offer(head, line.slice(cursor));
    // Whoever typed on meanwhile is no longer at that word.
    if (typed.line !== line) return;
    round = undefined;
    if (completed !== undefined) {
      write(completed);
      return;
    }
    print(`\n${lines.join('\n')}`);
    typed.prompt(true);
    round = { heads: [head, ...heads], at: 0, line };
  };
}
