import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SendFailureKind } from '../../src/delivery/poster.ts';
import { missingPermissions } from './simulation/border-discord.ts';
import { dailyFeed, date, hourMs, openScene, type SchedulerScene } from './scheduler-scene.ts';

const minuteMs = 60_000;
const refused: SendFailureKind = { kind: 'refused', ...missingPermissions };

describe('what is done with a post that stands', () => {
  let scene: SchedulerScene;
  beforeEach(async () => {
    scene = await openScene();
    await scene.store.changeFeed(dailyFeed.id, { thread: true, publish: true });
  });
  afterEach(() => scene.close());

  const left = () => scene.store.followUpsOf(dailyFeed.id);
  const lacks = async () => (await scene.store.lacks(dailyFeed.id)).map(({ kind, of }) => [kind, of]);
  const both = (message = 'm1') => [`publish ${message}`, `thread ${message} thread of item`];

  it('is its thread and its publishing, once', async () => {
    scene.run();
    await scene.pass(2 * hourMs);
    expect(scene.discord.followed.toSorted()).toEqual(both());
    expect([await left(), await lacks()]).toEqual([[], []]);
  });

  it('is nothing where the feed asks for nothing, or not any more', async () => {
    scene.discord.refuseFollowUp = () => ({ kind: 'retry', afterMs: undefined, unsent: true });
    scene.run();
    await scene.pass(hourMs + minuteMs);
    await scene.store.changeFeed(dailyFeed.id, { thread: false, publish: false });
    scene.discord.refuseFollowUp = () => undefined;
    await scene.pass(2 * hourMs);
    expect([scene.discord.followed, await left(), await lacks()]).toEqual([[], [], []]);
  });

  it('never counts against the post: refused, it is tried a few times, then told, until a later one succeeds', async () => {
    scene.discord.refuseFollowUp = ({ kind }) => (kind === 'thread' ? refused : undefined);
    scene.run();
    await scene.pass(6 * hourMs);
    expect(await scene.store.post(dailyFeed.id, date)).toMatchObject({ state: 'sent' });
    expect((await scene.store.feed(dailyFeed.id))?.state).toBe('active');
    // One try, three more; and the publishing.
    expect(scene.discord.followings).toHaveLength(5);
    expect(await lacks()).toEqual([['thread', '50013']]);
    expect(scene.discord.told).toEqual(['moderator: lacks: thread 50013']);
    scene.discord.refuseFollowUp = () => undefined;
    await scene.pass(24 * hourMs);
    expect([await lacks(), scene.discord.messages.length]).toEqual([[], 2]);
  });

  it('gives a thread a plain name where Discord refused its words', async () => {
    scene.discord.refuseFollowUp = ({ name }) =>
      name === 'thread of item' ? { kind: 'refused', ...blocked } : undefined;
    scene.run();
    await scene.pass(2 * hourMs);
    expect(scene.discord.followed).toContain('thread m1 plain thread');
  });

  it('waits for as long as Discord says, and is tried hardly more often', async () => {
    scene.discord.refuseFollowUp = ({ kind }) =>
      kind === 'publish' ? { kind: 'retry', afterMs: hourMs, unsent: true } : undefined;
    scene.run();
    await scene.pass(2 * hourMs - minuteMs);
    expect(scene.discord.followings).toHaveLength(2);
    scene.discord.refuseFollowUp = () => undefined;
    await scene.pass(3 * minuteMs);
    expect(scene.discord.followed.toSorted()).toEqual(both());
  });

  it('is given up after a day of trouble', async () => {
    scene.discord.refuseFollowUp = () => ({ kind: 'retry', afterMs: undefined, unsent: true });
    scene.run();
    await scene.pass(24 * hourMs);
    expect(scene.discord.followings.length).toBeLessThan(50);
    await scene.store.changeFeed(dailyFeed.id, { state: 'paused' });
    await scene.pass(25 * hourMs);
    expect([await left(), await lacks()]).toEqual([
      [],
      [
        ['publish', undefined],
        ['thread', undefined],
      ],
    ]);
  });

  it('is done by the next process where one died between the post and its thread', async () => {
    scene.discord.refuseFollowUp = () => ({ kind: 'retry', afterMs: undefined, unsent: true });
    const first = scene.boot('first');
    first.start();
    await scene.pass(hourMs + 10_000);
    await first.stop();
    expect([scene.discord.messages.length, (await left()).length]).toEqual([1, 2]);
    scene.discord.refuseFollowUp = () => undefined;
    scene.run('second');
    await scene.pass(hourMs);
    expect([scene.discord.messages.length, scene.discord.followed.toSorted()]).toEqual([1, both()]);
  });

  it('is done once by two processes', async () => {
    scene.run('p1');
    scene.run('p2');
    await scene.pass(2 * hourMs);
    expect(scene.discord.followed.toSorted()).toEqual(both());
    expect(scene.discord.followings).toHaveLength(2);
  });

  it('is done for a post that was found after a crash', async () => {
    scene.discord.weather = '5xx-stored';
    scene.run();
    await scene.pass(hourMs + 10_000);
    scene.discord.weather = 'fine';
    await scene.pass(hourMs);
    expect([scene.discord.messages.length, scene.discord.followed.toSorted()]).toEqual([1, both()]);
  });
});

const blocked = {
  reason: 'content-refused',
  answer: { code: 200001, words: 'Title was blocked by automatic moderation' },
  afterMs: undefined,
} as const;
