import { describe, expect, it, onTestFinished } from 'vitest';
import { createAlarms } from '../../src/local-discord/alarms.ts';

describe('alarms', () => {
  it('ring by their time once a clock was moved past them, each once, and not what is due later', () => {
    let nowMs = 0;
    const alarms = createAlarms(() => nowMs);
    onTestFinished(() => alarms.clear());
    const rung: number[] = [];
    for (const dueMs of [900_000, 3000, 60_000, 3_600_000]) alarms.at(dueMs, () => rung.push(dueMs));
    const takeBack = alarms.at(5000, () => rung.push(5000));
    takeBack();
    nowMs = 900_000;
    alarms.tick();
    alarms.tick();
    expect(rung).toEqual([3000, 60_000, 900_000]);
  });
});
