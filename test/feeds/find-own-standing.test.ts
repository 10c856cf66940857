import { describe, expect, it } from 'vitest';
import type { Feed, PostReason } from '../../src/feeds/feed.ts';
import { findOwnStanding } from '../../src/feeds/find-own-standing.ts';
import { ownHome } from '../../src/feeds/own-home.ts';
import { libraryOf, shell, slug, teaInterview } from '../fixtures/library.ts';
import { memoryStore } from '../fixtures/memory-store.ts';

const ada = '100000000000000001';
const home = ownHome(ada);
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const nineIn = (timeZone: string) => ({ time: '09:00', timeZone, days: everyDay });
/** Noon of the first of May. */
const nowMs = Date.UTC(2026, 4, 1, 12);
const hourMs = 60 * 60_000;
const tea = libraryOf(teaInterview());

const running: Feed = {
  id: 'own1',
  guildId: home,
  channelId: home,
  kind: 'highlight',
  slug: undefined,
  rule: nineIn('UTC'),
  roleId: undefined,
  locale: 'en-US',
  state: 'active',
  seed: 'seed',
  sinceMs: 0,
  createdBy: ada,
  createdAtMs: 0,
  parked: undefined,
};

async function open(change: Partial<Feed> = {}) {
  const store = memoryStore();
  await store.addFeed({ ...running, ...change });
  const claimed = async (date: string) => {
    const item = `${slug}#3`;
    const post = { feedId: 'own1', date, item, channelId: home, claimedAtMs: nowMs - 3 * hourMs, claimedBy: 'bot' };
    await store.claim({ ...post, state: 'claimed', messageId: undefined, reason: undefined, settledAtMs: undefined });
  };
  return {
    store,
    async sent(date: string) {
      await claimed(date);
      await store.settleSent('own1', date, 'bot', '5', nowMs - hourMs);
    },
    async unsent(date: string, reason: PostReason) {
      await claimed(date);
      const state = reason === 'not-now' ? 'failed' : 'skipped';
      await store.settleUnsent('own1', date, 'bot', state, reason, nowMs - hourMs);
    },
    standing: (library = tea, atMs = nowMs) => findOwnStanding(ada, atMs, { library, store }),
  };
}

describe("how somebody's own daily quote stands", () => {
  it('has an interview also where none was chosen, and a next one', async () => {
    const { standing } = await open({ sinceMs: nowMs });
    expect(await standing()).toMatchObject({
      interview: { slug },
      next: { date: '2026-05-02' },
      isDue: false,
      trouble: undefined,
      cameOn: undefined,
    });
  });

  it('is due where its time has come and nothing was sent yet', async () => {
    const { standing, sent } = await open();
    expect(await standing()).toMatchObject({ next: { date: '2026-05-01' }, isDue: true });
    await sent('2026-05-01');
    expect(await standing()).toMatchObject({ next: { date: '2026-05-02' }, isDue: false });
  });

  const stopped = { atMs: 1, told: false };
  it.each([
    ['refused', { state: 'parked', parked: { reason: 'content-refused', ...stopped } }],
    ['closed', { state: 'parked', parked: { reason: 'refused', ...stopped } }],
    ['closed', { state: 'parked', parked: { reason: 'unknown-channel', ...stopped } }],
    ['paused', { state: 'paused' }],
    ['interview', { slug: 'gone' }],
  ] as const)('has stopped: %s', async (kind, change) => {
    const { standing } = await open(change);
    expect((await standing()).trouble).toEqual({ kind });
  });

  it('has nothing to come where nothing is left to show, or no interview is here', async () => {
    const { standing } = await open();
    expect((await standing(libraryOf(shell('bare', [], [])))).trouble).toEqual({ kind: 'items' });
    expect((await standing(libraryOf())).trouble).toEqual({ kind: 'interview' });
  });

  it.each(['late', 'no-answer', 'not-now', 'unverifiable'] as const)(
    'says that a date was missed (%s), until one comes or it is changed',
    async (reason) => {
      const { standing, unsent, sent, store } = await open();
      await unsent('2026-05-01', reason);
      expect((await standing()).trouble).toEqual({ kind: 'missed', date: '2026-05-01', reason });
      await sent('2026-05-02');
      expect((await standing()).trouble).toBeUndefined();
      await unsent('2026-05-03', reason);
      await store.changeFeed('own1', { sinceMs: nowMs });
      expect((await standing()).trouble).toBeUndefined();
    },
  );

  it('comes once a date also in another zone, and says which date came already', async () => {
    const { standing, sent, store } = await open({ rule: nineIn('Pacific/Auckland') });
    // There it is the second already: 09:00 is 21:00 UTC of the first.
    await sent('2026-05-02');
    const late = nowMs + 10 * hourMs;
    await store.changeFeed('own1', { rule: nineIn('America/Los_Angeles'), sinceMs: late });
    expect(await standing(tea, late)).toMatchObject({ next: { date: '2026-05-03' }, cameOn: '2026-05-02' });
    await store.changeFeed('own1', { rule: nineIn('Pacific/Kiritimati'), sinceMs: late });
    expect(await standing(tea, late)).toMatchObject({ next: { date: '2026-05-03' }, cameOn: undefined });
  });

  it('is nobody else’s, and none where there is none', async () => {
    const { store } = await open();
    const standing = await findOwnStanding('100000000000000002', nowMs, { library: tea, store });
    expect(standing).toMatchObject({ feed: undefined, trouble: undefined, next: undefined });
  });
});
