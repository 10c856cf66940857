import { attemptDelivery } from './attempt-delivery.ts';
import type { AttemptOutcome } from './attempt-outcome.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import type { FairQueue } from './fair-queue.ts';
import { heldPauseMs, postKey, type HeldPost } from './held-post.ts';

/** Claims of this process that are not settled yet. */
export interface ClaimsInHand {
  /** One attempt for a claim, which stays in hand, and is tried again, while it may still come to something. */
  attempt(held: HeldPost, make: () => Promise<AttemptOutcome>): Promise<AttemptOutcome>;
  /** Lines a claim up for its next attempt. Whether it was not in line already. */
  readonly resume: (held: HeldPost) => boolean;
  has(key: string): boolean;
  /** Starts nothing more: what is under way ends as it does. */
  stop(): void;
  /** Gives back claims for which surely nothing was sent; others stay for recovery. */
  letGo(): Promise<void>;
}

/** Where a claim finds no place in line. */
const lineAgainMs = 60_000;

/** @param goOn - where a later attempt is refused for what its item says, and the date wants the next one */
export function createClaimsInHand<Body>(
  deps: DeliveryDeps<Body>,
  queue: Pick<FairQueue, 'add'>,
  goOn: (held: HeldPost) => Promise<void>,
): ClaimsInHand {
  const { store, clock, random, log } = deps;
  const inHand = new Map<string, HeldPost>();
  let stopped = false;

  async function attempt(held: HeldPost, make: () => Promise<AttemptOutcome>): Promise<AttemptOutcome> {
    const key = postKey(held);
    inHand.set(key, held);
    let outcome: AttemptOutcome;
    try {
      outcome = await make();
    } catch (error) {
      held.failures += 1;
      log.error({ err: error, key }, 'the store fails; a post in hand waits for it');
      outcome = { kind: 'retry', afterMs: heldPauseMs(held, random) };
    }
    if (outcome.kind === 'retry') wait(held, outcome.afterMs);
    else inHand.delete(key);
    return outcome;
  }

  function wait(held: HeldPost, ms: number): void {
    if (stopped) return;
    clock.after(ms, () => {
      if (!resume(held)) wait(held, lineAgainMs);
    });
  }

  function resume(held: HeldPost): boolean {
    const { guildId } = held;
    const run = async () => {
      const { kind } = await attempt(held, () => attemptDelivery(held, deps));
      if (kind === 'next-item' && !stopped) await goOn(held);
    };
    return queue.add({ key: postKey(held), guildId, run });
  }

  async function letGo({ feedId, date, owner, sent, inDoubt, followUps }: HeldPost): Promise<void> {
    if (sent !== undefined) await store.settleSent(feedId, date, owner, sent.messageId, clock.wall(), followUps);
    else if (!inDoubt) await store.release(feedId, date, owner);
  }

  return {
    attempt,
    resume,
    has: (key) => inHand.has(key),
    stop() {
      stopped = true;
    },
    async letGo() {
      const letGoes = await Promise.allSettled([...inHand.values()].map(letGo));
      const failed = letGoes.filter(({ status }) => status === 'rejected').length;
      if (failed > 0) log.error({ failed }, 'the store fails; claims stay for the next start');
    },
  };
}
