import { basename } from 'node:path';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import { createSlices } from '../slices.ts';
import type { LoadedFolder } from './load-folder.ts';
import type { FolderNews } from './worker/folder-news.ts';
import type { FolderPlace } from './worker/folder-place.ts';
import { type Assembly, startAssembly } from './worker/piece.ts';

export interface LoadingOptions {
  /** Where it is aborted, loading ends with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told before every folder: its slug. */
  readonly onBegin?: ((slug: string) => void) | undefined;
  /** Told after every folder. */
  readonly onProgress?: ((progress: LoadingProgress) => void) | undefined;
}

/** Of the folders, how many are read. */
export interface LoadingProgress {
  readonly read: number;
  readonly of: number;
}

/** A fresh thread for these folders: it tells FolderNews of each, one after another, and ends. */
export type StartReader = (places: readonly FolderPlace[]) => Worker;

/**
 * Reads folders in a thread of their own: however heavy one is, this thread goes on with everything else. One that cannot
 * be read, or takes that thread down with it, is a problem of its own, and the others are read.
 */
export async function readFolders(
  places: readonly FolderPlace[],
  { signal, onBegin, onProgress }: LoadingOptions = {},
  start: StartReader = startReader,
): Promise<LoadedFolder[]> {
  const folders: LoadedFolder[] = [];
  const onFolder = (folder: LoadedFolder) => {
    folders.push(folder);
    onProgress?.({ read: folders.length, of: places.length });
  };
  while (folders.length < places.length) {
    signal?.throwIfAborted();
    const left = places.slice(folders.length);
    const lost = await readUntilEnd(start(left), left.length, { onBegin, onFolder }, signal);
    if (lost !== undefined) onFolder(lost);
  }
  return folders;
}

/** Whatever flags the process was started with are its own; of experiments src/run.js says why. */
function startReader(places: readonly FolderPlace[]): Worker {
  const execArgv = ['--disable-warning=ExperimentalWarning'];
  return new Worker(new URL('worker/library-worker.ts', import.meta.url), { execArgv, workerData: places });
}

/**
 * Resolves once all is read, or the thread has ended before; then with the folder it was at, if it was at any.
 * @throws the signal's reason; what keeps the thread from reading at all
 */
async function readUntilEnd(
  worker: Worker,
  count: number,
  heard: Heard,
  signal: AbortSignal | undefined,
): Promise<LoadedFolder | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<LoadedFolder | undefined>();
  const reading = startReading(heard);
  let trouble: Error | undefined;

  /** Not before everything else had its turn: what a fast thread sends would be taken in one go. */
  async function askForMore(): Promise<void> {
    await createSlices().next();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
    worker.postMessage('taken');
  }

  worker.on('message', (news: FolderNews) => {
    if (signal?.aborted) return;
    reading.hear(news);
    if (reading.ended() === count) resolve(undefined);
    if (news.kind === 'piece') void askForMore();
  });
  worker.on('error', (error) => {
    trouble = error instanceof Error ? error : new Error(inspect(error));
  });
  worker.on('exit', (code) => {
    const reason = trouble?.message ?? `it ended with code ${code}`;
    if (reading.started()) resolve(reading.lose(reason));
    else reject(new Error(`the thread that reads does not start: ${reason}`));
  });
  const giveUp = () => reject(signal?.reason);
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', giveUp);
    void worker.terminate();
  }
}

interface Heard {
  readonly onBegin: LoadingOptions['onBegin'];
  readonly onFolder: (folder: LoadedFolder) => void;
}

/** What is known of a thread by its news. */
function startReading({ onBegin, onFolder }: Heard) {
  let ended = 0;
  /** The folder in hand, and what came of it. */
  let current: { readonly place: FolderPlace; readonly assembly: Assembly } | undefined;

  function end(folder: LoadedFolder): void {
    current = undefined;
    ended += 1;
    onFolder(folder);
  }

  return {
    started: () => ended > 0 || current !== undefined,
    ended: () => ended,
    lose: (reason: string) => current && unreadable(current.place, `ends the thread that reads it (${reason})`),
    hear(news: FolderNews): void {
      if (news.kind === 'began') {
        current = { place: news.place, assembly: startAssembly() };
        onBegin?.(news.place.slug);
      }
      if (current === undefined) return;
      if (news.kind === 'piece') current.assembly.add(news.piece);
      if (news.kind === 'failed') end(unreadable(current.place, `cannot be read (${news.reason})`));
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- library-worker.ts took it apart
      if (news.kind === 'read') end(current.assembly.finish() as LoadedFolder);
    },
  };
}

function unreadable({ contentDir, slug }: FolderPlace, what: string): LoadedFolder {
  const file = `${basename(contentDir)}/${slug}/`;
  const message = `${what}: mend what is in it, or remove the folder`;
  return {
    slug,
    about: undefined,
    interview: undefined,
    problems: [{ file, path: '', line: 1, column: 1, message }],
    digest: '',
  };
}
