import { replaceLine, type TypedLine } from './show-above.ts';
import type { TerminalSession } from './terminal-session.ts';

/**
 * What Tab does: completes as far as everything that fits agrees; where it agrees no further, lists it; pressed again,
 * goes through it, and back to what was typed.
 */
export function createTabKey(
  typed: Pick<TypedLine, 'line' | 'cursor' | 'write' | 'getCursorPos'>,
  session: Pick<TerminalSession, 'offer'>,
  show: (lines: readonly string[]) => void,
): () => Promise<void> {
  /** What was listed, and what the last Tab left on the line. */
  let round: { readonly heads: readonly string[]; readonly at: number; readonly line: string } | undefined;

  function write(head: string): void {
    const tail = typed.line.slice(typed.cursor);
    if (head === typed.line.slice(0, typed.cursor)) return;
    replaceLine(typed, head, tail);
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
    show(lines);
    round = { heads: [head, ...heads], at: 0, line };
  };
}
