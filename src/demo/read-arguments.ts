import { Temporal } from 'temporal-polyfill';
import { type Locale, locales } from '../locale.ts';

export interface DemoArguments {
  /** To enter one after the other, and end; none for the page and the prompt. */
  readonly lines: readonly string[];
  /** For the page; undefined where any will do. */
  readonly port: number | undefined;
  /** When the demo's time begins, in epoch milliseconds; undefined for now. */
  readonly startMs: number | undefined;
  /** Of whoever is at the prompt; undefined for this machine's. */
  readonly language: Locale | undefined;
}

/**
 * `--port 8080` and `--date 2026-12-31T23:58`, or lines such as `/quote moat --then Save`, which may have
 * a date and a language before them.
 * Undefined where it is none of these.
 *
 * @param timeZone - in which the date is meant
 */
export function readArguments(argv: readonly string[], timeZone: string): DemoArguments | undefined {
  const words = [...argv];
  const given = new Map<string, string>();
  while (words[0]?.startsWith('--') === true) {
    const [name = '', written = words.splice(1, 1)[0] ?? ''] = words[0].split('=', 2);
    given.set(name, written);
    words.shift();
  }
  const lines = linesOf(words);
  const known = [...given.keys()].every(
    (name) => name === '--date' || name === '--language' || (name === '--port' && lines.length === 0),
  );
  const port = readGiven(given.get('--port'), readPort);
  const startMs = readGiven(given.get('--date'), (written) => readDate(written, timeZone));
  const written = given.get('--language')?.toLowerCase();
  const language = locales.find((locale) => locale.toLowerCase() === written);
  if (written !== undefined && language === undefined) return undefined;
  return known && !Number.isNaN(port) && !Number.isNaN(startMs) ? { lines, port, startMs, language } : undefined;
}

/** `--then` stands between lines, which may be empty: that keeps what a form's field holds. */
function linesOf(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const lines: string[][] = [[]];
  for (const word of words) {
    if (word === '--then') lines.push([]);
    else lines.at(-1)?.push(word);
  }
  return lines.map((line) => line.join(' '));
}

/** Undefined where it was not given, NaN where it cannot be read. */
function readGiven(written: string | undefined, read: (written: string) => number): number | undefined {
  return written === undefined ? undefined : read(written);
}

function readPort(written: string): number {
  const port = Number(written);
  return /^\d{1,5}$/.test(written) && port > 0 && port < 65_536 ? port : NaN;
}

function readDate(written: string, timeZone: string): number {
  try {
    return Temporal.PlainDateTime.from(written).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return NaN;
  }
}
