import { pause } from '../clock.ts';
import { occurrencesBetween, windowMs } from '../feeds/occurrence.ts';
import { isSkipWished, recordUnsent } from './claim-post.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { eachAlone } from './each-alone.ts';
import type { PostReason, Rule } from '../feeds/feed.ts';

/** Posts that became too late to be sent, recorded so that people see it. */
export interface LateRecord {
  /** Goes on where it ended, every half an hour at most. */
  readonly keep: () => Promise<void>;
}

/** How far back missed posts are looked for. */
const rememberedMs = 7 * 24 * 60 * 60_000;
const everyMs = 30 * 60_000;
const mostRecorded = 500;
/** One a day, as far back as is remembered. */
const mostOccurrences = 9;

export function createLateRecord<Body>(deps: DeliveryDeps<Body>): LateRecord {
  /** Up to when, by the wall clock, all is recorded. */
  let untilMs = -Infinity;
  return {
    async keep() {
      const wallMs = deps.clock.wall();
      if (Math.abs(wallMs - untilMs) < everyMs) return;
      const more = await recordLate(deps, Math.min(untilMs, wallMs));
      if (!more) untilMs = wallMs;
    },
  };
}

/** Records what became too late after `sinceMs`, by the wall clock. Whether there may be more. */
async function recordLate<Body>(deps: DeliveryDeps<Body>, sinceMs: number): Promise<boolean> {
  const { store, clock, log } = deps;
  let recorded = 0;

  async function recordRule(rule: Rule): Promise<void> {
    if (recorded >= mostRecorded) return;
    const wallMs = clock.wall();
    const fromMs = Math.max(sinceMs, wallMs - rememberedMs) - windowMs - 1;
    const missed = occurrencesBetween(rule, fromMs, wallMs - windowMs - 1, mostOccurrences);
    for (const { date, dueMs } of missed) {
      for (const feed of await store.feedsDue(rule, { date, dueMs, atMs: wallMs }, mostRecorded)) {
        const reason = (await isSkipWished(feed.id, date, deps)) ? 'moderator' : await whyMissed(feed.id, date, deps);
        if (await recordUnsent(feed, date, reason, deps)) recorded += 1;
      }
      if (recorded >= mostRecorded) return;
    }
    // A thousand rules are asked about; others want the processor, too.
    await pause(clock, 0);
  }

  await eachAlone(await store.activeRules(), recordRule, 'what was missed by one schedule could not be recorded', log);
  return recorded >= mostRecorded;
}

/** Discord refused it, and nobody was there to ask again; or nobody was there at all. */
async function whyMissed<Body>(feedId: string, date: string, { store }: DeliveryDeps<Body>): Promise<PostReason> {
  const [latest] = await store.refusals(feedId, 1);
  return latest?.date === date && latest.reason !== 'content-refused' ? latest.reason : 'late';
}
