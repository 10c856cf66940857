import { LRUCache } from 'lru-cache';
import type { Rule } from './feed.ts';
import { lastOccurrence, nextOccurrences, type Occurrence } from './occurrence.ts';

/** Occurrences for a caller who asks for the same rules again and again. */
export interface Occurrences {
  /** As `lastOccurrence`. */
  last(rule: Rule, atMs: number): Occurrence | undefined;
}

/** Remembers each rule's last occurrence until its next one. @param most - rules remembered at once */
export function createOccurrences(most = 20_000): Occurrences {
  const known = new LRUCache<string, { readonly last: Occurrence; readonly untilMs: number }>({ max: most });
  return {
    last(rule, atMs) {
      const key = `${rule.timeZone} ${rule.time} ${rule.days.join('')}`;
      const entry = known.get(key);
      if (entry !== undefined && atMs >= entry.last.dueMs && atMs < entry.untilMs) return entry.last;
      const last = lastOccurrence(rule, atMs);
      const next = nextOccurrences(rule, atMs, 1)[0];
      if (last !== undefined && next !== undefined) known.set(key, { last, untilMs: next.dueMs });
      return last;
    },
  };
}
