import type { Clock } from '../../clock.ts';
import { longestConnectPauseMs } from './connect-pace.ts';
import type { GatewayFacts } from './learn-gateway.ts';

const dayMs = 24 * 60 * 60_000;
/** Of the day's starts, for whoever mends what makes a process start again and again. */
const reservedShare = 1 / 5;
/** So long a process waits at most before its first session: more than a day's reserve needs. */
const longestFirstMs = 10 * 60_000;
/** Before each later one; what one process may start is limited anyhow. */
const longestMs = 30_000;

/** How many sessions are started: Discord takes the token from who starts more in a day than it allows. */
export interface SessionBudget {
  /** How long the next has to wait; where none is left Discord has to be asked again. */
  pauseMs(): number;
  /** How many are left today, as far as is known. */
  remaining(): number;
  started(): void;
  /** Discord has told anew. @param shards - how many this process has from now on; as many as before without */
  learn(facts: GatewayFacts, shards?: number): void;
}

/**
 * A process may start a tenth of the day's sessions at once (or each shard twice), and four tenths spread over the day: a
 * gateway that ends every session soon costs no more. What other processes started, as one that its supervisor starts
 * again and again, is in what Discord says is left: the less that is, the longer a process waits before its first session.
 */
export function createSessionBudget(clock: Pick<Clock, 'steady'>, first: GatewayFacts, shards: number): SessionBudget {
  let facts = first;
  let atOnce = shards;
  let learntMs = clock.steady();
  let startedSince = 0;
  /** When this process began, or started its last. */
  let spreadFromMs = learntMs;
  let longestSpreadMs = longestFirstMs;
  const most = () => Math.max(facts.total / 10, 2 * atOnce);
  let tokens = most();
  let countedMs = learntMs;
  const perMs = () => (facts.total * 0.4) / dayMs;

  function refill(): void {
    const atMs = clock.steady();
    tokens = Math.min(most(), tokens + (atMs - countedMs) * perMs());
    countedMs = atMs;
  }

  const remaining = () => Math.max(0, facts.remaining - startedSince);
  return {
    remaining,
    pauseMs() {
      refill();
      const ownMs = tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perMs());
      const resetMs = Math.max(0, learntMs + facts.resetAfterMs - clock.steady());
      const spreadUntilMs = spreadFromMs + spreadMs(facts.total, remaining(), resetMs, longestSpreadMs);
      return Math.min(Math.max(0, ownMs, spreadUntilMs - clock.steady()), longestConnectPauseMs);
    },
    started() {
      refill();
      tokens -= 1;
      startedSince += 1;
      spreadFromMs = clock.steady();
      longestSpreadMs = longestMs;
    },
    learn(newer, shardsNow = atOnce) {
      refill();
      const before = most();
      facts = newer;
      atOnce = shardsNow;
      // More shards may start than before; what the others used up stays so.
      tokens += Math.max(0, most() - before);
      learntMs = clock.steady();
      startedSince = 0;
    },
  };
}

/**
 * The first half of a day's starts is free. After that they are spread over the time until there are more, such that a
 * fifth is left. At none left it is no matter of pauses.
 */
export function spreadMs(total: number, remaining: number, resetAfterMs: number, mostMs: number): number {
  if (remaining === 0 || remaining > total / 2) return 0;
  const free = Math.max(1, remaining - total * reservedShare);
  return Math.min(resetAfterMs / free, mostMs);
}
