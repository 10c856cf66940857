import { describe, expect, it } from 'vitest';
import { openTroubleScene, own, some, well } from './trouble-scene.ts';
import { longTroubles } from './troubles.ts';

const minuteMs = 60_000;

// For an hour: test/long/an-hour-of-trouble.test.ts.
describe('fifty interactions a second', () => {
  it.each(longTroubles)('send at most $sent requests into $what, and are answered a minute later', async (row) => {
    const scene = openTroubleScene(row.trouble);
    await scene.pass(2 * minuteMs);
    expect(scene.most().sent).toBeLessThanOrEqual(row.sent);
    expect(scene.lines()).toBeLessThanOrEqual(row.lines);
    scene.become(well);
    await scene.pass(minuteMs);
    const before = { asked: scene.asked(), answered: scene.answered() };
    await scene.pass(minuteMs / 4);
    expect(scene.answered() - before.answered).toBe(scene.asked() - before.asked);
  });

  it('are all answered where a thousand come at once instead', async () => {
    const scene = openTroubleScene(well);
    for (let n = 0; n < 1000; n += 1) scene.ask();
    await scene.clock.advance(1000);
    expect(scene.answered()).toBe(1000);
  });

  it('are answered a minute after a burst that was refused as a whole', async () => {
    const scene = openTroubleScene(own(429, 0, { 'Retry-After': '1', 'X-RateLimit-Scope': 'user' }));
    for (let n = 0; n < 1500; n += 1) scene.ask();
    await scene.clock.advance(3000);
    scene.become(well);
    await scene.pass(minuteMs);
    const before = { asked: scene.asked(), answered: scene.answered() };
    await scene.pass(minuteMs);
    expect(scene.answered() - before.answered).toBe(scene.asked() - before.asked);
    expect(scene.most().sent).toBeLessThanOrEqual(10_000);
  });

  it('are nearly all answered where half of all requests fail at random', async () => {
    const scene = openTroubleScene(some(1 / 2, own(500, 0)));
    await scene.pass(2 * minuteMs);
    expect(scene.answered() / scene.asked()).toBeGreaterThan(0.95);
  });
});
