/** How far a history has come. */
export interface Round {
  /** 0 for the first. */
  readonly number: number;
  /** What was shown in this round. */
  readonly seen: ReadonlySet<string>;
  /** What was shown since something of this round was shown again, and thus counts for the next one. */
  readonly ahead: ReadonlySet<string>;
}

/**
 * The round a history stands in: one ends when all of `ids` have been shown in it. Something shown again before that, by
 * a moderator's wish or because the rest came to the content later, begins the next round as well: what is still
 * missing counts for both. What is no longer among `ids` is passed over.
 */
export function readRound(shown: readonly string[], ids: ReadonlySet<string>): Round {
  let number = 0;
  let seen = new Set<string>();
  let ahead = new Set<string>();
  for (const id of shown) {
    if (!ids.has(id)) continue;
    if (seen.has(id)) {
      if (ahead.has(id)) ahead = new Set();
      ahead.add(id);
    } else {
      seen.add(id);
      if (ahead.size > 0) ahead.add(id);
    }
    if (seen.size < ids.size) continue;
    number += 1;
    seen = ahead.size < ids.size ? ahead : new Set();
    ahead = new Set();
  }
  return { number, seen, ahead };
}
