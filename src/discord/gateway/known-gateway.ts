import { within, type Clock } from '../../clock.ts';
import { FatalError } from './fatal-error.ts';
import type { GatewayFacts } from './learn-gateway.ts';

/** What is known of the gateway. */
export interface KnownGateway {
  /** Where it was last known to be. */
  readonly url: string;
  /**
   * Before a session starts: asks anew where what is known is old or was doubted; once, however many shards want it. An
   * API that fails, or takes long, is no reason to wait: what is known holds.
   * @throws FatalError; the signal's reason
   */
  refresh(): Promise<void>;
  /** It led to nothing. */
  doubt(): void;
}

export interface KnownGatewayOptions {
  readonly first: GatewayFacts;
  readonly learn: () => Promise<GatewayFacts>;
  readonly clock: Pick<Clock, 'steady' | 'after'>;
  readonly signal: AbortSignal;
  readonly onLearnt: (facts: GatewayFacts) => void;
  /** The first time in a row that nothing could be learnt. */
  readonly onUnknown: (error: unknown) => void;
}

const goodForMs = 10 * 60_000;
/** An answer that comes later is for the next time. */
const patienceMs = 5000;

export function createKnownGateway(options: KnownGatewayOptions): KnownGateway {
  const { first, learn, clock, signal, onLearnt, onUnknown } = options;
  let { url } = first;
  let untilMs = clock.steady() + goodForMs;
  let asking: Promise<void> | undefined;
  let failing = false;

  async function ask(): Promise<void> {
    try {
      const facts = await learn();
      ({ url } = facts);
      untilMs = clock.steady() + goodForMs;
      failing = false;
      onLearnt(facts);
    } catch (error) {
      if (error instanceof FatalError || signal.aborted) throw error;
      if (!failing) onUnknown(error);
      failing = true;
    } finally {
      asking = undefined;
    }
  }

  return {
    get url() {
      return url;
    },
    async refresh() {
      if (clock.steady() < untilMs) return;
      asking ??= ask();
      await within(clock, patienceMs, asking, () => undefined);
      signal.throwIfAborted();
    },
    doubt() {
      untilMs = clock.steady();
    },
  };
}
