import { UserError } from '../user-error.ts';
import type { Log } from '../log.ts';
import { createTimeAsking } from './create-time-asking.ts';
import { createDeliveries } from './create-deliveries.ts';
import { createOccurrences } from '../feeds/create-occurrences.ts';
import { nextOccurrences, windowMs } from '../feeds/occurrence.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryDeps, SchedulerDeps } from './delivery-deps.ts';
import { createFollowUps } from './create-follow-ups.ts';
import { createTellings } from './create-tellings.ts';
import { createLateRecord } from './late-record.ts';
import { lineUpDue, mostInLine } from './line-up-due.ts';
import { createForgetting } from './create-forgetting.ts';
import { createOutageWatch } from './outage-watch.ts';
import { createParkedWatch } from './create-parked-watch.ts';
import { postNow } from './post-now.ts';
import { recoverClaims } from './recover-claims.ts';
import { createTicking } from './ticking.ts';

export interface Scheduler {
  readonly delivery: Delivery;
  /** Starts to post what is due, from now until stop(). */
  start(): void;
  /** When the next post of any feed is due, by the rules as they stand. */
  nextDueMs(): Promise<number | undefined>;
  /** Takes no more work; resolves once requests under way have ended. */
  stop(): Promise<void>;
}

export interface SchedulerPace {
  /** How often it looks what is due. */
  readonly tickMs: number;
}

const usual: SchedulerPace = { tickMs: 15_000 };

/**
 * Posts what is due. There are no long timers: every few seconds it asks wall clock and stored rules anew, so it matters
 * to nothing whether the process, the clock or a feed changed in between.
 */
export function createScheduler<Body>(given: SchedulerDeps<Body>, { tickMs }: SchedulerPace = usual): Scheduler {
  const { clock, clockWatch, random, log, store } = given;
  const onFatal = () => {
    ticking.halt();
    given.onFatal();
  };
  const tellings = createTellings(given);
  const followUps = createFollowUps({ ...given, tellings, onFatal });
  const deps: DeliveryDeps<Body> = { ...given, outageWatch: createOutageWatch(), tellings, followUps, onFatal };
  const deliveries = createDeliveries(deps, () => {
    if (more && deliveries.waiting < mostInLine / 2) ticking.wake();
  });
  const occurrences = createOccurrences();
  const rounds = [createForgetting(deps, deliveries), createParkedWatch(deps, deliveries)];
  const lateRecord = createLateRecord(deps);
  const askTime = createTimeAsking(deps);
  const ticking = createTicking({ clock, random, everyMs: tickMs, tick });
  let more = false;
  let reopened = false;

  /** An interview may be back since the last start. Once is enough: while this process runs none comes or goes. */
  async function reopenLacking(): Promise<void> {
    if (reopened) return;
    await store.reopenLacking(clock.wall() - windowMs);
    reopened = true;
  }

  async function tick(): Promise<void> {
    await askTime();
    clockWatch.report();
    // By a clock that may be wrong nothing is done that a right one would not do.
    if (ticking.halted || !clockWatch.settled()) return;
    await attempt('claims could not be looked after', () => recoverClaims(deps, deliveries), log);
    if (ticking.halted) return;
    await attempt('what had nothing to show could not be looked at again', reopenLacking, log);
    const lineUp = async () => void (more = await lineUpDue(deps, deliveries, occurrences));
    await attempt('what is due could not be found', lineUp, log);
    if (ticking.halted || !clockWatch.settled()) return;
    await attempt('what was missed could not be recorded', lateRecord.keep, log);
    for (const each of [followUps, tellings, ...rounds]) each.tick();
  }

  return {
    delivery: {
      clockDoubt: clockWatch.doubt,
      async postNow(feed) {
        const known = await store.feed(feed.id);
        if (known === undefined) throw new UserError('feed-not-found', { given: feed.id });
        await askTime();
        if (!clockWatch.settled()) throw new UserError('clock-doubted', {});
        return postNow(known, deps, deliveries);
      },
    },
    start: ticking.wake,
    async nextDueMs() {
      const rules = await store.activeRules();
      const due = rules.flatMap((rule) => nextOccurrences(rule, clock.wall(), 1).map(({ dueMs }) => dueMs));
      return due.length === 0 ? undefined : Math.min(...due);
    },
    async stop() {
      const stops = [followUps, tellings, ...rounds].map((each) => each.stop());
      await Promise.all([ticking.stop(), deliveries.stop(), ...stops]);
    },
  };
}

async function attempt(trouble: string, work: () => Promise<void>, log: Log): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ err: error }, `${trouble}; trying again`);
  }
}
