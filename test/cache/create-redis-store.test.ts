import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createClient } from '@keyv/redis';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { namespaceTtlMs } from '../../src/cache/namespaces.ts';
import { createRedisStore } from '../../src/cache/create-redis-store.ts';
import type { CacheStore } from '../../src/cache/cache-store.ts';
import {
  holdRefusedPort,
  redisAnswers,
  startRedisProxy,
  startRefusingRedis,
  startSilentServer,
} from './redis-proxy.ts';
import { describeStore } from './store-contract.ts';

const execute = promisify(execFile);
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

/** Asks until the store is connected: it connects in the background and refuses until then. */
async function untilReady(store: CacheStore): Promise<CacheStore> {
  await vi.waitFor(() => store.get('search', 'ready?'), 60_000);
  return store;
}

function openStore(port: number, errors: unknown[] = []): CacheStore {
  const store = createRedisStore({ url: `redis://127.0.0.1:${port}`, onError: (error) => errors.push(error) });
  open.push(store);
  return store;
}

describe.skipIf(!(await redisAnswers()))('createRedisStore, where a Redis answers at 127.0.0.1:6379', () => {
  describeStore(() => untilReady(createRedisStore({ url: 'redis://127.0.0.1:6379', onError: () => undefined })));

  it('lets Redis itself forget an answer when its time is up', async () => {
    const store = await untilReady(openStore(6379));
    const client = createClient({ url: 'redis://127.0.0.1:6379' });
    await client.connect();
    // By its own clock, which need not be ours.
    const now = async () => Number((await client.time())[0]) * 1000;
    const before = await now();
    await store.set('completion', 'test:ttl', 1);
    const forgottenMs = await client.pExpireTime('pullquote:completion::test:ttl');
    const after = await now();
    await client.close();
    expect(forgottenMs).toBeGreaterThanOrEqual(before + namespaceTtlMs.completion);
    expect(forgottenMs).toBeLessThan(after + 1000 + namespaceTtlMs.completion);
  });

  it('closes without an answer where Redis stopped answering, with commands under way', async () => {
    const proxy = await startRedisProxy();
    open.push(proxy);
    const store = await untilReady(openStore(proxy.port));
    proxy.freeze();
    const waiting = store.get('search', 'key').catch(() => 'refused');
    await store.close();
    expect(await waiting).toBe('refused');
    await expect.poll(() => proxy.connections()).toBe(0);
  });
});

describe('createRedisStore', () => {
  it('reports a refused connection, refuses at once and closes', async () => {
    const errors: unknown[] = [];
    const refused = await holdRefusedPort();
    open.push(refused);
    const store = openStore(refused.port, errors);
    await expect(store.get('search', 'key')).rejects.toThrow('not connected');
    await expect(store.set('search', 'key', 1)).rejects.toThrow('not connected');
    await expect.poll(() => errors.length).toBeGreaterThan(0);
    expect(String(errors[0])).toContain('ECONNREFUSED');
  });

  it('tells of a refusal without what Redis repeats of the answer', async () => {
    const redis = await startRefusingRedis();
    open.push(redis);
    const store = openStore(redis.port);
    const refusalOf = (work: () => Promise<unknown>) => work().then(String, String);
    await expect.poll(() => refusalOf(() => store.get('search', 'quokka'))).toContain('ERR');
    const refusals = [
      await refusalOf(() => store.get('search', 'quokka')),
      await refusalOf(() => store.set('search', 'quokka', { answer: 'quokka' })),
    ];
    expect(refusals).toEqual([
      expect.stringContaining("ERR unknown command 'GETRANGE'"),
      expect.stringContaining("ERR unknown command 'SET'"),
    ]);
    expect(refusals.join()).not.toContain('quokka');
  });

  it('tries no more once it is closed, and keeps no process alive', async () => {
    const module = new URL('../../src/cache/create-redis-store.ts', import.meta.url).href;
    const refused = await holdRefusedPort();
    open.push(refused);
    const url = `redis://127.0.0.1:${refused.port}`;
    const script = `
      const { createRedisStore } = await import('${module}');
      const { promise: refused, resolve } = Promise.withResolvers();
      const store = createRedisStore({ url: '${url}', onError: resolve });
      await refused;
      await store.close();
      console.log('closed');
    `;
    // One that lives on is killed, and fails.
    const { stdout } = await execute(process.execPath, ['--input-type=module', '-e', script], { timeout: 30_000 });
    expect(stdout).toBe('closed\n');
  });

  it('refuses at once where the other side accepts and never answers', async () => {
    const server = await startSilentServer();
    open.push(server);
    const store = openStore(server.port);
    // Sooner than the connection itself is given up.
    await expect(store.get('search', 'key')).rejects.toThrow('not connected');
    await store.close();
  });

  it('does not say the password in its name', () => {
    const store = createRedisStore({ url: 'redis://me:hunter2@127.0.0.1:1', onError: () => undefined });
    open.push(store);
    expect(store.name).toBe('Redis at 127.0.0.1:1');
  });
});
