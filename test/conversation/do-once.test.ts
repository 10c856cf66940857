import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { doOnceUnheld } from '../../src/conversation/do-once.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

const request = { interactionId: '7', userId: 'me', guildId: undefined };
const saying = (content: string): Reply => ({ kind: 'message', content });
const clock = createManualClock();

let store: Store;
beforeEach(async () => {
  store = await openStore({ path: ':memory:' });
  onTestFinished(() => store.close());
});

const once = (run: () => Promise<Reply>) => doOnceUnheld(request, { store, clock }, run);

describe('doOnceUnheld', () => {
  it('has whoever comes second, or later, reply as the first does, and leaves the store free meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    const first = once(() => promise);
    const second = once(async () => saying('done again'));
    await expect.poll(() => clock.waiting).toBe(1);
    await store.once('8', 0, async () => 'another');
    resolve(saying('done'));
    expect(await first).toEqual(saying('done'));
    await clock.advance(1000);
    expect(await second).toEqual(saying('done'));
    expect(await once(async () => saying('done again'))).toEqual(saying('done'));
  });

  it('is for the second where the first fails', async () => {
    await expect(once(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await once(async () => saying('done'))).toEqual(saying('done'));
  });

  it('is forgotten with who asked for it', async () => {
    await once(async () => saying('done'));
    await store.forgetMember('me');
    await expect(once(async () => saying('done again'))).rejects.toMatchObject({ code: 'done-before' });
  });

  it('asks what became of it where the first never says', async () => {
    void once(() => new Promise(() => undefined));
    let seen: Reply | undefined;
    void once(async () => saying('it is there')).then((reply) => (seen = reply));
    await expect
      .poll(async () => {
        await clock.advance(250);
        return seen;
      })
      .toEqual(saying('it is there'));
  });
});
