import { z } from 'zod';
import { afterEach, describe, expect, it } from 'vitest';
import { createLookups, type LookupsOptions } from '../../src/cache/create-lookups.ts';
import { keptAs } from '../../src/cache/kept-as.ts';
import { systemClock } from '../../src/clock.ts';
import { createMemoryStore } from '../../src/cache/create-memory-store.ts';
import { createRedisStore } from '../../src/cache/create-redis-store.ts';
import type { CacheStore } from '../../src/cache/cache-store.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { holdRefusedPort, redisAnswers, startRedisProxy, startSilentServer, type TestServer } from './redis-proxy.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

function setUp(store: CacheStore, options: Partial<LookupsOptions> = {}) {
  const troubles: unknown[] = [];
  const onTrouble = (error: unknown) => troubles.push(error);
  const lookups = createLookups({ store, epoch: 'epoch', onTrouble, clock: systemClock, ...options });
  return { lookups, troubles };
}

/** Anything at all is an answer to these. */
const search = keptAs('search', z.unknown());
const reply = keptAs('reply', z.unknown());

const fail = () => Promise.reject(new Error('broken'));

/** Counts how often it was asked, and answers the count. */
function counter() {
  let count = 0;
  return () => (count += 1);
}

function redisStore(server: Pick<TestServer, 'port' | 'close'>): CacheStore {
  const store = createRedisStore({ url: `redis://127.0.0.1:${server.port}`, onError: () => undefined });
  open.push(server, store);
  return store;
}

describe('createLookups', () => {
  it('computes once and then answers from the store', async () => {
    const { lookups, troubles } = setUp(createMemoryStore());
    const compute = counter();
    expect(await lookups.get(search, 'key', compute)).toBe(1);
    expect(await lookups.get(search, 'key', compute)).toBe(1);
    expect(await lookups.get(search, 'another', compute)).toBe(2);
    expect(await lookups.get(reply, 'key', compute)).toBe(3);
    expect(troubles).toEqual([]);
  });

  it.each([null, false, 0, ''])('keeps the answer %j as an answer', async (answer) => {
    const { lookups } = setUp(createMemoryStore());
    await lookups.get(search, 'key', () => answer);
    expect(await lookups.get(search, 'key', () => 'computed again')).toBe(answer);
  });

  it('gives an answer back as it was kept, and not in the order of its schema', async () => {
    const { lookups } = setUp(createMemoryStore());
    const kept = keptAs('search', z.strictObject({ first: z.number(), second: z.number() }));
    const answer = { second: 2, first: 1 };
    await lookups.get(kept, 'key', () => answer);
    const again = await lookups.get(kept, 'key', () => ({ first: 0, second: 0 }));
    expect(JSON.stringify(again)).toBe(JSON.stringify(answer));
  });

  it('misses what was kept of another library', async () => {
    const store = createMemoryStore();
    const compute = counter();
    await setUp(store, { epoch: 'one' }).lookups.get(search, 'key', compute);
    expect(await setUp(store, { epoch: 'two' }).lookups.get(search, 'key', compute)).toBe(2);
  });

  it('shares one computation between those who ask at the same time', async () => {
    const { lookups } = setUp(createMemoryStore());
    const compute = counter();
    const answers = await Promise.all(Array.from({ length: 20 }, () => lookups.get(search, 'key', compute)));
    expect(new Set(answers)).toEqual(new Set([1]));
  });

  it('passes a failed computation on to all who wait, keeps nothing of it, and computes again', async () => {
    const { lookups, troubles } = setUp(createMemoryStore());
    const outcomes = await Promise.allSettled([lookups.get(search, 'key', fail), lookups.get(search, 'key', fail)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await lookups.get(search, 'key', () => 'fine')).toBe('fine');
    expect(troubles).toEqual([]);
  });

  it.each([
    'scribbled by something else',
    42,
    [],
    {},
    { answer: null },
    { answer: {} },
    { answer: '1' },
    { ANSWER: 1 },
  ])('computes where %j is kept, says so and keeps its own anew', async (foreign) => {
    const store = createMemoryStore();
    await store.set('search', 'epoch:key', foreign);
    const { lookups, troubles } = setUp(store);
    const compute = counter();
    const numbers = keptAs('search', z.number());
    expect(await lookups.get(numbers, 'key', compute)).toBe(1);
    expect(troubles.map(String)).toEqual(['Error: what is kept in search is no answer of ours']);
    expect(await lookups.get(numbers, 'key', compute)).toBe(1);
    expect(troubles).toHaveLength(1);
  });

  it('does not wait for the answer to be kept', async () => {
    const store: CacheStore = { ...createMemoryStore(), set: () => new Promise(() => undefined) };
    expect(await setUp(store).lookups.get(search, 'key', () => 'computed')).toBe('computed');
  });

  it('computes where the store hangs, after 100 ms and not before', async () => {
    const store: CacheStore = { ...createMemoryStore(), get: () => new Promise(() => undefined) };
    const clock = createManualClock();
    const { lookups, troubles } = setUp(store, { clock });
    const compute = counter();
    const answer = lookups.get(search, 'key', compute);
    await clock.advance(99);
    expect(troubles).toEqual([]);
    await clock.advance(1);
    expect(await answer).toBe(1);
    expect(troubles.map(String)).toEqual(['Error: no answer within 100 ms']);
  });

  it('does not even wait for its deadline where the port refuses', async () => {
    const { lookups, troubles } = setUp(redisStore(await holdRefusedPort()), { clock: createManualClock() });
    expect(await lookups.get(search, 'key', () => 'computed')).toBe('computed');
    expect(troubles.length).toBeGreaterThan(0);
  });

  it('does not even wait for its deadline where the other side accepts and never answers', async () => {
    const { lookups } = setUp(redisStore(await startSilentServer()), { clock: createManualClock() });
    expect(await lookups.get(search, 'key', () => 'computed')).toBe('computed');
  });
});

describe.skipIf(!(await redisAnswers()))('createLookups, where a Redis answers at 127.0.0.1:6379', () => {
  it('lives through a Redis that stops answering and comes back', async () => {
    const proxy = await startRedisProxy();
    const clock = createManualClock();
    const { lookups, troubles } = setUp(redisStore(proxy), { clock, epoch: `test ${Math.random()}` });
    const compute = counter();
    const ask = () => lookups.get(keptAs('search', z.number()), 'key', compute);
    await expect.poll(async () => [await ask(), await ask()].every((n, _, [first]) => n === first)).toBe(true);
    const kept = await ask();

    proxy.freeze();
    const troubled = troubles.length;
    const answer = ask();
    await clock.advance(100);
    expect(await answer).toBe(kept + 1);
    expect(troubles.length).toBeGreaterThan(troubled);

    proxy.thaw();
    await expect.poll(async () => [await ask(), await ask()].every((n, _, [first]) => n === first)).toBe(true);
  });
});
