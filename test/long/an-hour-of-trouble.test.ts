import { describe, expect, it } from 'vitest';
import { openTroubleScene, well } from '../discord/rest/trouble-scene.ts';
import { longTroubles } from '../discord/rest/troubles.ts';

const minuteMs = 60_000;

describe('fifty interactions a second, for an hour', () => {
  it.each(longTroubles)('send at most $sent requests in any ten minutes into $what', async (row) => {
    const scene = openTroubleScene(row.trouble);
    await scene.pass(60 * minuteMs);
    const { sent, counted } = scene.most();
    expect(sent).toBeLessThanOrEqual(row.sent);
    // Discord bans for 10,000. There are three gates.
    expect(counted).toBeLessThanOrEqual(500);
    expect(scene.lines()).toBeLessThanOrEqual(6 * row.lines);
    scene.become(well);
    const wellMs = scene.clock.steady();
    while (scene.answered() === 0) await scene.pass(1000);
    expect(scene.clock.steady() - wellMs).toBeLessThanOrEqual(minuteMs);
  });
});
