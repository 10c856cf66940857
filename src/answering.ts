import { commands } from '../commands/index.ts';
import { openCache } from './cache/open-cache.ts';
import type { Clock } from './discord/clock.ts';
import type { Command } from './discord/command.ts';
import { createDispatch, type Dispatch } from './discord/dispatch.ts';
import { FatalError } from './discord/fatal-error.ts';
import type { Env } from './env.ts';
import type { Library } from './library/interview.ts';
import { loadLibrary } from './library/load-library.ts';
import type { Log } from './log.ts';
import { createSearch } from './search/create-search.ts';
import { tellLibrary } from './tell-library.ts';
import { version } from './version.ts';

export interface AnsweringOptions {
  readonly env: Pick<Env, 'contentDir' | 'redisUrl'>;
  readonly log: Log;
  readonly clock: Clock;
  /** Instead of CONTENT_DIR alone. */
  readonly loadContent: (() => Promise<Library>) | undefined;
}

/** All that answers requests, without the connection they come over. */
export interface Answering {
  readonly commands: readonly Command[];
  readonly dispatch: Dispatch;
  close(): Promise<void>;
}

/** library → search → cache → commands. @throws FatalError where the content cannot be read */
export async function openAnswering({ env, log, clock, loadContent }: AnsweringOptions): Promise<Answering> {
  const library = await (loadContent ?? (() => loadFrom(env.contentDir)))();
  tellLibrary(library, log);
  const search = createSearch(library);
  const cache = await openCache({
    redisUrl: env.redisUrl,
    epoch: `${version}:${library.hash}`,
    now: () => clock.now(),
    onTrouble: (error, heldBack) =>
      log.warn({ reason: String(error), heldBack }, 'the cache fails or is slow; answers are computed instead'),
  });
  log.info({}, `cache: ${cache.name}`);
  const deps = { library, search, lookups: cache.lookups, now: Date.now, random: Math.random };
  return { commands, dispatch: createDispatch({ commands, deps, clock, log }), close: () => cache.close() };
}

async function loadFrom(contentDir: string): Promise<Library> {
  try {
    return await loadLibrary(contentDir);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new FatalError(`The content at ${contentDir} could not be read: ${error.message}. Check CONTENT_DIR.`);
  }
}
