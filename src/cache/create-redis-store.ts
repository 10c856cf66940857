import KeyvRedis, { createClient, Keyv } from '@keyv/redis';
import type { Namespace } from './lookups.ts';
import { namespaces, namespaceTtlMs } from './namespaces.ts';
import type { CacheStore } from './cache-store.ts';

export interface RedisStoreOptions {
  readonly url: string;
  /** Told of every failure of the connection; where it is not watched, an 'error' event would end the process. */
  readonly onError: (error: unknown) => void;
}

const connectTimeoutMs = 2000;
const longestReconnectPauseMs = 10_000;
/** Commands that wait for a Redis that stopped answering; more are refused, so memory stays bounded. */
const maxWaitingCommands = 1000;

/** Answers shared through Redis or Valkey. Connects in the background: a Redis that is away does not hold up a start. */
export function createRedisStore({ url, onError }: RedisStoreOptions): CacheStore {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: maxWaitingCommands,
    socket: {
      connectTimeout: connectTimeoutMs,
      reconnectStrategy: (attempts) => Math.min(100 * 2 ** attempts, longestReconnectPauseMs),
    },
  });
  client.on('error', onError);
  client.connect().catch(onError);

  const keyvs = new Map<Namespace, Keyv>(
    namespaces.map((namespace) => {
      const store = new KeyvRedis<string>(client, { throwOnErrors: true });
      const options = { namespace: `pullquote:${namespace}`, ttl: namespaceTtlMs[namespace] };
      return [namespace, new Keyv({ store, useKeyPrefix: false, throwOnErrors: true, ...options })];
    }),
  );
  return {
    name: `Redis at ${new URL(url).host}`,
    async get(namespace, key) {
      assertReady(client);
      return keyvs.get(namespace)?.get(key);
    },
    async set(namespace, key, value) {
      assertReady(client);
      await keyvs.get(namespace)?.set(key, value);
    },
    async close() {
      // In no order: a command under way is worth nothing, and a Redis that hangs would never let go.
      if (client.isOpen) client.destroy();
    },
  };
}

/** KeyvRedis would wait for a connection that is being made; an answer is wanted now. */
function assertReady(client: { readonly isReady: boolean }): void {
  if (!client.isReady) throw new Error('not connected');
}
