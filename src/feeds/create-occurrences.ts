import { LRUCache } from 'lru-cache';
import type { Rule } from './feed.ts';
import { lastOccurrence, nextOccurrences, type Occurrence } from './occurrence.ts';
import { ruleKey } from './rule-key.ts';

/** Occurrences for a caller who asks for the same rules again and again. */
export interface Occurrences {
  /** As `lastOccurrence`. */
  last(rule: Rule, atMs: number): Occurrence | undefined;
}

const dayMs = 24 * 60 * 60_000;

/** The last one is the same from then until then, the end excluded. */
interface Known {
  readonly last: Occurrence | undefined;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Remembers each rule's last occurrence until its next one. @param most - rules remembered at once */
export function createOccurrences(most = 20_000): Occurrences {
  const known = new LRUCache<string, Known>({ max: most });
  return {
    last(rule, atMs) {
      const key = ruleKey(rule);
      const entry = known.get(key);
      if (entry !== undefined && atMs >= entry.fromMs && atMs < entry.untilMs) return entry.last;
      const last = lastOccurrence(rule, atMs);
      const next = nextOccurrences(rule, atMs, 1)[0];
      known.set(key, { last, fromMs: last?.dueMs ?? atMs, untilMs: next?.dueMs ?? atMs + dayMs });
      return last;
    },
  };
}
