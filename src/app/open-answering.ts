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
import { learnEditions } from '../editions/learn-editions.ts';
import { storeByWords } from '../editions/store-by-words.ts';
import type { Library } from '../interview/interview.ts';
import { preparePools } from '../highlight/prepare-pools.ts';
import { prepareLongPassages } from '../render/quote/quote-pages.ts';
import type { Log } from '../log.ts';
import type { FindPlace } from '../feeds/feed-place.ts';
import type { FindRole } from '../feeds/find-role.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { ChannelNames } from '../feeds/channel-names.ts';
import { createSearch } from '../search/create-search.ts';
import { createSlices } from '../slices.ts';
import { openStore } from '../store/open-store.ts';
import { StoreError } from '../store/store-error.ts';
import type { Store } from '../store/store.ts';
import type { StoreReports } from '../store/store-reports.ts';
import { createStoreReports } from './create-store-reports.ts';
import { hashCode } from './hash-code.ts';
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
  readonly channelNames: ChannelNames;
  readonly findRole: FindRole;
  readonly findPlace: FindPlace;
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
  /** Where a new database was begun, if one was. */
  begunStore(): string | undefined;
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
  const { env, log, clock, content, signal, delivery, channelNames, findRole, findPlace, draws = canDraw() } = options;
  const path = join(env.dataDir, 'pullquote.db');
  const reports = createStoreReports(log);
  const store = openStoreAt(path, reports);
  const cache = openCache({
    redisUrl: env.redisUrl,
    clock,
    onTrouble: (error, heldBack) =>
      log.warn({ reason: String(error), heldBack }, 'the cache fails or is slow; answers are computed instead'),
  });
  // Memory knows no other code than this; what is shared may be read by another.
  const code = env.redisUrl === undefined ? version : hashCode();
  const cardQueue = draws ? openCardQueue() : undefined;
  if (!draws) log.warn({}, noCards);
  const commands = draws ? allCommands : allCommands.map(withoutCards);

  async function open(): Promise<Deps> {
    const read = await content.library;
    signal.throwIfAborted();
    tellLibrary(read, log);
    const opened = await store;
    const library = await orFatal(() =>
      learnEditions(read, {
        store: opened,
        slices: createSlices({ signal }),
        onCorrected: ({ slug, changed, gone }) => log.info({ interview: slug, changed, gone }, corrected),
      }),
    );
    if (draws) await tellLackingFonts(library, log, createSlices({ signal }));
    const logProgress = createProgressLog(clock, log);
    const search = await createSearch(library, {
      signal,
      onProgress: ({ indexed, of }) => logProgress(() => `content: ${indexed} of ${of} passages indexed`),
    });
    await preparePools(library, createSlices({ signal }));
    await prepareLongPassages(library, createSlices({ signal }));
    const kept = await cache;
    await store;
    const begun = reports.begunAt() === undefined ? '' : 'a new database was begun at ';
    log.info({}, `store: ${begun}${path}; cache: ${kept.name}`);
    const lookups = kept.lookups(`${code}:${library.hash}`);
    const cards = cardQueue && createCards({ lookups, log, queue: cardQueue });
    const asked = { delivery, channelNames, findRole, findPlace };
    return {
      library,
      search,
      lookups,
      store: storeByWords(opened, library),
      cards,
      ...asked,
      clock,
      random: Math.random,
      version,
    };
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
    begunStore: () => reports.begunAt(),
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

const corrected = 'content: a text is another than at the last start; what was saved or planned finds its words again';

const noCards =
  'cards: none, for this machine has no renderer. Where there is one, `npm ci` without --omit=optional installs it.';

function openStoreAt(path: string, reports: StoreReports): Promise<Store> {
  return orFatal(() => openStore({ path, reports }));
}

/** What the operator has to mend ends the start. */
async function orFatal<Done>(work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StoreError ? new FatalError(error.message) : error;
  }
}
