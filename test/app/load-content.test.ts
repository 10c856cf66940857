import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/app/load-content.ts';
import { FatalError } from '../../src/discord/gateway/fatal-error.ts';
import type { Library } from '../../src/interview/interview.ts';
import type { LoadingOptions } from '../../src/library/read-folders.ts';
import { createLogList } from '../conversation/dispatch-scene.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

const contentDir = '/nowhere/at/all';

describe('loadContent', () => {
  it('knows how far it is, and logs that and what is being read once in ten seconds', async () => {
    const clock = createManualClock();
    const log = createLogList();
    const given = Promise.withResolvers<LoadingOptions>();
    const load = (options: LoadingOptions) => {
      given.resolve(options);
      return new Promise<Library>(() => undefined);
    };
    const { progress } = loadContent({ contentDir, load, log, clock, signal: new AbortController().signal });
    const { onBegin, onProgress } = await given.promise;
    expect(progress()).toBeUndefined();
    for (let read = 1; read <= 25; read += 1) {
      onBegin?.(`talk-${read}`);
      await clock.advance(1000);
      onProgress?.({ read, of: 40 });
      expect(progress()).toEqual({ read, of: 40 });
    }
    expect(log.lines.map(({ message }) => message)).toEqual([
      'content: 9 of 40 interviews read; reading talk-10',
      'content: 19 of 40 interviews read; reading talk-20',
    ]);
  });

  it('names an interview for as long as it takes, also the first one, and is silent once all are read', async () => {
    const clock = createManualClock();
    const log = createLogList();
    const read = Promise.withResolvers<Library>();
    const load = (options: LoadingOptions) => {
      options.onBegin?.('heavy');
      return read.promise;
    };
    const { library } = loadContent({ contentDir, load, log, clock, signal: new AbortController().signal });
    await clock.advance(25_000);
    expect(log.lines.map(({ message }) => message)).toEqual(['content: reading heavy', 'content: reading heavy']);
    read.resolve({ interviews: [], hash: '', problems: [] });
    await library;
    await clock.advance(60_000);
    expect(log.lines).toHaveLength(2);
  });

  it('ends with the mend where there is no such directory, and with the reason where it is given up', async () => {
    const parts = { contentDir, log: createLogList(), clock: createManualClock() };
    const { library } = loadContent({ ...parts, signal: new AbortController().signal });
    await expect(library).rejects.toThrow(FatalError);
    await expect(library).rejects.toThrow(/\/nowhere\/at\/all.*CONTENT_DIR/);
    const stopped = new Error('stopped');
    const load = async ({ signal }: LoadingOptions) => Promise.reject(signal?.reason);
    await expect(loadContent({ ...parts, load, signal: AbortSignal.abort(stopped) }).library).rejects.toBe(stopped);
  });
});
