import { describe, expect, it, onTestFinished } from 'vitest';
import { tellLostInterviews } from '../../src/app/tell-lost-interviews.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createLogList } from '../conversation/dispatch-scene.ts';
import { libraryOf, teaInterview } from '../fixtures/library.ts';
import { aFeed } from '../fixtures/rows.ts';

describe('tellLostInterviews', () => {
  it('names each interview that is not here, and the feeds that tell it', async () => {
    const store = await openStore({ path: ':memory:' });
    onTestFinished(() => store.close());
    for (const [id, slug] of [
      ['f1', 'tea-machine'],
      ['f2', 'gone'],
      ['f3', undefined],
      ['f4', 'gone'],
      ['f5', 'renamed'],
    ] as const)
      await store.addFeed(aFeed({ id, slug }));
    const log = createLogList();
    await tellLostInterviews(libraryOf(teaInterview()), store, log);
    expect(log.lines.map(({ level, facts }) => [level, facts])).toEqual([
      ['warn', { interview: 'gone', feeds: ['f2', 'f4'], count: 2 }],
      ['warn', { interview: 'renamed', feeds: ['f5'], count: 1 }],
    ]);
  });
});
