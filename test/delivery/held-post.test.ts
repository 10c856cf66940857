import { describe, expect, it } from 'vitest';
import { holdClaim, holdLeftClaim, searchSinceMs, type HeldPost, type ItemPost } from '../../src/delivery/held-post.ts';
import { date, dailyFeed, dueMs, hourMs } from './scheduler-scene.ts';

const dayMs = 24 * hourMs;
/** The steady clock has an origin of its own. */
const steadyMs = 77_000;

const claim: ItemPost = {
  feedId: dailyFeed.id,
  date,
  state: 'claimed',
  item: 'item',
  channelId: 'text',
  messageId: undefined,
  reason: undefined,
  claimedAtMs: dueMs + 5000,
  claimedBy: 'p0',
  settledAtMs: undefined,
};

describe('holdClaim', () => {
  it('knows that nothing was sent for what was claimed just now', () => {
    const held = holdClaim(dailyFeed, claim, { untilMs: dueMs + 1, manual: true, steadyMs });
    expect(held).toMatchObject({ inDoubt: false, untilMs: dueMs + 1, manual: true, owner: 'p0', guildId: 'g1' });
    expect(held).toMatchObject({ heldSinceMs: steadyMs, renewedMs: steadyMs, sent: undefined, failures: 0 });
  });
});

describe('holdLeftClaim', () => {
  const hold = (due: number | undefined, claimedAtMs: number) =>
    holdLeftClaim(dailyFeed, { ...claim, claimedAtMs }, { dueMs: due, steadyMs });

  it.each([
    ['was due, as the feed’s own', dueMs, dueMs, dueMs, false],
    ['was due a while before', dueMs, dueMs + hourMs, dueMs, false],
    ['was not due yet, as asked for', dueMs, dueMs - 1, dueMs, true],
    ['is not due by the rule of now, as asked for', undefined, dueMs + hourMs, dueMs + hourMs, true],
  ])('takes a claim that %s, six hours long', (_, due, claimedAtMs, fromMs, manual) => {
    expect(hold(due, claimedAtMs)).toMatchObject({ untilMs: fromMs + 6 * hourMs, manual, inDoubt: true });
  });
});

describe('searchSinceMs', () => {
  const held: HeldPost = holdClaim(dailyFeed, claim, { untilMs: dueMs + 6 * hourMs, manual: false, steadyMs });
  /** So much after it came into our hands, with the wall clock set by `setMs` since the claim. */
  const since = (passedMs: number, setMs = 0) =>
    searchSinceMs(held, {
      wall: () => claim.claimedAtMs + passedMs + setMs,
      steady: () => steadyMs + passedMs,
      after: () => () => undefined,
    });

  it('is a day before the claim, however long it is in hand', () => {
    for (const passedMs of [0, hourMs, 3 * dayMs]) expect(since(passedMs)).toBe(claim.claimedAtMs - dayMs);
  });

  it('is a day before the claim came into our hands, where a clock set back since says it was sooner', () => {
    expect(since(3 * hourMs, -2 * hourMs)).toBe(claim.claimedAtMs - 2 * hourMs - dayMs);
  });

  it('is a day before the claim, where the clock was set forward since', () => {
    expect(since(3 * hourMs, 2 * dayMs)).toBe(claim.claimedAtMs - dayMs);
  });

  it('is a week before, where the claim lies in the future: the clock was wrong then', () => {
    expect(since(hourMs, -hourMs - 1)).toBe(claim.claimedAtMs - hourMs - 1 - 7 * dayMs);
    expect(since(hourMs, -5 * dayMs)).toBe(claim.claimedAtMs - 5 * dayMs - 7 * dayMs);
  });
});
