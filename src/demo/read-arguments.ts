import { Temporal } from 'temporal-polyfill';

export interface DemoArguments {
  /** To answer and end; empty for the page and the prompt. */
  readonly line: string;
  /** For the page; undefined where any will do. */
  readonly port: number | undefined;
  /** When the demo's time begins, in epoch milliseconds; undefined for now. */
  readonly startMs: number | undefined;
}

/**
 * `--port 8080` and `--date 2026-12-31T23:58`, or a line such as `/quote moat`, which may have a date before it.
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
  const line = words.join(' ');
  const known = [...given.keys()].every((name) => name === '--date' || (name === '--port' && line === ''));
  const port = readGiven(given.get('--port'), readPort);
  const startMs = readGiven(given.get('--date'), (written) => readDate(written, timeZone));
  return known && !Number.isNaN(port) && !Number.isNaN(startMs) ? { line, port, startMs } : undefined;
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
