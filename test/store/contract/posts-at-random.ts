import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../../src/feeds/feed.ts';
import { aClaim, aFeed } from '../../fixtures/rows.ts';
import type { GetStore } from '../store-contract.ts';

const processes = ['here', 'there', 'yonder'] as const;
const actions = ['claim', 'takeOver', 'release', 'sent', 'unsent'] as const;
const step = fc.record({
  action: fc.constantFrom(...actions),
  feedId: fc.constantFrom('feed1', 'feed2'),
  date: fc.constantFrom('2026-03-01', '2026-03-02'),
  by: fc.constantFrom(...processes),
  from: fc.constantFrom(...processes),
});
interface Step {
  readonly action: (typeof actions)[number];
  readonly feedId: string;
  readonly date: string;
  readonly by: string;
  /** Whom a take-over takes it from. */
  readonly from: string;
  readonly atMs: number;
}

export function describePostsAtRandom(store: GetStore): void {
  describe('the ledger', () => {
    it('is what a list of posts would be, after any steps of any processes', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          for (const id of ['feed1', 'feed2']) {
            await store().removeFeed(id);
            await store().addFeed(aFeed({ id }));
          }
          const model = new Map<string, Post>();
          for (const [atMs, taken] of steps.entries()) {
            expect(await take({ ...taken, atMs }, store)).toBe(expectStep({ ...taken, atMs }, model));
          }
          const stored = [...(await store().posts('feed1', 10)), ...(await store().posts('feed2', 10))];
          expect(byKey(stored)).toEqual(byKey([...model.values()]));
        }),
        { numRuns: 60 },
      );
    });
  });
}

function take({ action, feedId, date, by, from, atMs }: Step, store: GetStore): Promise<boolean> {
  const steps = {
    claim: () => store().claim(aClaim({ feedId, date, claimedBy: by, claimedAtMs: atMs })),
    takeOver: () => store().takeOver(feedId, date, from, by, atMs),
    release: () => store().release(feedId, date, by),
    sent: () => store().settleSent(feedId, date, by, 'message-1', atMs),
    unsent: () => store().settleUnsent(feedId, date, by, 'skipped', 'late', atMs),
  };
  return steps[action]();
}

/** Whether the step is granted; the model follows. */
function expectStep({ action, feedId, date, by, from, atMs }: Step, model: Map<string, Post>): boolean {
  const key = `${feedId} ${date}`;
  const post = model.get(key);
  if (action === 'claim') {
    if (post === undefined) model.set(key, aClaim({ feedId, date, claimedBy: by, claimedAtMs: atMs }));
    return post === undefined;
  }
  if (post?.state !== 'claimed' || post.claimedBy !== (action === 'takeOver' ? from : by)) return false;
  if (action === 'takeOver') model.set(key, { ...post, claimedBy: by, claimedAtMs: atMs });
  if (action === 'release') model.delete(key);
  if (action === 'sent') model.set(key, { ...post, state: 'sent', messageId: 'message-1', settledAtMs: atMs });
  if (action === 'unsent') model.set(key, { ...post, state: 'skipped', reason: 'late', settledAtMs: atMs });
  return true;
}

function byKey(posts: readonly Post[]): readonly Post[] {
  return posts.toSorted((a, b) => `${a.feedId} ${a.date}`.localeCompare(`${b.feedId} ${b.date}`));
}
