/** One line of a source text without its line break. */
export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
}

/**
 * Splits at LF, CRLF or CR, and drops what exporters leave invisibly: byte order marks and zero-width spaces go,
 * no-break spaces become spaces. The same text in any of these dresses reads the same.
 */
export function sourceLines(text: string): SourceLine[] {
  const clean = text.replace(/[\ufeff\u200b\u2060]/g, '').replace(/[\u00a0\u202f]/g, ' ');
  return clean.split(/\r\n|\n|\r/).map((line, index) => ({ number: index + 1, text: line.trimEnd() }));
}
