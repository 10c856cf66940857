import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { openPoster, openScheduler } from '../../src/app/open-posting.ts';
import type { MessageBody } from '../../src/render/message-body.ts';
import type { Poster } from '../../src/delivery/poster.ts';
import { openStore } from '../../src/store/open-store.ts';
import { guardFor } from '../fixtures/guard-for.ts';
import { rightClock } from '../fixtures/right-clock.ts';
import { drawnCards } from '../fixtures/drawn-cards.ts';
import { libraryOf, teaInterview } from '../fixtures/library.ts';
import { handClock } from '../local-discord/raw-discord.ts';
import { createLogList } from '../conversation/dispatch-scene.ts';
import { mark, openScene } from '../discord/posting/poster-scene.ts';
import type { Store } from '../../src/store/store.ts';
import { checkMessage } from '../fixtures/check-message.ts';
import { aFeed } from '../fixtures/rows.ts';

const hourMs = 60 * 60_000;

describe('the schedule', () => {
  it('sends a post that is asked for now on a date that was to be left out', async () => {
    const feed = aFeed();
    const { outcome, sent } = await postNow(async (store) => {
      await store.addFeed(feed);
      await store.setWish(feed.id, '2026-03-02', { kind: 'skip' });
    });
    const { post, already } = outcome;
    expect([already, post?.state, post?.date]).toEqual([false, 'sent', '2026-03-02']);
    expect(sent).toHaveLength(1);
    expect(sent[0]!.embeds).toHaveLength(1);
  });

  it('sends plain text where a server wants its posts so', async () => {
    const { sent } = await postNow(async (store) => {
      await store.addFeed(aFeed());
      await store.changeSettings(aFeed().guildId, { display: 'text' });
    });
    expect(sent).toHaveLength(1);
    checkMessage(sent[0]!);
    expect(sent[0]!.embeds).toEqual([]);
    expect(sent[0]!.content).toContain('❝');
  });
});

async function postNow(prepare: (store: Store) => Promise<void>) {
  const store = await openStore({ path: ':memory:' });
  onTestFinished(() => store.close());
  await prepare(store);
  const sent: MessageBody[] = [];
  const poster: Poster<MessageBody> = {
    async send({ body }) {
      sent.push(body);
      return { messageId: '7', shown: { about: [], lacks: [] } };
    },
    followUp: () => Promise.resolve(),
    find: async () => 'absent',
    tell: async () => 'told',
    seesGuild: async () => 'seen',
    takesPosts: async () => 'yes',
  };
  const clock = { ...systemClock, wall: () => Date.UTC(2026, 2, 2, 1), steady: () => 0 };
  const scheduler = openScheduler({
    store,
    library: libraryOf(teaInterview()),
    poster,
    cards: drawnCards(),
    clock,
    ...rightClock(clock),
    log: createLogList(),
    onFatal: () => undefined,
  });
  onTestFinished(() => scheduler.stop());
  return { outcome: await scheduler.delivery.postNow(aFeed()), sent };
}

describe('a post looked for by a clock that is ahead of Discord’s', () => {
  it('is found where it stands, earlier than we think', async () => {
    const discordClock = handClock();
    const scene = await openScene({ clock: discordClock.read });
    const wall = () => discordClock.read() + 3 * hourMs;
    const sentMs = wall();
    const sent = await scene.send(scene.daily);
    for (let n = 0; n < 150; n += 1) scene.discord.say(scene.daily, `line ${n}`);
    const poster = openPoster({
      guard: guardFor(scene.discord.apiUrl),
      clockWatch: { aheadMs: () => 3 * hourMs },
      token: scene.discord.token,
      botUserId: scene.discord.applicationId,
      clock: { ...systemClock, wall },
      log: createLogList(),
    });
    expect(await poster.find(scene.daily, mark, sentMs - hourMs)).toMatchObject(sent);
  });
});
