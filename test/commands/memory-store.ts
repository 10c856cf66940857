import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

/** A real store in memory, opened at its first use: building a test's dependencies need not wait for it. */
export function memoryStore(): Store {
  let opened: Promise<Store> | undefined;
  return new Proxy({} as Store, {
    get(_, name) {
      return async (...all: unknown[]) => {
        const store = await (opened ??= openStore({ path: ':memory:' }));
        return (store[name as keyof Store] as (...all: unknown[]) => unknown)(...all);
      };
    },
  });
}
