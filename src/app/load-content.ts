import type { Clock } from '../clock.ts';
import { FatalError } from '../discord/gateway/fatal-error.ts';
import type { Library } from '../interview/interview.ts';
import { loadLibrary } from '../library/load-library.ts';
import type { LoadingOptions, LoadingProgress } from '../library/read-folders.ts';
import type { Log } from '../log.ts';
import { createProgressLog } from './create-progress-log.ts';

export interface ContentOptions {
  readonly contentDir: string;
  /** Instead of CONTENT_DIR alone. */
  readonly load?: ((options: LoadingOptions) => Promise<Library>) | undefined;
  readonly log: Log;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Content that is being read. */
export interface LoadingContent {
  /** Rejects with a FatalError where it cannot be used; with the signal's reason. */
  readonly library: Promise<Library>;
  /** Undefined before the first folder is read. */
  readonly progress: () => LoadingProgress | undefined;
}

/** It loads little itself, for the work is another thread's: begun early, that goes on beside everything else. */
export function loadContent({ contentDir, load, log, clock, signal }: ContentOptions): LoadingContent {
  const logProgress = createProgressLog(clock, log);
  let progress: LoadingProgress | undefined;
  const onProgress = (told: LoadingProgress) => {
    progress = told;
    logProgress(() => `content: ${told.read} of ${told.of} interviews read`);
  };
  const library = load?.({ signal, onProgress }) ?? loadFrom(contentDir, { signal, onProgress });
  // Whoever needs it comes later, and finds what became of it.
  library.catch(() => undefined);
  return { library, progress: () => progress };
}

async function loadFrom(contentDir: string, options: LoadingOptions): Promise<Library> {
  try {
    return await loadLibrary(contentDir, options);
  } catch (error) {
    if (options.signal?.aborted || !(error instanceof Error)) throw error;
    throw new FatalError(`The content at ${contentDir} could not be read: ${error.message}. Check CONTENT_DIR.`);
  }
}
