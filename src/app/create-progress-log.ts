import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

const everyMs = 10_000;

/** Says how far something long is, once in ten seconds: of what takes less, nothing is said. */
export function createProgressLog(clock: Pick<Clock, 'steady'>, log: Log): (say: () => string) => void {
  let toldMs = clock.steady();
  return (say) => {
    if (clock.steady() - toldMs < everyMs) return;
    toldMs = clock.steady();
    log.info({}, say());
  };
}
