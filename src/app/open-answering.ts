import { once } from 'node:events';
import { join } from 'node:path';
import { commands as allCommands } from '../../commands/index.ts';
import { openCache } from '../cache/open-cache.ts';
import { canDraw } from '../cards/can-draw.ts';
import { createCards, openCardQueue } from '../cards/create-cards.ts';
import type { Cards } from '../cards/cards.ts';
import type { Clock } from '../clock.ts';
import type { Command, Deps } from '../conversation/command.ts';
import { createDispatch, type Dispatch } from '../conversation/dispatch.ts';
import { FatalError } from '../discord/gateway/fatal-error.ts';
import { withoutCards } from '../conversation/without-cards.ts';
import type { Env } from './env.ts';
import type { Library } from '../interview/interview.ts';
import type { Log } from '../log.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { createSearch } from '../search/create-search.ts';
import { openStore } from '../store/open-store.ts';
import { StoreError } from '../store/store-error.ts';
import type { Store } from '../store/store.ts';
import { createProgressLog } from './create-progress-log.ts';
import type { LoadingContent } from './load-content.ts';
import { tellLackingFonts } from './tell-lacking-fonts.ts';
import { tellLibrary } from './tell-library.ts';
import { version } from './version.ts';

export interface AnsweringOptions {
  readonly env: Pick<Env, 'dataDir' | 'redisUrl'>;
  readonly log: Log;
  readonly clock: Clock;
  readonly content: LoadingContent;
  readonly delivery: Delivery;
  /** Whether pictures can be drawn; what this machine has installed says so by default. */
  readonly draws?: boolean | undefined;
  /** Where it is aborted, opening ends with its reason. */
  readonly signal: AbortSignal;
}

/** All that answers requests, without the connection they come over: at once, with what is opened meanwhile. */
export interface Answering {
  readonly commands: readonly Command[];
  readonly dispatch: Dispatch;
  /** Rejects with a FatalError where content or store cannot be used; with the signal's reason. */
  readonly opened: Promise<Opened>;
  /** How many cards are being drawn. */
  drawing(): number;
  /** Lets go of what is open, and of what is still being opened. */
  close(): Promise<void>;
}

export interface Opened {
  readonly library: Library;
  readonly store: Store;
  /** Undefined where this machine cannot draw. */
  readonly cards: Cards | undefined;
}

/** Store and cache at once; library → search. */
export function openAnswering(options: AnsweringOptions): Answering {
  const { env, log, clock, content, signal, delivery, draws = canDraw() } = options;
  const path = join(env.dataDir, 'pullquote.db');
  const store = openStoreAt(path);
  const cache = openCache({
    redisUrl: env.redisUrl,
    clock,
    onTrouble: (error, heldBack) =>
      log.warn({ reason: String(error), heldBack }, 'the cache fails or is slow; answers are computed instead'),
  });
  const cardQueue = draws ? openCardQueue() : undefined;
  if (!draws) log.warn({}, noCards);
  const commands = draws ? allCommands : allCommands.map(withoutCards);

  async function open(): Promise<Deps> {
    const library = await content.library;
    signal.throwIfAborted();
    tellLibrary(library, log);
    if (draws) tellLackingFonts(library, log);
    const logProgress = createProgressLog(clock, log);
    const search = await createSearch(library, {
      signal,
      onProgress: ({ indexed, of }) => logProgress(() => `content: ${indexed} of ${of} passages indexed`),
    });
    const kept = await cache;
    log.info({}, `store: ${path}; cache: ${kept.name}`);
    const lookups = kept.lookups(`${version}:${library.hash}`);
    const cards = cardQueue && createCards({ lookups, log, queue: cardQueue });
    return { library, search, lookups, store: await store, cards, delivery, clock, random: Math.random, version };
  }

  // Where one of the two cannot be had, the other is not waited for.
  const contentDeps = open();
  const deps = Promise.race([Promise.all([contentDeps, store]).then(([opened]) => opened), abortion(signal)]);
  deps.catch(() => undefined);
  const opening = { store, deps, progress: content.progress };
  return {
    commands,
    dispatch: createDispatch({ commands, opening, draws, clock, random: Math.random, log }),
    opened: deps,
    drawing: () => cardQueue?.underWay() ?? 0,
    async close() {
      await Promise.allSettled([contentDeps]);
      await cardQueue?.close();
      await (await cache).close();
      await store.then(
        (opened) => opened.close(),
        () => undefined,
      );
    },
  };
}

/** Rejects once it is aborted, with its reason. */
async function abortion(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort');
  signal.throwIfAborted();
  throw new Error('aborted');
}

const noCards =
  'cards: none, for this machine has no renderer. Where there is one, `npm ci` without --omit=optional installs it.';

async function openStoreAt(path: string): Promise<Store> {
  try {
    return await openStore({ path });
  } catch (error) {
    throw error instanceof StoreError ? new FatalError(error.message) : error;
  }
}
