import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lackKinds } from '../../src/feeds/lack.ts';
import type { Refused } from '../../src/delivery/poster.ts';
import { SendFailure } from '../../src/delivery/poster.ts';
import { leaseMs } from '../../src/delivery/held-post.ts';
import { aClaim } from '../fixtures/rows.ts';
import { dailyFeed, date, dueMs, hourMs, openScene, type SchedulerScene } from './scheduler-scene.ts';
import { missingPermissions } from './simulation/border-discord.ts';

const minuteMs = 60_000;
const dayMs = 24 * hourMs;
const nextDate = '2026-03-03';
const harmfulLink = refused('content-refused', 240000, 'Message blocked by harmful links filter');
const tooManyThreads = refused('not-now', 160006, 'Maximum number of active threads reached');
const lockedThread = refused('thread-closed', 160005, 'Thread is locked');

function refused(reason: Refused['reason'], code: number, words: string, afterMs?: number): Refused {
  return { reason, answer: { code, words }, afterMs };
}

describe('what Discord refuses', () => {
  let scene: SchedulerScene;
  const post = (on = date) => scene.store.post('feed', on);
  const askedAfterMs = () => scene.discord.asked.map(({ atMs }) => Math.floor((atMs - dueMs) / minuteMs));
  const items = () => scene.discord.messages.map(({ item }) => item);
  const feed = async () => (await scene.store.feed('feed'))!;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  /** So many times, then no more. */
  function refuse(
    answer: Refused,
    times = Infinity,
    isMeant: (asked: { item?: string }) => boolean = () => true,
  ): void {
    let left = times;
    scene.discord.refuse = (asked) => (isMeant(asked) && left > 0 ? ((left -= 1), answer) : undefined);
  }

  describe('for its place', () => {
    it('once, falsely, is asked again after a minute, and is there', async () => {
      refuse(missingPermissions, 1);
      scene.run();
      await scene.pass(hourMs + 30_000);
      expect(await post()).toBeUndefined();
      await scene.pass(2 * minuteMs);
      expect([askedAfterMs(), await post()]).toMatchObject([[0, 1], { state: 'sent', item: 'item' }]);
      await scene.pass(dayMs);
      expect(scene.discord.messages).toHaveLength(2);
      expect([scene.discord.told, (await feed()).state]).toEqual([[], 'active']);
    });

    it('is asked again after 1, 15 and 60 minutes, no more that day, and at the next day’s time', async () => {
      refuse(missingPermissions, 4);
      scene.run();
      await scene.pass(20 * hourMs);
      expect(askedAfterMs()).toEqual([0, 1, 16, 76]);
      expect(await post()).toMatchObject({ state: 'failed', reason: 'missing-permission', item: 'item' });
      expect(await feed()).toMatchObject({ state: 'active' });
      await scene.pass(6 * hourMs);
      expect(await post(nextDate)).toMatchObject({ state: 'sent' });
      expect(scene.discord.told).toEqual([]);
    });

    it('on two days stops the feed, tells whoever set it up once, and leaves it alone', async () => {
      scene.discord.channels.get('text')!.refused = true;
      scene.run();
      await scene.pass(4 * dayMs);
      expect(askedAfterMs()).toEqual([0, 1, 16, 76, ...[0, 1, 16, 76].map((after) => 24 * 60 + after)]);
      expect(await post()).toMatchObject({ state: 'failed', reason: 'missing-permission' });
      expect(await post(nextDate)).toMatchObject({ state: 'failed', reason: 'missing-permission' });
      expect((await feed()).parked).toMatchObject({
        reason: 'missing-permission',
        answer: { code: 50013, words: 'Missing Permissions' },
        item: 'item',
        told: true,
      });
      expect(scene.discord.told).toEqual(['moderator: parked: missing-permission 50013 item']);
    });

    it('of whatever kind on either day stops it', async () => {
      refuse(missingPermissions, 4);
      scene.run();
      await scene.pass(10 * hourMs);
      refuse(lockedThread);
      await scene.pass(dayMs);
      expect((await feed()).parked).toMatchObject({ reason: 'thread-closed', answer: { code: 160005 } });
    });

    it('is not stopped by days that came to nothing for another reason between, nor saved by them', async () => {
      scene.discord.channels.get('text')!.refused = true;
      scene.run();
      await scene.store.setWish('feed', nextDate, { kind: 'skip' });
      await scene.pass(dayMs + 10 * hourMs);
      expect((await feed()).state).toBe('active');
      await scene.pass(dayMs);
      expect((await feed()).state).toBe('parked');
    });

    it('counts anew once a moderator resumed the feed', async () => {
      scene.discord.channels.get('text')!.refused = true;
      scene.run();
      await scene.pass(3 * dayMs);
      await scene.store.changeFeed('feed', { state: 'active', sinceMs: scene.time.now() });
      await scene.pass(dayMs);
      expect((await feed()).state).toBe('active');
      await scene.pass(dayMs);
      expect((await feed()).state).toBe('parked');
      expect(scene.discord.told).toHaveLength(2);
    });

    it('counts anew also where the clock was behind when it was resumed', async () => {
      scene.discord.channels.get('text')!.refused = true;
      scene.run();
      await scene.pass(hourMs + dayMs + 2 * hourMs);
      expect((await feed()).state).toBe('parked');
      scene.clock.offsetMs = -90 * minuteMs;
      await scene.store.changeFeed('feed', { state: 'active', sinceMs: scene.time.now() + scene.clock.offsetMs });
      scene.clock.offsetMs = 0;
      await scene.pass(dayMs);
      expect((await feed()).state).toBe('active');
    });

    it('is asked again by whoever runs then, and no sooner', async () => {
      refuse(missingPermissions, 3);
      const first = scene.run('p1');
      await scene.pass(hourMs + 5 * minuteMs);
      await scene.pass(0);
      void first.stop();
      await scene.pass(minuteMs);
      scene.run('p2');
      scene.run('p3');
      await scene.pass(3 * hourMs);
      expect(askedAfterMs()).toEqual([0, 1, 16, 76]);
      expect(scene.discord.messages).toHaveLength(1);
    });

    it('shows as much of the day as is left to one that comes late', async () => {
      refuse(missingPermissions);
      await scene.pass(hourMs + 5 * hourMs + 50 * minuteMs);
      scene.run();
      await scene.pass(hourMs);
      expect(askedAfterMs()).toEqual([350, 351]);
      expect(await post()).toMatchObject({ state: 'failed', reason: 'missing-permission' });
    });

    it('is asked for elsewhere at once where the feed was moved meanwhile', async () => {
      scene.discord.channels.get('text')!.refused = true;
      scene.run();
      await scene.pass(hourMs + 5 * minuteMs);
      await scene.store.changeFeed('feed', { channelId: 'forum' });
      await scene.pass(minuteMs);
      expect(await post()).toMatchObject({ state: 'sent', channelId: 'forum' });
      await scene.pass(3 * dayMs);
      expect((await feed()).state).toBe('active');
    });

    it('is recorded as refused where nobody was there to ask again', async () => {
      refuse(missingPermissions);
      const first = scene.run('p1');
      await scene.pass(hourMs + 5 * minuteMs);
      void first.stop();
      await scene.pass(10 * hourMs);
      scene.run('p2');
      await scene.pass(5 * minuteMs);
      expect(await post()).toMatchObject({ state: 'failed', reason: 'missing-permission' });
    });

    it('slows everything down where everybody is refused, far below the ban', async () => {
      for (let index = 0; index < 300; index += 1)
        await scene.store.addFeed({ ...dailyFeed, id: `f${index}`, guildId: `guild${index}` });
      refuse(missingPermissions);
      scene.run();
      await scene.pass(hourMs + 10 * minuteMs);
      expect(scene.discord.asked.length).toBeLessThan(700);
    });
  });

  describe('for the moment', () => {
    it('comes later the same day', async () => {
      refuse(tooManyThreads, 5);
      scene.run();
      await scene.pass(5 * hourMs);
      expect(askedAfterMs()).toEqual([0, 1, 6, 21, 37, 52]);
      expect(await post()).toMatchObject({ state: 'sent' });
      expect(scene.discord.told).toEqual([]);
    });

    it('waits for as long as Discord wants', async () => {
      refuse(refused('not-now', 20016, 'Slow mode', 40 * minuteMs), 1);
      scene.run();
      await scene.pass(3 * hourMs);
      expect(askedAfterMs()).toEqual([0, 40]);
    });

    it('is recorded where the day ends so, and never stops a feed', async () => {
      refuse(tooManyThreads);
      scene.run();
      await scene.pass(2 * dayMs);
      expect(await post()).toMatchObject({ state: 'failed', reason: 'not-now' });
      expect(await post(nextDate)).toMatchObject({ state: 'failed', reason: 'not-now' });
      expect((await feed()).state).toBe('active');
      expect(scene.discord.asked.length).toBeLessThan(2 * 30);
    });
  });

  describe('the content of a post', () => {
    it('is left out: the day gets the next item, whoever set the feed up is told once, and it goes on', async () => {
      refuse(harmfulLink, Infinity, ({ item }) => item === 'item');
      scene.run();
      await scene.pass(2 * dayMs);
      expect(items()).toEqual(['item-2', 'item-2']);
      expect(scene.discord.asked.filter(({ item }) => item === 'item')).toHaveLength(1);
      expect(await post()).toMatchObject({ state: 'sent', item: 'item-2' });
      expect(await scene.store.leftOut('feed')).toMatchObject([
        { item: 'item', code: 240000, words: 'Message blocked by harmful links filter', date },
      ]);
      expect(scene.discord.told).toEqual(['moderator: left out: 240000 item']);
      expect((await feed()).state).toBe('active');
    });

    it('comes again when a moderator allows it', async () => {
      refuse(harmfulLink, 1);
      scene.run();
      await scene.pass(2 * hourMs);
      await scene.store.allowAgain('feed', 'item');
      await scene.pass(dayMs);
      expect(items()).toEqual(['item-2', 'item']);
    });

    it('twice in a row for the same is no item’s fault: the feed stops, and none stays left out', async () => {
      refuse(harmfulLink);
      scene.run();
      await scene.pass(2 * dayMs);
      expect(scene.discord.asked.map(({ item }) => item)).toEqual(['item', 'item-2']);
      expect(await post()).toMatchObject({ state: 'failed', reason: 'content-refused', item: 'item-2' });
      expect((await feed()).parked).toMatchObject({
        reason: 'content-refused',
        answer: { code: 240000 },
        item: 'item-2',
      });
      expect(await scene.store.leftOut('feed')).toEqual([]);
      expect(scene.discord.told).toEqual([
        'moderator: left out: 240000 item',
        'moderator: parked: content-refused 240000 item-2',
      ]);
    });

    it('four times in a row is no item’s fault either, whatever each is refused for', async () => {
      scene.discord.refuse = ({ item }) =>
        refused('content-refused', 240000 + (item?.length ?? 0) * 10 + (Number(item?.at(-1)) || 0), 'Blocked');
      scene.run();
      await scene.pass(2 * dayMs);
      expect(scene.discord.asked.map(({ item }) => item)).toEqual(['item', 'item-2', 'item-3', 'item-4']);
      expect((await feed()).parked).toMatchObject({ reason: 'content-refused', item: 'item-4' });
      expect(await scene.store.leftOut('feed')).toEqual([]);
    });

    it('stops the feed in the one step that records it: a process that dies then leaves no half of it', async () => {
      const { refuse: record } = scene.store;
      const death = Promise.withResolvers<'lost'>();
      let recorded = 0;
      Object.assign(scene.store, {
        async refuse(...asked: Parameters<typeof record>) {
          const kept = await record(...asked);
          recorded += 1;
          return recorded < 2 ? kept : death.promise;
        },
      });
      refuse(harmfulLink);
      scene.run();
      await scene.pass(2 * hourMs);
      expect([await post(), await feed()]).toMatchObject([
        { state: 'failed', reason: 'content-refused' },
        { state: 'parked', parked: { reason: 'content-refused', item: 'item-2' } },
      ]);
      death.resolve('lost');
    });

    it('for different reasons, or with a post that was taken between, is the items’', async () => {
      const blocked = refused('content-refused', 200000, 'Message was blocked by automatic moderation');
      scene.discord.refuse = ({ item }) => (item === 'item' ? harmfulLink : item === 'item-2' ? blocked : undefined);
      scene.run();
      await scene.pass(2 * hourMs);
      expect(items()).toEqual(['item-3']);
      scene.discord.refuse = ({ item }) => (item === 'item-3' ? harmfulLink : undefined);
      await scene.pass(dayMs);
      expect(items()).toEqual(['item-3', 'item-4']);
      expect((await scene.store.leftOut('feed')).map(({ item }) => item)).toEqual(['item', 'item-2', 'item-3']);
      expect((await feed()).state).toBe('active');
    });

    it('leaves the day empty where there is nothing else', async () => {
      scene.picks = ['item'];
      refuse(harmfulLink);
      scene.run();
      await scene.pass(2 * hourMs);
      expect(await post()).toMatchObject({ state: 'skipped', reason: 'nothing-to-show' });
      expect(scene.discord.told).toEqual(['moderator: left out: 240000 item', 'moderator: lacks: items undefined']);
    });
  });

  describe('when it looks whether a post was sent', () => {
    it('proves nothing: it looks again later, and finds it', async () => {
      await scene.store.claim(
        aClaim({ feedId: 'feed', date, channelId: 'text', item: 'item', claimedBy: 'dead', claimedAtMs: dueMs }),
      );
      const body = { feedId: 'feed', date, item: 'item' };
      const sent = scene.discord.poster.send({ channelId: 'text', body, nonce: 'n', roleId: undefined });
      await scene.pass(hourMs + leaseMs + minuteMs);
      const { messageId } = await sent;
      refuse(missingPermissions, 2);
      scene.run();
      await scene.pass(minuteMs / 2);
      expect(await post()).toMatchObject({ state: 'claimed' });
      await scene.pass(20 * minuteMs);
      expect(await post()).toMatchObject({ state: 'sent', messageId });
      expect(scene.discord.messages).toHaveLength(1);
    });

    it('that was not sent is sent as soon as it may look again, however often that was refused', async () => {
      await scene.store.claim(
        aClaim({ feedId: 'feed', date, channelId: 'text', item: 'item', claimedBy: 'dead', claimedAtMs: dueMs }),
      );
      refuse(missingPermissions, 5, ({ item }) => item === undefined);
      await scene.pass(hourMs + leaseMs + minuteMs);
      scene.run();
      await scene.pass(3 * hourMs);
      expect(await post()).toMatchObject({ state: 'claimed' });
      await scene.pass(hourMs);
      expect([await post(), items()]).toMatchObject([{ state: 'sent' }, ['item']]);
    });

    it('refused, says nothing of the post: that has its own tries', async () => {
      await scene.store.claim(
        aClaim({ feedId: 'feed', date, channelId: 'text', item: 'item', claimedBy: 'dead', claimedAtMs: dueMs }),
      );
      refuse(missingPermissions, 4);
      await scene.pass(hourMs + leaseMs + minuteMs);
      scene.run();
      await scene.pass(3 * hourMs);
      expect(await post()).toMatchObject({ state: 'sent' });
    });

    it('skips the date rather than send twice where it is refused for good, however many run', async () => {
      const { send } = scene.discord.poster;
      Object.assign(scene.discord.poster, {
        send: async (asked: Parameters<typeof send>[0]) => {
          await send(asked);
          throw new SendFailure({ kind: 'retry', afterMs: undefined, unsent: false }, new Error('cut off'));
        },
      });
      let looks = 0;
      scene.discord.refuse = ({ item }) => (item === undefined ? ((looks += 1), missingPermissions) : undefined);
      scene.run('p1');
      scene.run('p2');
      await scene.pass(7 * hourMs - minuteMs);
      expect([await post(), looks]).toMatchObject([{ state: 'claimed' }, 8]);
      await scene.pass(2 * minuteMs);
      expect(await post()).toMatchObject({ state: 'skipped', reason: 'unverifiable' });
      expect([scene.discord.messages.length, looks]).toEqual([1, 9]);
    });
  });

  describe('when a moderator asks for a post now', () => {
    async function postNow() {
      const posted = scene.boot('now').delivery.postNow(await feed());
      await scene.pass(minuteMs / 2);
      return posted;
    }

    it('says what and until when, and asks again by itself at the time of the feed', async () => {
      refuse(missingPermissions, 1);
      const posted = await postNow();
      expect(posted).toMatchObject({ already: false, post: undefined, refusals: [{ code: 50013, againMs: dueMs }] });
      scene.run();
      await scene.pass(2 * hourMs);
      expect(askedAfterMs()).toEqual([-60, 0]);
      expect(await post()).toMatchObject({ state: 'sent' });
    });

    it('may ask sooner than the bot would by itself', async () => {
      refuse(missingPermissions, 2);
      scene.run();
      await scene.pass(hourMs + 5 * minuteMs);
      expect(askedAfterMs()).toEqual([0, 1]);
      expect(await postNow()).toMatchObject({ already: false, post: { state: 'sent' } });
      await scene.pass(3 * hourMs);
      expect(scene.discord.messages).toHaveLength(1);
    });

    it('fails for that day where no time of the feed is to come, and stops nothing', async () => {
      await scene.store.changeFeed('feed', { state: 'paused' });
      refuse(lockedThread);
      expect(await postNow()).toMatchObject({ post: { state: 'failed', reason: 'thread-closed' }, refusals: [{}] });
      expect([(await feed()).state, scene.discord.told]).toEqual(['paused', []]);
    });

    it('gets the next item also where the first is refused by a later try, on whatever day', async () => {
      await scene.store.changeFeed('feed', { state: 'paused' });
      scene.discord.weather = 'reset';
      await postNow();
      scene.discord.weather = 'fine';
      refuse(harmfulLink, 1, ({ item }) => item !== undefined);
      await scene.pass(10 * minuteMs);
      expect(items()).toEqual(['item-2']);
    });

    it('gets a post on a date that had nothing to show, or was left out', async () => {
      scene.picks = 'interview';
      scene.run();
      await scene.pass(2 * hourMs);
      expect(await post()).toMatchObject({ reason: 'interview-gone' });
      scene.picks = ['item'];
      expect(await postNow()).toMatchObject({ already: false, post: { state: 'sent' } });
    });

    it('gets the next item for one that is refused the content of a post, and is told of that one', async () => {
      refuse(harmfulLink, 1);
      expect(await postNow()).toMatchObject({
        post: { state: 'sent', item: 'item-2' },
        refusals: [{ item: 'item', code: 240000, leftOut: true }],
      });
    });
  });
});

describe('what Discord wants later, day after day', () => {
  it('is told once after the second, tried on, and over with the first post', async () => {
    const scene = await openScene();
    scene.discord.refuse = ({ item }) => (item === undefined ? undefined : tooManyThreads);
    scene.run();
    await scene.pass(20 * hourMs);
    expect(scene.discord.told).toEqual([]);
    await scene.pass(3 * dayMs);
    expect(scene.discord.told).toEqual(['moderator: lacks: moment 160006']);
    expect([(await scene.store.feed('feed'))?.state, scene.discord.messages]).toEqual(['active', []]);
    scene.discord.refuse = () => undefined;
    await scene.pass(dayMs);
    expect(scene.discord.messages).toHaveLength(1);
    expect(await scene.store.lacks('feed')).toEqual([]);
    await scene.close();
  });
});

describe('what feeds lack', () => {
  let scene: SchedulerScene;
  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());
  const lacks = async () => (await scene.store.lacks('feed')).map(({ kind, date: since, told }) => [kind, since, told]);

  it('is told once, stands until a post is whole, and is told anew when it comes again', async () => {
    scene.discord.lacks = [{ kind: 'ping', of: 'role' }];
    scene.run();
    await scene.pass(2 * dayMs);
    expect(scene.discord.messages).toHaveLength(2);
    expect(scene.discord.told).toEqual(['moderator: lacks: ping role']);
    expect(await lacks()).toEqual([['ping', date, true]]);
    scene.discord.lacks = [];
    await scene.pass(dayMs);
    expect(await lacks()).toEqual([]);
    scene.discord.lacks = [{ kind: 'ping', of: 'role' }];
    await scene.pass(dayMs);
    expect(scene.discord.told).toHaveLength(2);
  });

  describe('of a post that was found, after Discord’s answer was lost', () => {
    async function lose() {
      scene.discord.weather = '5xx-stored';
      scene.run();
      await scene.pass(hourMs + minuteMs);
      scene.discord.weather = 'fine';
      await scene.pass(hourMs);
      expect(await scene.store.post('feed', date)).toMatchObject({ state: 'sent' });
      expect(scene.discord.messages).toHaveLength(1);
    }

    it('are told where the message itself shows them', async () => {
      scene.discord.lacks = [
        { kind: 'ping', of: 'role' },
        { kind: 'files', of: undefined },
      ];
      await lose();
      expect([await lacks(), scene.discord.told]).toEqual([[['ping', date, true]], ['moderator: lacks: ping role']]);
    });

    it('are over where it shows that, stand where it cannot, and there was something to post', async () => {
      await scene.store.keepLacks('feed', '2026-03-01', lackKinds, [
        { kind: 'ping', of: 'role' },
        { kind: 'files', of: undefined },
        { kind: 'interview', of: 'talk' },
      ]);
      await lose();
      expect(await lacks()).toEqual([['files', '2026-03-01', true]]);
    });
  });

  describe('that cannot be told at once', () => {
    const triedAfterMinutes = () => scene.discord.tellings.map((atMs) => Math.floor((atMs - dueMs) / minuteMs));
    beforeEach(() => {
      scene.discord.lacks = [{ kind: 'files', of: undefined }];
      scene.discord.direct = 'again';
    });

    it('is told once, as soon as the trouble is over; no post waits for that', async () => {
      const rule = { ...dailyFeed.rule, time: '08:01' };
      await scene.store.addFeed({ ...dailyFeed, id: 'other', guildId: 'g2', rule });
      scene.run();
      await scene.pass(hourMs + 2 * minuteMs);
      expect([scene.discord.messages.length, scene.discord.told, await lacks()]).toEqual([
        2,
        [],
        [['files', date, false]],
      ]);
      scene.discord.direct = 'told';
      await scene.pass(20 * minuteMs);
      expect([scene.discord.told.length, await lacks()]).toEqual([2, [['files', date, true]]]);
      await scene.pass(10 * hourMs);
      expect(scene.discord.told).toHaveLength(2);
    });

    it('is tried again for two days', async () => {
      scene.run();
      await scene.pass(3 * dayMs);
      expect(triedAfterMinutes().slice(0, 5)).toEqual([0, 2, 9, 28, 104]);
      expect(triedAfterMinutes()).toHaveLength(17);
    });

    it('is tried again where it may have arrived, and told once', async () => {
      scene.discord.direct = 'unsure';
      scene.run();
      await scene.pass(2 * hourMs);
      expect(await lacks()).toEqual([['files', date, false]]);
      scene.discord.direct = 'told';
      await scene.pass(2 * hourMs);
      expect([scene.discord.told.length, await lacks()]).toEqual([1, [['files', date, true]]]);
    });

    it('is told no second time where it did arrive', async () => {
      const { tell } = scene.discord.poster;
      let cuts = 1;
      Object.assign(scene.discord.poster, {
        async tell(...asked: Parameters<typeof tell>) {
          const result = await tell(...asked);
          return (cuts -= 1) >= 0 ? 'unsure' : result;
        },
      });
      scene.discord.direct = 'told';
      scene.run();
      await scene.pass(2 * dayMs);
      expect([scene.discord.told.length, scene.discord.tellings.length, await lacks()]).toEqual([
        1,
        2,
        [['files', date, true]],
      ]);
    });

    it('is told though Discord refused it once, falsely', async () => {
      scene.discord.direct = 'refused';
      scene.run();
      await scene.pass(hourMs + minuteMs / 2);
      scene.discord.direct = 'told';
      await scene.pass(2 * minuteMs);
      expect([scene.discord.told.length, await lacks()]).toEqual([1, [['files', date, true]]]);
    });

    it.each(['again', 'unsure', 'refused'] as const)('is told by the next process: %s', async (direct) => {
      scene.discord.direct = direct;
      const first = scene.run('first');
      await scene.pass(hourMs + minuteMs / 2);
      const stopped = first.stop();
      await scene.pass(minuteMs / 4);
      await stopped;
      expect(scene.discord.told).toEqual([]);
      scene.discord.direct = 'told';
      scene.run('second');
      scene.run('third');
      await scene.pass(10 * hourMs);
      expect([scene.discord.told.length, await lacks()]).toEqual([1, [['files', date, true]]]);
    });

    it('is no news once it is mended', async () => {
      scene.run();
      await scene.pass(hourMs + minuteMs / 2);
      await scene.store.keepLacks('feed', date, ['files'], []);
      await scene.pass(10 * hourMs);
      expect(triedAfterMinutes()).toEqual([0]);
    });

    it('keeps no process from its end', async () => {
      const scheduler = scene.run();
      await scene.pass(hourMs + minuteMs / 2);
      const stopped = scheduler.stop();
      await scene.pass(minuteMs / 4);
      await stopped;
      await scene.pass(10 * hourMs);
      expect(triedAfterMinutes()).toEqual([0]);
    });

    it('is told later of a stop, and of an item that is left out, too', async () => {
      scene.discord.refuse = () => harmfulLink;
      scene.run();
      await scene.pass(hourMs + minuteMs / 2);
      expect([(await scene.store.feed('feed'))?.parked?.told, scene.discord.told]).toEqual([false, []]);
      scene.discord.direct = 'told';
      await scene.pass(hourMs);
      expect((await scene.store.feed('feed'))?.parked?.told).toBe(true);
      // What is not left out any more is no news.
      expect(scene.discord.told).toEqual(['moderator: parked: content-refused 240000 item-2']);
    });

    it('is no news of a feed that runs again', async () => {
      scene.discord.refuse = () => harmfulLink;
      scene.run();
      await scene.pass(hourMs + minuteMs / 2);
      await scene.store.changeFeed('feed', { state: 'active', sinceMs: scene.time.now() });
      scene.discord.direct = 'told';
      await scene.pass(2 * hourMs);
      expect(scene.discord.told).toEqual([]);
    });
  });

  it('shows that nobody could be told', async () => {
    scene.discord.lacks = [{ kind: 'files', of: undefined }];
    scene.discord.direct = 'refused';
    scene.run();
    await scene.pass(2 * hourMs);
    expect(await lacks()).toEqual([['files', date, false]]);
  });

  it.each([
    ['interview', 'interview-gone'],
    ['items', 'nothing-to-show'],
  ] as const)('is nothing to show, every day, and is told once: %s', async (kind, reason) => {
    await scene.store.changeFeed('feed', { slug: 'talk' });
    scene.picks = kind;
    scene.run();
    await scene.pass(2 * dayMs);
    expect((await scene.store.posts('feed', 9)).map((each) => each.reason)).toEqual([reason, reason]);
    expect(scene.discord.told).toEqual([`moderator: lacks: ${kind} ${kind === 'interview' ? 'talk' : 'undefined'}`]);
    scene.picks = ['item'];
    await scene.pass(dayMs);
    expect([await lacks(), scene.discord.messages.length]).toEqual([[], 1]);
  });
});
