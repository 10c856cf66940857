import { UserError } from '../errors.ts';
import { createClockWatch } from './clock-watch.ts';
import { createDeliveries } from './create-deliveries.ts';
import { createOccurrences } from '../feeds/create-occurrences.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryDeps, SchedulerDeps } from './delivery-deps.ts';
import { lineUpDue, mostInLine, recordLate } from './due-posts.ts';
import { createForgetting } from './forget-guilds.ts';
import { createOutageWatch } from './outage-watch.ts';
import { postNow } from './post-now.ts';
import { recoverClaims } from './recover-claims.ts';

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
const lateEveryMs = 30 * 60_000;

/**
 * Posts what is due. There are no long timers: every few seconds it asks wall clock and stored rules anew, so it matters
 * to nothing whether the process, the clock or a feed changed in between.
 */
export function createScheduler<Body>(given: SchedulerDeps<Body>, { tickMs }: SchedulerPace = usual): Scheduler {
  const { clock, log, random } = given;
  const deps: DeliveryDeps<Body> = {
    ...given,
    clockWatch: createClockWatch(clock),
    outageWatch: createOutageWatch(),
    onFatal() {
      halted = true;
      given.onFatal();
    },
  };
  const deliveries = createDeliveries(deps, () => {
    if (more && deliveries.waiting < mostInLine / 2) wake();
  });
  const occurrences = createOccurrences();
  const forgetting = createForgetting(deps, deliveries);
  let halted = false;
  let more = false;
  /** Up to when, by the wall clock, all that became too late is recorded. */
  let lateUntilMs = -Infinity;
  let cancel: (() => void) | undefined;
  let ticking: Promise<void> | undefined;

  function wake(): void {
    if (halted || ticking !== undefined) return;
    cancel?.();
    ticking = tick().finally(() => {
      ticking = undefined;
      if (!halted) cancel = clock.after(tickMs * (0.9 + random() / 5), wake);
    });
  }

  async function tick(): Promise<void> {
    const settled = deps.clockWatch.settled();
    await attempt('claims could not be looked after', () => recoverClaims(deps, deliveries));
    if (halted) return;
    await attempt('what is due could not be found', async () => {
      more = await lineUpDue(deps, deliveries, occurrences);
    });
    if (halted || !settled) return;
    const wallMs = clock.wall();
    if (Math.abs(wallMs - lateUntilMs) >= lateEveryMs) {
      await attempt('what was missed could not be recorded', async () => {
        const more = await recordLate(deps, Math.min(lateUntilMs, wallMs));
        if (!more) lateUntilMs = wallMs;
      });
    }
    forgetting.tick();
  }

  async function attempt(trouble: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.error({ err: error }, `${trouble}; trying again`);
    }
  }

  return {
    delivery: {
      async postNow(feed) {
        const known = await given.store.feed(feed.id);
        if (known === undefined) throw new UserError('feed-not-found', { given: feed.id });
        return postNow(known, deps, deliveries);
      },
    },
    start: wake,
    async stop() {
      halted = true;
      cancel?.();
      await Promise.all([ticking, deliveries.stop(), forgetting.stop()]);
    },
  };
}
