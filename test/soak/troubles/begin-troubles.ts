import { setTimeout as sleep } from 'node:timers/promises';
import { createSeededRandom } from '../../fixtures/seeded-random.ts';
import type { Stretch } from '../fate-of.ts';
import { gatewayPause, gatewayTroubles } from './gateway-troubles.ts';
import { machineTroubles } from './machine-troubles.ts';
import { bans, outages } from './outages.ts';
import { limits, requestTroubles } from './request-troubles.ts';
import type { Trouble, TroubleHelp, TroubleParts } from './trouble.ts';

/** Whatever may go wrong, at random, one after another and overlapping. */
export interface Troubles {
  /** How often each kind was ordered. */
  readonly ordered: ReadonlyMap<string, number>;
  /** When the bot's process was stopped. */
  readonly pauses: readonly Stretch[];
  /** When it may hold answers back, for all that were sent met the same, and for how long it may afterwards. */
  readonly storms: readonly Stretch[];
  /** After each trouble of the gateway: until the bot was connected again. */
  readonly aways: readonly Stretch[];
  /** Orders no more, takes back what is ordered. Resolves once all is well. */
  end(): Promise<void>;
}

/** Each kind goes on by itself, and draws from its own random numbers: with the same seed the same befalls the bot. */
export function beginTroubles({ seed, ...parts }: TroubleParts): Troubles {
  const ordered = new Map<string, number>();
  const pauses: Stretch[] = [];
  const storms: Stretch[] = [];
  const aways: Stretch[] = [];
  const ending = new AbortController();
  const wait = (ms: number) => sleep(ms, undefined, { signal: ending.signal }).catch(() => undefined);
  let lane = seed;

  function help(): TroubleHelp {
    const random = createSeededRandom((lane += 1));
    const between = (least: number, most: number) => least + random() * (most - least);
    return { ...parts, random, between, wait, pauses, storms, aways, ending: ending.signal };
  }

  async function keepOn(
    list: (help: TroubleHelp) => readonly Trouble[],
    pauseOf: (help: TroubleHelp) => () => Promise<void>,
  ): Promise<void> {
    const own = help();
    const troubles = list(own);
    const pause = pauseOf(own);
    const shuffled: Trouble[] = [];
    for (;;) {
      await pause();
      if (ending.signal.aborted) return;
      if (shuffled.length === 0) shuffled.push(...shuffle(troubles, own.random));
      const [kind, run] = shuffled.pop()!;
      ordered.set(kind, (ordered.get(kind) ?? 0) + 1);
      await run();
    }
  }

  const lanes = [
    keepOn(requestTroubles, waiting(200, 1500)),
    keepOn(limits, waiting(6000, 14_000)),
    keepOn(outages, waiting(3000, 8000)),
    keepOn(bans, waiting(20_000, 60_000)),
    keepOn(gatewayTroubles, gatewayPause),
    keepOn(machineTroubles, waiting(2500, 6000)),
  ];
  return {
    ordered,
    pauses,
    storms,
    aways,
    async end() {
      ending.abort();
      await Promise.all(lanes);
      parts.discord.faults.clear();
    },
  };
}

function waiting(least: number, most: number) {
  return ({ wait, between }: TroubleHelp) =>
    () =>
      wait(between(least, most));
}

function shuffle<One>(list: readonly One[], random: () => number): readonly One[] {
  const keyed = list.map((one) => ({ one, key: random() }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ one }) => one);
}
