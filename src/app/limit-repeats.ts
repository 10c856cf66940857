import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

/** Of one message, a minute. */
const mostRepeats = 20;
const minuteMs = 60_000;

interface Minute {
  readonly sinceMs: number;
  lines: number;
  heldBack: number;
}

/**
 * A log in which no message stands more than twenty times a minute, whatever befalls a thousand requests at once. The next
 * line of that message tells how many were held back. What is told for debugging is never held back.
 */
export function limitRepeats(log: Log, clock: Pick<Clock, 'steady'>): Log {
  const minutes = new Map<string, Minute>();

  /** What the line has to tell of those before it; undefined where it is one too many. */
  function admit(key: string): { readonly heldBack?: number } | undefined {
    const nowMs = clock.steady();
    const known = minutes.get(key);
    if (known !== undefined && nowMs - known.sinceMs < minuteMs) {
      known.lines += 1;
      if (known.lines <= mostRepeats) return {};
      known.heldBack += 1;
      return undefined;
    }
    for (const [other, { sinceMs, heldBack }] of minutes) {
      if (heldBack === 0 && nowMs - sinceMs >= minuteMs) minutes.delete(other);
    }
    minutes.set(key, { sinceMs: nowMs, lines: 1, heldBack: 0 });
    return known !== undefined && known.heldBack > 0 ? { heldBack: known.heldBack } : {};
  }

  const limit = (level: 'info' | 'warn' | 'error') => (facts: object, message: string) => {
    const more = admit(`${level} ${message}`);
    if (more !== undefined) log[level]({ ...facts, ...more }, message);
  };
  return {
    debug: (facts, message) => log.debug(facts, message),
    info: limit('info'),
    warn: limit('warn'),
    error: limit('error'),
  };
}
