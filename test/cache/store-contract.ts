import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CacheStore } from '../../src/cache/cache-store.ts';

/** What every cache store must do; run against each of them. `open` resolves once the store can answer. */
export function describeStore(open: () => Promise<CacheStore>): void {
  let store: CacheStore;
  const run = randomUUID();
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  it('misses what was never kept', async () => {
    expect(await store.get('search', `${run}:never`)).toBeUndefined();
  });

  it.each([
    ['an object', { tier: 'closest', hits: [1, 2.5, null], nested: { text: '护城河 🦊 \u0000"' } }],
    ['an empty list', []],
    ['a falsy value', { answer: false }],
    ['a string with colons', ':a:b'],
  ])('gives back %s as it was kept', async (name, value) => {
    await store.set('search', `${run}:${name}`, value);
    expect(await store.get('search', `${run}:${name}`)).toEqual(value);
  });

  it('keeps its namespaces apart', async () => {
    await store.set('search', `${run}:same`, 'a');
    await store.set('reply', `${run}:same`, 'b');
    expect(await store.get('search', `${run}:same`)).toBe('a');
    expect(await store.get('reply', `${run}:same`)).toBe('b');
    expect(await store.get('completion', `${run}:same`)).toBeUndefined();
  });

  it('takes any text as a key', async () => {
    const key = `${run}: \n护城河*?[a]::${'长'.repeat(300)}`;
    await store.set('completion', key, 1);
    expect(await store.get('completion', key)).toBe(1);
  });
}
