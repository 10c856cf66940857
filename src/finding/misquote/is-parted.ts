import type { SaidToken } from './said-tokens.ts';

/** Whether something ends before a token: a mark or a line, but no mark within a number or a word. */
export function isParted(text: string, tokens: readonly SaidToken[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at]];
  if (before === undefined || after === undefined) return true;
  const gap = text.slice(before.span.end, after.span.start);
  if (/^[.,:'’\-‐‑/%_·]$/u.test(gap) && !isHan(before) && !isHan(after)) return false;
  return /[^\p{L}\p{N}\p{M}\s]|\n/u.test(gap);
}

export function isHan(token: SaidToken | undefined): boolean {
  return token !== undefined && /^\p{sc=Han}/u.test(token.key);
}
