import { describe, expect, it } from 'vitest';
import { limitRepeats } from '../../src/app/limit-repeats.ts';
import { createLogList } from '../conversation/dispatch-scene.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

const minuteMs = 60_000;

function setUp() {
  const clock = createManualClock();
  const list = createLogList();
  return { clock, log: limitRepeats(list, clock), lines: list.lines };
}

describe('limitRepeats', () => {
  it('lets a message stand twenty times a minute, and tells in the next how many more there were', async () => {
    const { clock, log, lines } = setUp();
    for (let n = 0; n < 500; n += 1) log.warn({ n }, 'lost');
    expect(lines.map(({ facts }) => facts)).toEqual(Array.from({ length: 20 }, (_, n) => ({ n })));
    await clock.advance(minuteMs);
    log.warn({ n: 500 }, 'lost');
    log.warn({ n: 501 }, 'lost');
    expect(lines.slice(20).map(({ facts }) => facts)).toEqual([{ n: 500, heldBack: 480 }, { n: 501 }]);
  });

  it('counts each message of each level for itself', () => {
    const { log, lines } = setUp();
    for (let n = 0; n < 30; n += 1) log.warn({}, 'lost');
    log.error({}, 'lost');
    log.warn({}, 'found');
    expect(lines.slice(20)).toMatchObject([
      { level: 'error', message: 'lost' },
      { level: 'warn', message: 'found' },
    ]);
  });

  it('holds nothing back that is told for debugging', () => {
    const { log, lines } = setUp();
    for (let n = 0; n < 100; n += 1) log.debug({}, 'received');
    expect(lines).toHaveLength(100);
  });
});
