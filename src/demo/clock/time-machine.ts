import type { LocalDiscord } from '../local-discord.ts';
import type { ShiftableClock } from './shiftable-clock.ts';

/** Takes bot and Discord into the future together, by way of everything that falls in between. */
export interface TimeMachine {
  /** Resolves once the moment is reached. One journey at a time: others wait for it. */
  travelTo(wallMs: number): Promise<void>;
}

/**
 * Well inside the hours in which a late post is still sent: what is due on the way is posted on the way, not skipped as
 * it would be after one leap.
 */
const strideMs = 60 * 60_000;
/** Real time in which whatever woke up shows itself by a request; so long without one, all is done. */
const quietMs = 30;
const longestStopMs = 2_000;

export function createTimeMachine(
  clock: ShiftableClock,
  discord: Pick<LocalDiscord, 'tick' | 'onRequest'>,
): TimeMachine {
  let last: Promise<void> = Promise.resolve();

  async function travel(wallMs: number): Promise<void> {
    while (clock.wall() < wallMs) {
      clock.advance(Math.min(strideMs, wallMs - clock.wall()));
      discord.tick();
      await quiet(discord);
    }
  }

  return {
    travelTo(wallMs) {
      last = last.then(() => travel(wallMs));
      return last;
    },
  };
}

/** Nothing may be under way when time leaps on: to the bot, a request would have taken an hour. */
function quiet(discord: Pick<LocalDiscord, 'onRequest'>): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      stop();
      clearTimeout(timer);
      clearTimeout(longest);
      resolve();
    };
    let timer = setTimeout(end, quietMs);
    const longest = setTimeout(end, longestStopMs);
    const stop = discord.onRequest(() => {
      clearTimeout(timer);
      timer = setTimeout(end, quietMs);
    });
  });
}
