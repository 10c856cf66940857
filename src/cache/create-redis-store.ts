import KeyvRedis, { createClient, Keyv } from '@keyv/redis';
import type { Namespace } from './lookups.ts';
import { namespaceMaxBytes, namespaces, namespaceTtlMs } from './namespaces.ts';
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
      const store = new BoundedRedis(client, { throwOnErrors: true });
      store.maxBytes = namespaceMaxBytes[namespace];
      const options = { namespace: `pullquote:${namespace}`, ttl: namespaceTtlMs[namespace] };
      return [namespace, new Keyv({ store, useKeyPrefix: false, throwOnErrors: true, ...options })];
    }),
  );
  return {
    name: `Redis at ${new URL(url).host}`,
    async get(namespace, key) {
      assertReady(client);
      return withoutArguments(keyvs.get(namespace)?.get(key));
    },
    async set(namespace, key, value) {
      assertReady(client);
      await withoutArguments(keyvs.get(namespace)?.set(key, value));
    },
    async close() {
      // In no order: a command under way is worth nothing, and a Redis that hangs would never let go.
      if (client.isOpen) client.destroy();
    },
  };
}

/** Whoever else writes there: no more of a value is read than an answer has, so that none holds this process up. */
class BoundedRedis extends KeyvRedis<string> {
  maxBytes = Infinity;

  override async get<Value = string>(key: string): Promise<Value | undefined> {
    const client = await this.getClient();
    const text = (await client.getRange(this.createKeyPrefix(key, this.namespace), 0, this.maxBytes)) ?? '';
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Keyv's interface; a Redis holds text
    return text === '' || this.isTooLarge(text) ? undefined : (text as Value);
  }

  override async set(key: string, value: string, ttl?: number): Promise<void> {
    if (!this.isTooLarge(value)) await super.set(key, value, ttl);
  }

  private isTooLarge(text: string): boolean {
    return Buffer.byteLength(text) > this.maxBytes;
  }
}

/** A Redis that refuses a command may repeat what it was given: an answer, and what somebody asked for. */
function withoutArguments<T>(command: Promise<T> | undefined): Promise<T> | undefined {
  return command?.catch((error: unknown) => {
    // The name of a command is the first thing in quotes.
    throw new Error(/^[^']*(?:'[a-z|]+')?/iu.exec(error instanceof Error ? error.message : '')?.[0]);
  });
}

/** KeyvRedis would wait for a connection that is being made; an answer is wanted now. */
function assertReady(client: { readonly isReady: boolean }): void {
  if (!client.isReady) throw new Error('not connected');
}
