import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { shareRecord } from '../../src/conversation/share-record.ts';
import { snowflakeTime } from '../../src/discord/posting/snowflake-time.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore({ path: ':memory:' });
  onTestFinished(() => store.close());
});

/** Of the same message, by an interaction of then. */
function press(atMs: number) {
  return shareRecord({ messageId: '5', interactionId: String(BigInt(atMs) << 22n) }, store);
}

describe('shareRecord', () => {
  it('is shared once', async () => {
    const one = press(1000);
    expect([await one.take(), await one.begin()]).toEqual(['mine', true]);
    await one.end();
    expect(await press(2000).take()).toBe('shared');
    await press(3000).release();
    expect(await press(900_000).take()).toBe('shared');
  });

  it('is left to a press that has begun, and taken over from one that has not', async () => {
    const [first, second, third] = [press(1000), press(1100), press(1200)];
    expect([await first.take(), await second.take()]).toEqual(['mine', 'mine']);
    expect([await first.begin(), await second.begin(), await third.take()]).toEqual([false, true, 'under-way']);
    await first.release();
    expect(await third.take()).toBe('under-way');
    await second.release();
    expect(await third.take()).toBe('mine');
  });

  it('is begun once, though the same press comes to two processes', async () => {
    const [one, other] = [press(1000), press(1000)];
    expect([await one.take(), await other.take()]).toEqual(['mine', 'mine']);
    expect([await one.begin(), await other.begin()]).toEqual([true, false]);
  });

  it('is unknown after a press that began and is no more, and may then be asked for again', async () => {
    const dead = press(1000);
    await dead.take();
    await dead.begin();
    expect(await press(50_000).take()).toBe('under-way');
    expect(await press(70_000).take()).toBe('unknown');
    expect(await press(71_000).take()).toBe('mine');
  });

  it('is over before what is kept of it is forgotten, shared or not', async () => {
    const hourMs = 60 * 60_000;
    const one = press(hourMs);
    expect([await one.take(), await one.begin()]).toEqual(['mine', true]);
    await one.end();
    expect(await press(23 * hourMs).take()).toBe('shared');
    await store.once('later', snowflakeTime(String(BigInt(26 * hourMs) << 22n)), async () => 'another');
    expect(await press(26 * hourMs).take()).toBe('over');
    expect(await press(26 * hourMs).begin()).toBe(false);
  });
});
