import { createClockWatch } from '../../src/delivery/clock-watch.ts';
import { createLogList } from '../conversation/dispatch-scene.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

/** A machine's clock under its watch, and true time beside it. */
export function watched(aheadMs = 0) {
  const startMs = Date.UTC(2026, 2, 2, 8);
  const clock = createManualClock(startMs + aheadMs);
  const log = createLogList();
  const watch = createClockWatch(clock, log);
  const trueMs = () => startMs + clock.steady();
  return {
    watch,
    pass: clock.advance,
    set: clock.setWall,
    trueMs,
    /** @param wrongMs - what its Date is ahead of true time */
    answer: (wrongMs = 0) => watch.heard(new Date(trueMs() + wrongMs).toUTCString()),
    /** @param agoMs - how long its interaction was under way */
    meet: (agoMs = 0) => watch.met(trueMs() - agoMs),
    said: () => log.lines.map(({ message }) => message),
  };
}
