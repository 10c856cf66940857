import { describe, expect, it } from 'vitest';
import { withDisplay } from '../../src/conversation/with-display.ts';
import type { Store } from '../../src/store/store.ts';
import { asked } from '../fixtures/deps.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { memoryStore } from '../fixtures/memory-store.ts';
import { createLogList } from './dispatch-scene.ts';

const request = asked('quote', { text: 'hyacinths' });

function reading(store: Promise<Store>) {
  const clock = createManualClock();
  const log = createLogList();
  return { clock, log, done: withDisplay(request, { opening: { store }, clock, log }) };
}

describe('how somebody wants their answers', () => {
  it('is as they chose', async () => {
    const store = memoryStore();
    const { done, clock } = reading(Promise.resolve(store));
    expect(await done).toEqual(request);
    await store.changeMember(request.userId, { display: 'text' });
    expect(await reading(Promise.resolve(store)).done).toEqual({ ...request, wantsText: true });
    expect(clock.waiting).toBe(0);
  });

  it('is with embeds where it cannot be told in time', async () => {
    const { done, clock } = reading(new Promise(() => undefined));
    await clock.advance(500);
    expect(await done).toEqual(request);
  });

  it('is with embeds where it cannot be read, which is told without what was asked', async () => {
    const { done, log } = reading(Promise.reject(new Error('no hyacinths here')));
    expect(await done).toEqual(request);
    expect(log.lines.map(({ level }) => level)).toEqual(['error']);
    expect(String((log.lines[0]!.facts as { err?: unknown }).err)).not.toContain('hyacinths');
  });
});
