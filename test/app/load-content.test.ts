import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/app/load-content.ts';
import { FatalError } from '../../src/discord/gateway/fatal-error.ts';
import type { Library } from '../../src/interview/interview.ts';
import type { LoadingOptions } from '../../src/library/read-folders.ts';
import { createLogList } from '../conversation/dispatch-scene.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

const contentDir = '/nowhere/at/all';

describe('loadContent', () => {
  it('knows how far it is, and logs that once in ten seconds', async () => {
    const clock = createManualClock();
    const log = createLogList();
    const given = Promise.withResolvers<LoadingOptions>();
    const load = (options: LoadingOptions) => {
      given.resolve(options);
      return new Promise<Library>(() => undefined);
    };
    const { progress } = loadContent({ contentDir, load, log, clock, signal: new AbortController().signal });
    const { onProgress } = await given.promise;
    expect(progress()).toBeUndefined();
    for (let read = 1; read <= 25; read += 1) {
      await clock.advance(1000);
      onProgress?.({ read, of: 40 });
      expect(progress()).toEqual({ read, of: 40 });
    }
    expect(log.lines.map(({ message }) => message)).toEqual([
      'content: 10 of 40 interviews read',
      'content: 20 of 40 interviews read',
    ]);
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
