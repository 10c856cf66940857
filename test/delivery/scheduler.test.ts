import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Post } from '../../src/feeds/feed.ts';
import { SendFailure } from '../../src/delivery/poster.ts';
import { leaseMs } from '../../src/delivery/held-post.ts';
import { learnEditions } from '../../src/editions/learn-editions.ts';
import { storeByWords } from '../../src/editions/store-by-words.ts';
import { createSlices } from '../../src/slices.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { inventedTurns, writeTurns } from '../fixtures/corrected-text.ts';
import { libraryOfText } from '../fixtures/library-of-text.ts';
import { dailyFeed, date, dueMs, hourMs, openScene, type SchedulerScene } from './scheduler-scene.ts';

const minuteMs = 60_000;
const post = (scene: SchedulerScene, on = date) => scene.store.post('feed', on);

/** What a process left that was killed between its claim and its record. */
const leftClaim: Post = {
  feedId: 'feed',
  date,
  state: 'claimed',
  item: 'item',
  channelId: 'text',
  messageId: undefined,
  reason: undefined,
  claimedAtMs: dueMs,
  claimedBy: 'dead',
  settledAtMs: undefined,
};

describe('createScheduler', () => {
  let scene: SchedulerScene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  it('posts when it is due, not before, and once', async () => {
    scene.run();
    await scene.pass(hourMs - minuteMs);
    expect(scene.discord.messages).toEqual([]);
    await scene.pass(2 * minuteMs);
    expect(scene.discord.messages).toMatchObject([{ feedId: 'feed', date, item: 'item', channelId: 'text' }]);
    expect(await post(scene)).toMatchObject({ state: 'sent', messageId: 'm1', item: 'item', claimedBy: 'p1' });
    await scene.pass(20 * hourMs);
    expect(scene.discord.messages).toHaveLength(1);
  });

  it('posts once where two processes run', async () => {
    scene.run('p1');
    scene.run('p2');
    await scene.pass(3 * hourMs);
    expect(scene.discord.messages).toHaveLength(1);
  });

  it.each([
    ['at most 6 h late, is sent', 6 * hourMs - minuteMs, { state: 'sent' }, 1],
    ['more than 6 h late, is skipped and recorded', 6 * hourMs + minuteMs, { state: 'skipped', reason: 'late' }, 0],
  ])('a post missed while down, %s', async (_, lateMs, expected, messages) => {
    await scene.pass(hourMs + lateMs);
    scene.run();
    await scene.pass(minuteMs);
    expect(await post(scene)).toMatchObject(expected);
    expect(scene.discord.messages).toHaveLength(messages);
  });

  it('sends one post after three days down, and records those missed', async () => {
    await scene.pass(3 * 24 * hourMs + 2 * hourMs);
    scene.run();
    await scene.pass(5 * minuteMs);
    const posts = await scene.store.posts('feed', 10);
    expect(posts.map(({ date, state, reason }) => [date, state, reason])).toEqual([
      ['2026-03-05', 'sent', undefined],
      ['2026-03-04', 'skipped', 'late'],
      ['2026-03-03', 'skipped', 'late'],
      ['2026-03-02', 'skipped', 'late'],
    ]);
  });

  it('leaves out a date that a moderator asked to skip', async () => {
    await scene.store.setWish('feed', date, { kind: 'skip' });
    scene.run();
    await scene.pass(2 * hourMs);
    expect(await post(scene)).toMatchObject({ state: 'skipped', reason: 'moderator' });
    expect(scene.discord.messages).toEqual([]);
  });

  it('records of a date missed while down that a moderator had asked to skip it', async () => {
    await scene.store.setWish('feed', date, { kind: 'skip' });
    await scene.pass(10 * hourMs);
    scene.run();
    await scene.pass(minuteMs);
    expect(await post(scene)).toMatchObject({ state: 'skipped', reason: 'moderator' });
  });

  it('records that there is nothing to show', async () => {
    scene.picks = 'items';
    scene.run();
    await scene.pass(2 * hourMs);
    expect(await post(scene)).toMatchObject({ state: 'skipped', reason: 'nothing-to-show' });
  });

  it.each(['5xx', '5xx-stored', 'reset', 'reset-stored', 'hanging', 'refused', 'limited'] as const)(
    'posts once after an hour of trouble (%s)',
    async (weather) => {
      scene.discord.weather = weather;
      scene.run();
      await scene.pass(2 * hourMs);
      expect(await post(scene)).toMatchObject({ state: 'claimed' });
      scene.discord.weather = 'fine';
      await scene.pass(10 * minuteMs);
      expect(await post(scene)).toMatchObject({ state: 'sent' });
      expect(scene.discord.sent('feed', date)).toHaveLength(1);
    },
  );

  it('asks no more than once a second while Discord answers nobody, and hurries when it does', async () => {
    for (let feed = 0; feed < 60; feed += 1) {
      await scene.store.addFeed({ ...dailyFeed, id: `feed${feed}`, guildId: `guild${feed}` });
    }
    const { send } = scene.discord.poster;
    let asked = 0;
    const counted: typeof send = (post) => {
      asked += 1;
      return send(post);
    };
    Object.assign(scene.discord.poster, { send: counted });
    scene.discord.weather = '5xx';
    scene.run();
    await scene.pass(hourMs + 20_000);
    asked = 0;
    await scene.pass(20_000);
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(21);
    scene.discord.weather = 'fine';
    await scene.pass(3 * minuteMs);
    expect(scene.discord.messages).toHaveLength(61);
  });

  it('tells of posts that cannot be sent until that is no news, and of none that was held back', async () => {
    const tries = () => scene.log.lines.filter(({ message }) => message.includes('could not be sent'));
    for (let feed = 0; feed < 60; feed += 1) {
      await scene.store.addFeed({ ...dailyFeed, id: `feed${feed}`, guildId: `guild${feed}` });
    }
    const heldBack: typeof scene.discord.poster.send = () => {
      throw new SendFailure({ kind: 'retry', afterMs: 5000, unsent: true, heldBack: true }, new Error('held back'));
    };
    const { send } = scene.discord.poster;
    Object.assign(scene.discord.poster, { send: heldBack });
    scene.run();
    await scene.pass(hourMs + minuteMs);
    expect(tries().filter(({ level }) => level !== 'debug')).toEqual([]);
    expect(tries().length).toBeGreaterThan(60);
    Object.assign(scene.discord.poster, { send });
    await scene.pass(3 * minuteMs);
    expect(scene.discord.messages).toHaveLength(61);
    scene.discord.weather = '5xx';
    await scene.pass(25 * hourMs);
    expect(tries().filter(({ level }) => level === 'warn')).toHaveLength(20);
  });

  it('gives up what could not be sent within the window', async () => {
    scene.discord.weather = '5xx';
    scene.run();
    await scene.pass(9 * hourMs);
    scene.discord.weather = 'fine';
    await scene.pass(10 * minuteMs);
    expect(await post(scene)).toMatchObject({ state: 'skipped', reason: 'no-answer' });
    expect(scene.discord.messages).toEqual([]);
  });

  it('skips rather than sends again where it may not look', async () => {
    await scene.store.changeFeed('feed', { channelId: 'unreadable' });
    scene.discord.weather = '5xx-stored';
    scene.run();
    await scene.pass(hourMs + 2 * minuteMs);
    scene.discord.weather = 'fine';
    await scene.pass(hourMs);
    expect(await post(scene)).toMatchObject({ state: 'skipped', reason: 'unverifiable' });
    expect(scene.discord.messages).toHaveLength(1);
  });

  it('shows that nobody could be told', async () => {
    scene.discord.channels.get('text')!.refused = true;
    scene.discord.direct = 'refused';
    scene.run();
    await scene.pass(2 * 24 * hourMs);
    expect(await scene.store.feed('feed')).toMatchObject({ state: 'parked', parked: { told: false } });
  });

  it('loses nothing where the store fails, and goes on when it works again', async () => {
    const { feedsDue, settleSent } = scene.store;
    const full = () => Promise.reject(new Error('the disk is full'));
    Object.assign(scene.store, { feedsDue: full });
    scene.run();
    await scene.pass(hourMs + 10 * minuteMs);
    expect(scene.log.lines).toContainEqual(expect.objectContaining({ level: 'error' }));
    Object.assign(scene.store, { feedsDue, settleSent: full });
    await scene.pass(10 * minuteMs);
    expect(await post(scene)).toMatchObject({ state: 'claimed' });
    Object.assign(scene.store, { settleSent });
    await scene.pass(10 * minuteMs);
    expect(await post(scene)).toMatchObject({ state: 'sent', messageId: 'm1' });
    expect(scene.discord.messages).toHaveLength(1);
  });

  it('tries a post that cannot be prepared once a minute, not at every look', async () => {
    Object.assign(scene.store, { claim: () => Promise.reject(new Error('the disk is full')) });
    scene.run();
    await scene.pass(hourMs + 4 * minuteMs);
    const tries = scene.log.lines.filter(({ message }) => message.startsWith('a post could not be prepared'));
    expect([4, 5]).toContain(tries.length);
  });

  it('takes in hand its own claim that the store took without saying so', async () => {
    const { claim } = scene.store;
    const late = async (post: Post) => {
      await claim(post);
      throw new Error('the connection was lost');
    };
    Object.assign(scene.store, { claim: late });
    scene.run();
    await scene.pass(hourMs + 10 * 1000);
    Object.assign(scene.store, { claim });
    await scene.pass(2 * minuteMs);
    expect(await post(scene)).toMatchObject({ state: 'sent' });
    expect(scene.discord.messages).toHaveLength(1);
  });

  it('forgets about a post for a feed that was paused meanwhile', async () => {
    scene.discord.weather = 'refused';
    scene.run();
    await scene.pass(hourMs + 5 * minuteMs);
    await scene.store.changeFeed('feed', { state: 'paused' });
    scene.discord.weather = 'fine';
    await scene.pass(hourMs);
    expect(await post(scene)).toBeUndefined();
    expect(scene.discord.messages).toEqual([]);
  });

  describe('what was claimed and never sent', () => {
    /** A bot on a text, which another one left a claim of. */
    async function startOn(says: string, claimed: Post | undefined, store: Store): Promise<Store> {
      const text = writeTurns(turns.with(1, { ...turns[1]!, paragraphs: [says] }));
      const library = await learnEditions(libraryOfText('talk', text), { store, slices: createSlices() });
      const kept = storeByWords(store, library);
      if (claimed !== undefined) await kept.claim(claimed);
      return kept;
    }
    const turns = inventedTurns(8);
    const said = turns[1]!.paragraphs[0]!;
    const item = 'talk#2';

    it('is chosen anew where its words are in the text no more', async () => {
      scene.gone.add('item');
      await scene.store.claim(leftClaim);
      scene.picks = ['item-2'];
      await scene.pass(hourMs + leaseMs + 2 * minuteMs);
      scene.run();
      await scene.pass(minuteMs);
      expect(scene.discord.messages).toMatchObject([{ date, item: 'item-2' }]);
      expect(await post(scene)).toMatchObject({ state: 'sent', item: 'item-2' });
    });

    it('says that there is nothing, where there is not', async () => {
      scene.gone.add('item');
      scene.picks = 'items';
      await scene.store.claim(leftClaim);
      await scene.pass(hourMs + leaseMs + 2 * minuteMs);
      scene.run();
      await scene.pass(minuteMs);
      expect(await post(scene)).toMatchObject({ state: 'skipped', reason: 'nothing-to-show' });
    });

    it('is recorded as what it says by then, where its words were corrected', async () => {
      const raw = await openStore({ path: ':memory:' });
      await raw.addFeed(dailyFeed);
      await startOn(said, { ...leftClaim, item }, raw);
      const store = await startOn(said.replace('次', '回'), undefined, raw);
      const [claim] = await store.posts('feed', 1);
      expect(claim).toMatchObject({ state: 'claimed', item, former: { text: said } });
      const corrected = await openScene({ store });
      corrected.picks = [item];
      await corrected.pass(hourMs + leaseMs + 2 * minuteMs);
      corrected.run();
      await corrected.pass(minuteMs);
      const sent = await post(corrected);
      expect(sent).toMatchObject({ state: 'sent', item });
      expect(sent!.former).toBeUndefined();
      await corrected.close();
    });

    it('stays what was sent, where it stands there', async () => {
      const raw = await openStore({ path: ':memory:' });
      await raw.addFeed(dailyFeed);
      await startOn(said, { ...leftClaim, item }, raw);
      const store = await startOn(said.replace('次', '回'), undefined, raw);
      const corrected = await openScene({ store });
      const body = { feedId: 'feed', date, item };
      void corrected.discord.poster.send({ channelId: 'text', body, nonce: 'n', roleId: undefined });
      await corrected.pass(hourMs + leaseMs + 2 * minuteMs);
      corrected.run();
      await corrected.pass(minuteMs);
      expect(await post(corrected)).toMatchObject({ state: 'sent', item, former: { text: said } });
      expect(corrected.discord.messages).toHaveLength(1);
      await corrected.close();
    });
  });

  describe('after a crash', () => {
    const body = { feedId: 'feed', date, item: 'item' };

    it('waits for the lease, looks, and records what it finds', async () => {
      await scene.store.claim(leftClaim);
      const sent = scene.discord.poster.send({ channelId: 'text', body, nonce: 'n', roleId: undefined });
      await scene.pass(hourMs + minuteMs);
      const { messageId } = await sent;
      scene.run();
      await scene.pass(leaseMs - 2 * minuteMs);
      expect(await post(scene)).toMatchObject({ state: 'claimed', claimedBy: 'dead' });
      await scene.pass(3 * minuteMs);
      expect(await post(scene)).toMatchObject({ state: 'sent', messageId, claimedBy: 'p1' });
      expect(scene.discord.messages).toHaveLength(1);
    });

    it('sends what it does not find', async () => {
      await scene.store.claim(leftClaim);
      await scene.pass(2 * hourMs);
      scene.run();
      await scene.pass(minuteMs);
      expect(scene.discord.messages).toHaveLength(1);
      expect(await post(scene)).toMatchObject({ state: 'sent', item: 'item' });
    });

    it('sends what was asked for before it was due as long as it would be sent by itself', async () => {
      await scene.store.claim({ ...leftClaim, claimedAtMs: dueMs - 30 * minuteMs });
      await scene.pass(hourMs + 5.75 * hourMs);
      scene.run();
      await scene.pass(minuteMs);
      expect(await post(scene)).toMatchObject({ state: 'sent' });
    });

    it('does not send what is too late by then', async () => {
      await scene.store.claim(leftClaim);
      await scene.pass(8 * hourMs);
      scene.run();
      await scene.pass(minuteMs);
      expect(await post(scene)).toMatchObject({ state: 'skipped', reason: 'late' });
      expect(scene.discord.messages).toEqual([]);
    });

    it('skips where it may not look', async () => {
      await scene.store.claim({ ...leftClaim, channelId: 'unreadable' });
      await scene.store.changeFeed('feed', { channelId: 'unreadable' });
      await scene.pass(2 * hourMs);
      scene.run();
      await scene.pass(minuteMs);
      expect(await post(scene)).toMatchObject({ state: 'skipped', reason: 'unverifiable' });
      expect(scene.discord.messages).toEqual([]);
    });

    it('never sends again what was recorded and a moderator deleted', async () => {
      scene.run();
      await scene.pass(hourMs + minuteMs);
      for (const message of scene.discord.messages) message.deleted = true;
      scene.run('p2');
      await scene.pass(8 * hourMs);
      expect(scene.discord.messages).toHaveLength(1);
    });

    it('sends nothing with a claim that another process took while this one was held up', async () => {
      await scene.store.changeFeed('feed', { channelId: 'forum' });
      scene.discord.weather = 'refused';
      scene.run('p1');
      await scene.pass(hourMs + minuteMs);
      const { wishes } = scene.store;
      let heldUp = false;
      const once: typeof wishes = async (feedId) => {
        if (!heldUp) {
          heldUp = true;
          await scene.time.sleep(2 * leaseMs);
        }
        return wishes(feedId);
      };
      Object.assign(scene.store, { wishes: once });
      scene.discord.weather = 'fine';
      await scene.pass(2 * minuteMs + 1000);
      expect(heldUp).toBe(true);
      scene.run('p2');
      await scene.pass(3 * leaseMs);
      expect(await post(scene)).toMatchObject({ state: 'sent', claimedBy: 'p2' });
      expect(scene.discord.messages).toHaveLength(1);
    });

    it('looks only when a request that was cut off can come to be stored no more', async () => {
      await scene.store.changeFeed('feed', { channelId: 'forum' });
      const { send } = scene.discord.poster;
      const cutOff: typeof send = (post) => {
        Object.assign(scene.discord.poster, { send });
        scene.time.after(4000, () => void send(post));
        throw new SendFailure({ kind: 'retry', afterMs: undefined, unsent: false }, new Error('cut off'));
      };
      Object.assign(scene.discord.poster, { send: cutOff });
      scene.run();
      await scene.pass(hourMs + minuteMs);
      expect(await post(scene)).toMatchObject({ state: 'sent', messageId: 'm1' });
      expect(scene.discord.messages).toHaveLength(1);
    });
  });

  describe('when the clock jumps', () => {
    it('posts no date twice, whichever way', async () => {
      scene.run();
      await scene.pass(2 * hourMs);
      for (const offsetMs of [-26 * hourMs, 0, -2 * hourMs, 0]) {
        scene.clock.offsetMs = offsetMs;
        await scene.pass(10 * minuteMs);
      }
      const dates = scene.discord.messages.map(({ date }) => date);
      expect(dates).toHaveLength(new Set(dates).size);
    });

    it('gives up no post in hand for a jump that is taken back', async () => {
      scene.discord.weather = 'refused';
      scene.run();
      await scene.pass(hourMs + 5 * minuteMs);
      scene.clock.offsetMs = 10 * hourMs;
      await scene.pass(10 * minuteMs);
      expect(await post(scene)).toMatchObject({ state: 'claimed' });
      scene.clock.offsetMs = 0;
      scene.discord.weather = 'fine';
      await scene.pass(10 * minuteMs);
      expect(await post(scene)).toMatchObject({ state: 'sent' });
    });

    it('silences no feed for a jump that is taken back', async () => {
      scene.run();
      await scene.pass(30 * minuteMs);
      scene.clock.offsetMs = 5 * 24 * hourMs;
      await scene.pass(10 * minuteMs);
      scene.clock.offsetMs = 0;
      await scene.pass(3 * 24 * hourMs);
      const dates = scene.discord.messages.map(({ date }) => date);
      expect(dates).toEqual(expect.arrayContaining(['2026-03-02', '2026-03-03', '2026-03-04']));
    });

    it.each([
      ['forward', 2 * hourMs],
      ['back', -2 * hourMs],
    ])('takes no claim from another process that is at work, where it is set %s', async (_, offsetMs) => {
      scene.discord.weather = 'refused';
      scene.run('p1');
      await scene.pass(hourMs + 30 * minuteMs);
      expect(await post(scene)).toMatchObject({ state: 'claimed', claimedBy: 'p1' });
      scene.run('p2');
      await scene.pass(minuteMs);
      scene.clock.offsetMs = offsetMs;
      for (let minute = 0; minute < 20; minute += 1) {
        await scene.pass(minuteMs);
        expect(await post(scene)).toMatchObject({ state: 'claimed', claimedBy: 'p1' });
      }
    });

    it('finds what was sent days ago, and left unrecorded, while the clock ran ahead', async () => {
      const item = { feedId: 'feed', date: '2026-03-07', item: 'item' };
      await scene.store.claim({ ...leftClaim, date: item.date, claimedAtMs: dueMs + 5 * 24 * hourMs });
      const sent = scene.discord.poster.send({ channelId: 'text', body: item, nonce: 'n', roleId: undefined });
      await scene.pass(minuteMs);
      const { messageId } = await sent;
      await scene.pass(3 * 24 * hourMs);
      scene.run();
      await scene.pass(minuteMs);
      expect(await post(scene, item.date)).toMatchObject({ state: 'sent', messageId });
      expect(scene.discord.sent('feed', item.date)).toHaveLength(1);
    });
  });

  describe('when it stops', () => {
    it('finishes the request under way', async () => {
      const scheduler = scene.run();
      await scene.pass(hourMs - minuteMs);
      while (scene.discord.messages.length === 0) await scene.pass(50);
      expect(await post(scene)).toMatchObject({ state: 'claimed' });
      const stopped = scheduler.stop();
      await scene.pass(minuteMs);
      await stopped;
      expect(await post(scene)).toMatchObject({ state: 'sent' });
    });

    it('gives back a claim for which surely nothing was sent, so that the next start sends at once', async () => {
      scene.discord.weather = 'refused';
      const scheduler = scene.run();
      await scene.pass(hourMs + minuteMs);
      expect(await post(scene)).toMatchObject({ state: 'claimed' });
      await scheduler.stop();
      expect(await post(scene)).toBeUndefined();
      scene.discord.weather = 'fine';
      scene.run('p2');
      await scene.pass(minuteMs);
      expect(await post(scene)).toMatchObject({ state: 'sent' });
    });

    it('leaves a claim in doubt to whoever looks', async () => {
      scene.discord.weather = '5xx';
      const scheduler = scene.run();
      await scene.pass(hourMs + minuteMs);
      await scheduler.stop();
      expect(await post(scene)).toMatchObject({ state: 'claimed', claimedBy: 'p1' });
    });
  });

  it('stops everything, loudly, where the token is refused', async () => {
    const fatal = scene.boot('p1');
    scene.discord.weather = 'unauthorized';
    fatal.start();
    await scene.pass(3 * hourMs);
    expect(scene.fatal).toBe(1);
    expect(await post(scene)).toBeUndefined();
  });

  it('posts nothing twice where the token is refused after an answer was lost', async () => {
    const refused = scene.boot('p1');
    scene.discord.weather = '5xx-stored';
    refused.start();
    while (scene.discord.messages.length === 0) await scene.pass(minuteMs);
    scene.discord.weather = 'unauthorized';
    await scene.pass(3 * hourMs);
    expect(scene.fatal).toBe(1);
    expect(await post(scene)).toMatchObject({ state: 'claimed' });
    // With a new token: what may stand there is looked for.
    scene.discord.weather = 'fine';
    scene.boot('p2').start();
    await scene.pass(3 * hourMs);
    expect(scene.discord.messages).toHaveLength(1);
  });
});

describe('delivery.postNow', () => {
  let scene: SchedulerScene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  async function postNow() {
    const scheduler = scene.boot('p1');
    const posted = scheduler.delivery.postNow(dailyFeed);
    await scene.pass(minuteMs);
    return { scheduler, ...(await posted) };
  }

  it('posts at once, and that was today’s post', async () => {
    const { scheduler, post: made, already } = await postNow();
    expect({ made, already }).toMatchObject({ already: false, made: { date, state: 'sent', messageId: 'm1' } });
    scheduler.start();
    await scene.pass(3 * hourMs);
    expect(scene.discord.messages).toHaveLength(1);
  });

  it('leaves today’s post as it is', async () => {
    await postNow();
    expect(await postNow()).toMatchObject({ already: true, post: { messageId: 'm1' } });
    expect(scene.discord.messages).toHaveLength(1);
  });

  it('goes on trying as long as the date’s own post would', async () => {
    scene.discord.weather = 'refused';
    await postNow();
    await scene.pass(hourMs + 5.75 * hourMs);
    scene.discord.weather = 'fine';
    await scene.pass(10 * minuteMs);
    expect(await post(scene)).toMatchObject({ state: 'sent' });
    expect(scene.discord.messages).toHaveLength(1);
  });

  it('tries again where Discord refused before: nothing stands there', async () => {
    const channel = scene.discord.channels.get('text')!;
    channel.refused = true;
    await scene.store.changeFeed('feed', { state: 'paused' });
    expect(await postNow()).toMatchObject({ post: { state: 'failed' } });
    channel.refused = false;
    expect(await postNow()).toMatchObject({ already: false, post: { state: 'sent' } });
    expect(await postNow()).toMatchObject({ already: true });
    expect(scene.discord.messages).toHaveLength(1);
  });

  it('says that there is nothing to show', async () => {
    scene.picks = 'items';
    expect(await postNow()).toMatchObject({ already: false, post: { state: 'skipped', reason: 'nothing-to-show' } });
  });

  it('posts although the date was to be skipped, and although the feed is paused', async () => {
    await scene.store.setWish('feed', date, { kind: 'skip' });
    await scene.store.changeFeed('feed', { state: 'paused' });
    expect(await postNow()).toMatchObject({ already: false, post: { state: 'sent' } });
  });

  it('knows no feed that was removed', async () => {
    await scene.store.removeFeed('feed');
    await expect(scene.boot('p1').delivery.postNow(dailyFeed)).rejects.toMatchObject({ code: 'feed-not-found' });
  });
});
