import type { Clock } from '../clock.ts';
import { FatalError } from '../discord/gateway/fatal-error.ts';
import type { Library } from '../interview/interview.ts';
import { loadLibrary } from '../library/load-library.ts';
import type { LoadingOptions, LoadingProgress } from '../library/read-folders.ts';
import { foreignText } from '../foreign-text.ts';
import type { Log } from '../log.ts';

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
  let progress: LoadingProgress | undefined;
  let begun: string | undefined;
  const onProgress = (told: LoadingProgress) => (progress = told);
  const onBegin = (slug: string) => (begun = slug);
  const options = { signal, onBegin, onProgress };
  const library = load?.(options) ?? loadFrom(contentDir, options);
  const stopTelling = everyTenSeconds(clock, () => {
    if (signal.aborted || begun === undefined) return;
    const read = progress === undefined ? '' : `${progress.read} of ${progress.of} interviews read; `;
    log.info({}, `content: ${read}reading ${foreignText(begun)}`);
  });
  // Whoever needs it comes later, and finds what became of it.
  library.catch(() => undefined).finally(stopTelling);
  return { library, progress: () => progress };
}

/** However long one interview takes, its name is told meanwhile. Returns what ends it. */
function everyTenSeconds(clock: Pick<Clock, 'after'>, tell: () => void): () => void {
  let cancel = clock.after(10_000, next);
  function next(): void {
    tell();
    cancel = clock.after(10_000, next);
  }
  return () => cancel();
}

async function loadFrom(contentDir: string, options: LoadingOptions): Promise<Library> {
  try {
    return await loadLibrary(contentDir, options);
  } catch (error) {
    if (options.signal?.aborted || !(error instanceof Error)) throw error;
    throw new FatalError(`The content at ${contentDir} could not be read: ${error.message}. Check CONTENT_DIR.`);
  }
}
