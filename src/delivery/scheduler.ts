import { UserError } from '../user-error.ts';
import type { Log } from '../log.ts';
import { createClockWatch } from './clock-watch.ts';
import { createDeliveries } from './create-deliveries.ts';
import { createOccurrences } from '../feeds/create-occurrences.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryDeps, SchedulerDeps } from './delivery-deps.ts';
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
  const { clock, random, log, store } = given;
  const deps: DeliveryDeps<Body> = {
    ...given,
    clockWatch: createClockWatch(clock),
    outageWatch: createOutageWatch(),
    onFatal() {
      ticking.halt();
      given.onFatal();
    },
  };
  const deliveries = createDeliveries(deps, () => {
    if (more && deliveries.waiting < mostInLine / 2) ticking.wake();
  });
  const occurrences = createOccurrences();
  const rounds = [createForgetting(deps, deliveries), createParkedWatch(deps, deliveries)];
  const lateRecord = createLateRecord(deps);
  const ticking = createTicking({ clock, random, everyMs: tickMs, tick });
  let more = false;

  async function tick(): Promise<void> {
    const settled = deps.clockWatch.settled();
    await attempt('claims could not be looked after', () => recoverClaims(deps, deliveries), log);
    if (ticking.halted) return;
    const lineUp = async () => void (more = await lineUpDue(deps, deliveries, occurrences));
    await attempt('what is due could not be found', lineUp, log);
    if (ticking.halted || !settled) return;
    await attempt('what was missed could not be recorded', lateRecord.keep, log);
    for (const round of rounds) round.tick();
  }

  return {
    delivery: {
      async postNow(feed) {
        const known = await store.feed(feed.id);
        if (known === undefined) throw new UserError('feed-not-found', { given: feed.id });
        return postNow(known, deps, deliveries);
      },
    },
    start: ticking.wake,
    async stop() {
      await Promise.all([ticking.stop(), deliveries.stop(), ...rounds.map((round) => round.stop())]);
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
