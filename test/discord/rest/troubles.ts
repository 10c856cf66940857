import { connectionRefused, own, page, some, type Trouble } from './trouble-scene.ts';

/** What befalls all requests alike, for as long as one likes. */
export interface LongTrouble {
  readonly what: string;
  readonly trouble: Trouble;
  /** The most requests that fifty interactions a second may send into it in any ten minutes. */
  readonly sent: number;
  /** Lines of the log in any ten minutes, at most; of these about one a minute tells of the trouble itself. */
  readonly lines: number;
}

const told = (seconds: number) => ({ 'Retry-After': String(seconds) });

export const longTroubles: readonly LongTrouble[] = [
  { what: 'a ban for an hour', trouble: page(429, told(3600)), sent: 20, lines: 12 },
  { what: 'a ban that says nothing of its end', trouble: page(403), sent: 30, lines: 12 },
  { what: 'a ban in Discord’s own form', trouble: own(403, 40_333), sent: 30, lines: 12 },
  { what: '429s that do not say for how long', trouble: own(429, 0), sent: 30, lines: 12 },
  {
    what: '429s that say it as a date',
    trouble: own(429, 0, { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' }),
    sent: 30,
    lines: 12,
  },
  {
    what: '429s for all, for thirty years',
    trouble: own(429, 0, { ...told(999_999_999), 'X-RateLimit-Global': 'true' }),
    sent: 30,
    lines: 24,
  },
  {
    what: '429s for all requests together',
    trouble: own(429, 0, { ...told(1), 'X-RateLimit-Global': 'true' }),
    sent: 80,
    lines: 12,
  },
  {
    what: 'a 429 for each by itself',
    trouble: own(429, 0, { ...told(1), 'X-RateLimit-Scope': 'user' }),
    sent: 250,
    lines: 200,
  },
  // Each of these is told by itself, until they are too many.
  { what: '401s', trouble: own(401, 50_027), sent: 200, lines: 200 },
  { what: '403s', trouble: own(403, 50_013), sent: 200, lines: 200 },
  { what: '403s for a third', trouble: some(1 / 3, own(403, 50_013)), sent: 1600, lines: 560 },
  { what: '500s', trouble: own(500, 0), sent: 150, lines: 12 },
  // As long as it may be one in trouble alone, what cannot wait that long is told.
  { what: '503s that say when to come back', trouble: page(503, told(120)), sent: 60, lines: 32 },
  { what: 'refused connections', trouble: connectionRefused, sent: 150, lines: 12 },
  { what: 'silence', trouble: () => 'silence', sent: 250, lines: 32 },
];
