import type { Clock } from '../../clock.ts';
import type { GatewayFacts } from './learn-gateway.ts';

/** What is known of the gateway. */
export interface KnownGateway {
  /** Asked for anew where it is old or was doubted; once, however many shards want it. @throws as `learn` does */
  facts(): Promise<GatewayFacts>;
  /** It led to nothing. */
  doubt(): void;
}

const goodForMs = 10 * 60_000;

export function createKnownGateway(
  first: GatewayFacts,
  learn: () => Promise<GatewayFacts>,
  clock: Pick<Clock, 'steady'>,
  onLearnt: (facts: GatewayFacts) => void,
): KnownGateway {
  let facts = first;
  let untilMs = clock.steady() + goodForMs;
  let asking: Promise<GatewayFacts> | undefined;

  async function ask(): Promise<GatewayFacts> {
    try {
      facts = await learn();
      untilMs = clock.steady() + goodForMs;
      onLearnt(facts);
      return facts;
    } finally {
      asking = undefined;
    }
  }

  return {
    facts() {
      if (clock.steady() < untilMs) return Promise.resolve(facts);
      asking ??= ask();
      return asking;
    },
    doubt() {
      untilMs = clock.steady();
    },
  };
}
