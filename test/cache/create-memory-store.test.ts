import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/cache/create-memory-store.ts';
import { namespaces, namespaceTtlMs } from '../../src/cache/namespaces.ts';
import { describeStore } from './store-contract.ts';

describe('createMemoryStore', () => {
  describeStore(async () => createMemoryStore());

  it.each(namespaces)('forgets an answer in %s when its time is up', async (namespace) => {
    let atMs = 1_000_000;
    const store = createMemoryStore({ clock: { steady: () => atMs } });
    await store.set(namespace, 'key', 'value');
    atMs += namespaceTtlMs[namespace];
    expect(await store.get(namespace, 'key')).toBe('value');
    atMs += 1;
    expect(await store.get(namespace, 'key')).toBeUndefined();
  });

  it.each([
    ['search', 'the words of a search', 1],
    ['completion', 'what was offered while somebody typed', 1],
    ['reply', 'an answer', 6],
    ['card', 'a picture', 6],
  ] as const)('keeps in %s %s for %i hours at most, as README says', async (namespace, _, hours) => {
    let atMs = 1_000_000;
    const store = createMemoryStore({ clock: { steady: () => atMs } });
    await store.set(namespace, 'key', 'value');
    atMs += hours * 60 * 60_000 + 1;
    expect(await store.get(namespace, 'key')).toBeUndefined();
  });

  it('stays under its bound, dropping what was used longest ago', async () => {
    const maxBytes = 64 * 1024;
    const value = 'x'.repeat(1000);
    const store = createMemoryStore({ maxBytes });
    await store.set('search', 'kept in use', value);
    for (let number = 0; number < 500; number += 1) {
      await store.set('search', `filler ${number}`, value);
      await store.get('search', 'kept in use');
    }
    const kept = await Promise.all(Array.from({ length: 500 }, (_, n) => store.get('search', `filler ${n}`)));
    const survivors = kept.filter((answer) => answer !== undefined).length;
    expect(survivors).toBeGreaterThan(10);
    expect(survivors * 2 * value.length).toBeLessThan(maxBytes);
    expect(await store.get('search', 'kept in use')).toBe(value);
    expect(await store.get('search', 'filler 0')).toBeUndefined();
  });

  it('holds pictures within a bound of their own, so that they push no answers out', async () => {
    const store = createMemoryStore({ maxBytes: 64 * 1024, maxCardBytes: 64 * 1024 });
    await store.set('reply', 'kept', 'x');
    const picture = 'x'.repeat(10_000);
    for (let number = 0; number < 20; number += 1) await store.set('card', `${number}`, picture);
    const kept = await Promise.all(Array.from({ length: 20 }, (_, number) => store.get('card', `${number}`)));
    expect(kept.filter((each) => each !== undefined)).toEqual([picture, picture, picture]);
    expect(await store.get('reply', 'kept')).toBe('x');
  });

  it('does not keep an answer larger than itself', async () => {
    const store = createMemoryStore({ maxBytes: 1024 });
    await store.set('reply', 'big', 'x'.repeat(2000));
    expect(await store.get('reply', 'big')).toBeUndefined();
  });
});
