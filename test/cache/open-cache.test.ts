import { z } from 'zod';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keptAs } from '../../src/cache/kept-as.ts';
import { systemClock } from '../../src/clock.ts';
import { openCache } from '../../src/cache/open-cache.ts';
import { holdRefusedPort } from './redis-proxy.ts';

const anything = keptAs('search', z.unknown());

describe('openCache', () => {
  it('keeps answers in memory where no Redis is named', async () => {
    const cache = await openCache({ redisUrl: undefined, onTrouble: () => undefined, clock: systemClock });
    const lookups = cache.lookups('e');
    expect(cache.name).toMatch(/^memory/);
    expect(await lookups.get(anything, 'key', () => 1)).toBe(1);
    expect(await lookups.get(anything, 'key', () => 2)).toBe(1);
    await cache.close();
  });

  it('says once a minute that the cache is away, and how often it was missed', async () => {
    let atMs = 0;
    const refused = await holdRefusedPort();
    onTestFinished(() => refused.close());
    const reports: { readonly reason: string; readonly heldBack: number }[] = [];
    const cache = await openCache({
      redisUrl: `redis://127.0.0.1:${refused.port}`,
      clock: { ...systemClock, steady: () => atMs },
      onTrouble: (error, heldBack) => reports.push({ reason: String(error), heldBack }),
    });
    const lookups = cache.lookups('e');
    for (const key of ['a', 'b', 'c']) expect(await lookups.get(anything, key, () => key)).toBe(key);
    expect(reports).toHaveLength(1);
    atMs = 59_999;
    await lookups.get(anything, 'd', () => 'd');
    expect(reports).toHaveLength(1);
    atMs = 60_000;
    await lookups.get(anything, 'e', () => 'e');
    expect(reports).toHaveLength(2);
    const heldBack = reports[1]?.heldBack ?? 0;
    expect(heldBack).toBeGreaterThanOrEqual(5);
    atMs = 120_000;
    await lookups.get(anything, 'f', () => 'f');
    expect(reports[2]?.heldBack).toBeLessThan(heldBack);
    await cache.close();
  });
});
