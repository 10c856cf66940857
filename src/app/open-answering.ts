import { join } from 'node:path';
import { commands as allCommands } from '../../commands/index.ts';
import { openCache } from '../cache/open-cache.ts';
import { canDraw } from '../cards/can-draw.ts';
import { createCards, openCardQueue } from '../cards/create-cards.ts';
import type { Cards } from '../cards/cards.ts';
import type { Clock } from '../clock.ts';
import type { Command } from '../conversation/command.ts';
import { createDispatch, type Dispatch } from '../conversation/dispatch.ts';
import { FatalError } from '../discord/gateway/fatal-error.ts';
import { withoutCards } from '../conversation/without-cards.ts';
import type { Env } from './env.ts';
import type { Library } from '../interview/interview.ts';
import { loadLibrary, type LoadingOptions } from '../library/load-library.ts';
import type { Log } from '../log.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { createSearch } from '../search/create-search.ts';
import { openStore } from '../store/open-store.ts';
import { StoreError } from '../store/store-error.ts';
import type { Store } from '../store/store.ts';
import { tellLibrary } from './tell-library.ts';
import { version } from './version.ts';

export interface AnsweringOptions {
  readonly env: Pick<Env, 'contentDir' | 'dataDir' | 'redisUrl'>;
  readonly log: Log;
  readonly clock: Clock;
  /** Instead of CONTENT_DIR alone. */
  readonly loadContent: ((options: LoadingOptions) => Promise<Library>) | undefined;
  /** Where it is aborted, opening ends with its reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: LoadingOptions['onProgress'];
  readonly delivery: Delivery;
  /** Whether pictures can be drawn; what this machine has installed says so by default. */
  readonly draws?: boolean | undefined;
}

/** All that answers requests, without the connection they come over. */
export interface Answering {
  readonly commands: readonly Command[];
  readonly dispatch: Dispatch;
  readonly library: Library;
  readonly store: Store;
  /** Undefined where this machine cannot draw. */
  readonly cards: Cards | undefined;
  /** How many cards are being drawn. */
  drawing(): number;
  close(): Promise<void>;
}

/** library → search → store → cache → commands. @throws FatalError where content or store cannot be used */
export async function openAnswering(options: AnsweringOptions): Promise<Answering> {
  const { env, log, clock, loadContent, signal, onProgress, delivery, draws = canDraw() } = options;
  const load = loadContent ?? ((loading: LoadingOptions) => loadFrom(env.contentDir, loading));
  const library = await load({ signal, onProgress });
  tellLibrary(library, log);
  const search = await createSearch(library, { signal });
  const path = join(env.dataDir, 'pullquote.db');
  const store = await openStoreAt(path);
  const cache = await openCache({
    redisUrl: env.redisUrl,
    epoch: `${version}:${library.hash}`,
    clock,
    onTrouble: (error, heldBack) =>
      log.warn({ reason: String(error), heldBack }, 'the cache fails or is slow; answers are computed instead'),
  });
  log.info({}, `store: ${path}; cache: ${cache.name}`);
  const { lookups } = cache;
  const cardQueue = draws ? openCardQueue() : undefined;
  const cards = cardQueue && createCards({ lookups, log, queue: cardQueue });
  if (!draws) log.warn({}, noCards);
  const commands = draws ? allCommands : allCommands.map(withoutCards);
  const deps = { library, search, lookups, store, cards, delivery, clock, random: Math.random, version };
  return {
    commands,
    dispatch: createDispatch({ commands, deps, clock, log }),
    library,
    store,
    cards,
    drawing: () => cardQueue?.underWay() ?? 0,
    async close() {
      await cardQueue?.close();
      await cache.close();
      await store.close();
    },
  };
}

const noCards =
  'cards: none, for this machine has no renderer. Where there is one, `npm ci` without --omit=optional installs it.';

async function loadFrom(contentDir: string, options: LoadingOptions): Promise<Library> {
  try {
    return await loadLibrary(contentDir, options);
  } catch (error) {
    if (options.signal?.aborted || !(error instanceof Error)) throw error;
    throw new FatalError(`The content at ${contentDir} could not be read: ${error.message}. Check CONTENT_DIR.`);
  }
}

async function openStoreAt(path: string): Promise<Store> {
  try {
    return await openStore({ path });
  } catch (error) {
    throw error instanceof StoreError ? new FatalError(error.message) : error;
  }
}
