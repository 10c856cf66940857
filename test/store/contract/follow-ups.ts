import { describe, expect, it } from 'vitest';
import { aClaim, aFeed } from '../../fixtures/rows.ts';
import type { GetStore } from '../store-contract.ts';

const fresh = { feedId: 'feed1', date: '2026-03-01', nextMs: 6000, tries: 0, refusals: 0 };

export function describeFollowUps(store: GetStore): void {
  describe('follow-ups', () => {
    const due = (atMs = 9000) => store().followUpsDue(atMs, 10);

    async function postWith(...kinds: readonly ('thread' | 'publish')[]): Promise<void> {
      await store().addFeed(aFeed());
      await store().claim(aClaim());
      await store().settleSent('feed1', '2026-03-01', 'here', 'message-1', 6000, kinds);
    }

    it('come with the post that they are about, in the same step', async () => {
      await postWith('thread', 'publish');
      expect(await due()).toEqual(
        expect.arrayContaining([
          { ...fresh, kind: 'publish' },
          { ...fresh, kind: 'thread' },
        ]),
      );
      expect(await store().followUpsOf('feed1')).toHaveLength(2);
    });

    it('are none of a post that was not ours any more, or that asks for none', async () => {
      await store().addFeed(aFeed());
      await store().claim(aClaim());
      expect(await store().settleSent('feed1', '2026-03-01', 'there', 'message-1', 6000, ['thread'])).toBe(false);
      await store().settleSent('feed1', '2026-03-01', 'here', 'message-1', 6000);
      expect(await due()).toEqual([]);
    });

    it('are taken by one alone, who has them until then, and each try counts', async () => {
      await postWith('thread');
      const [followUp] = await due();
      const taken = await Promise.all([1, 2, 3].map(() => store().takeFollowUp(followUp!, 7000)));
      expect(taken.filter((each) => each !== undefined)).toEqual([{ ...followUp, nextMs: 7000, tries: 1 }]);
      expect([await due(6999), await due(7000)]).toMatchObject([[], [{ tries: 1 }]]);
    });

    it('are put off by whoever has them, no more once another does', async () => {
      await postWith('thread');
      const taken = await store().takeFollowUp((await due())[0]!, 7000);
      await store().takeFollowUp((await due())[0]!, 8000);
      await store().putOffFollowUp(taken!, { nextMs: 9000, tries: 1, refusals: 1 });
      expect(await due()).toMatchObject([{ nextMs: 8000, tries: 2, refusals: 0 }]);
      await store().putOffFollowUp((await due())[0]!, { nextMs: 8500, tries: 2, refusals: 1 });
      expect(await due()).toMatchObject([{ nextMs: 8500, tries: 2, refusals: 1 }]);
    });

    it('are no more once ended, or once their feed is', async () => {
      await postWith('thread', 'publish');
      await store().endFollowUp({ ...fresh, kind: 'thread' });
      expect(await due()).toMatchObject([{ kind: 'publish' }]);
      await store().removeFeed('feed1');
      expect(await due()).toEqual([]);
    });
  });
}
