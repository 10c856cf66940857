/** One line of a source text without its line break. */
export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
}

/**
 * Splits at LF, CRLF, CR and what else ends a line in Unicode (UTS 18, RL1.6: what Word, Pages and mainframes write), and
 * drops what exporters leave invisibly: byte order marks and zero-width spaces go,
 * no-break spaces become spaces. The same text in any of these dresses reads the same.
 */
export function sourceLines(text: string): SourceLine[] {
  const clean = text.replace(/[\ufeff\u200b\u2060]/g, '').replace(/[\u00a0\u202f]/g, ' ');
  return clean
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    .map((line, index) => ({ number: index + 1, text: line.trimEnd() }));
}
