import { pause, systemClock } from '../../clock.ts';
import type { DemoBot } from '../demo-bot.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import type { ShiftableClock } from './shiftable-clock.ts';

/** Takes bot and Discord into the future together, by way of everything that falls in between, each at its own time. */
export interface TimeMachine {
  /** Resolves a few seconds past the moment. One journey at a time: others wait for it. */
  travelTo(wallMs: number): Promise<void>;
  /** Told when a journey begins, and when it has ended. Returns the function that stops listening. */
  onJourney(listener: (moving: boolean) => void): () => void;
}

/** Time halts at whatever is due. Of what nobody knows beforehand, what is late by this much is still done. */
const strideMs = 60 * 60_000;
/** The bot looks every quarter of a minute whether something is due, and may have been looking just when time leapt. */
const afterwardsMs = 20_000;
/** Real time in which whatever woke up may show itself by a request, taken in rests: after a rest the loop has turned. */
const restMs = 10;
const restsInARow = 3;
/** Counted, not timed: a machine that is slow gets all the more. */
const mostRests = 1000;

export interface Watched {
  readonly discord: Pick<LocalDiscord, 'tick' | 'onRequest' | 'underWay'>;
  readonly bot: Pick<DemoBot, 'drawing' | 'nextDueMs'>;
}

export function createTimeMachine(
  clock: ShiftableClock,
  watched: Watched,
  rest: () => Promise<void> = () => pause(systemClock, restMs),
): TimeMachine {
  let last: Promise<void> = Promise.resolve();
  const listeners = new Set<(moving: boolean) => void>();
  const tell = (moving: boolean): void => listeners.forEach((listener) => listener(moving));

  async function travel(wallMs: number): Promise<void> {
    if (clock.wall() >= wallMs) return;
    tell(true);
    try {
      await reach(wallMs);
      await reach(clock.wall() + afterwardsMs);
      await quiet(watched, rest);
    } finally {
      tell(false);
    }
  }

  async function reach(wallMs: number): Promise<void> {
    // What is due at the moment that the last stride ended at, the bot may see a little later.
    let halted = false;
    while (clock.wall() < wallMs) {
      await quiet(watched, rest);
      const dueMs = await watched.bot.nextDueMs();
      const strideEndMs = clock.wall() + (halted ? afterwardsMs : strideMs);
      const endMs = Math.min(wallMs, strideEndMs, dueMs ?? Infinity);
      halted = endMs === dueMs;
      clock.advance(Math.max(endMs - clock.wall(), 0));
      watched.discord.tick();
    }
  }

  return {
    travelTo(wallMs) {
      last = last.then(() => travel(wallMs));
      return last;
    },
    onJourney(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Nothing may be under way when time leaps on: to the bot, a request or a drawing would have taken an hour. */
async function quiet({ discord, bot }: Watched, rest: () => Promise<void>): Promise<void> {
  let inARow = 0;
  const stop = discord.onRequest(() => (inARow = 0));
  for (let rests = 0; inARow < restsInARow && rests < mostRests; rests += 1) {
    await rest();
    inARow = discord.underWay() + bot.drawing() > 0 ? 0 : inARow + 1;
  }
  stop();
}
