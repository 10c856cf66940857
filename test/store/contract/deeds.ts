import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { aFeed } from '../../fixtures/rows.ts';
import type { GetStore } from '../store-contract.ts';

const day = 24 * 60 * 60_000;

export function describeDeeds(store: GetStore): void {
  describe('what is done once', () => {
    const add = (id: string) =>
      store().once('1', 0, async (inside) => {
        await inside.addFeed(aFeed({ id }));
        return `added ${id}`;
      });

    it('is done by the first, and answered by it', async () => {
      expect(await add('first')).toBe('added first');
      expect(await add('second')).toBe('added first');
      expect(await store().feed('first')).toBeDefined();
      expect(await store().feed('second')).toBeUndefined();
    });

    it('is done once where two come at the same time', async () => {
      expect(new Set(await Promise.all([add('a'), add('b'), add('c')])).size).toBe(1);
      expect(await store().feedsOf(aFeed().guildId)).toHaveLength(1);
    });

    it('leaves nothing where it fails, and may be tried again', async () => {
      const failing = store().once('1', 0, async (inside) => {
        await inside.addFeed(aFeed({ id: 'half' }));
        throw new Error('refused');
      });
      await expect(failing).rejects.toThrow('refused');
      expect(await store().feed('half')).toBeUndefined();
      expect(await add('whole')).toBe('added whole');
    });

    it('reads what it wrote, and changes in several steps', async () => {
      await store().once('1', 0, async (inside) => {
        await inside.addFeed(aFeed());
        await inside.setWish('feed1', '2026-03-02', { kind: 'skip' });
        await inside.ban('feed1', 'talk#1');
        expect(await inside.banned('feed1')).toEqual([{ item: 'talk#1' }]);
        return 'done';
      });
      expect(await store().wishes('feed1')).toHaveLength(1);
    });

    it('is changed in one step, by one after the other', async () => {
      const change = (to: (kept: string | undefined) => string | undefined) => store().changeKept('1', 0, to);
      await Promise.all(Array.from({ length: 5 }, () => change((kept = '') => `${kept}x`)));
      await change((kept) => kept);
      expect(await store().kept('1')).toBe('xxxxx');
      expect(await store().kept('2')).toBeUndefined();
      expect(await store().once('1', 0, async () => 'nothing')).toBe('xxxxx');
      await change(() => undefined);
      expect(await add('again')).toBe('added again');
    });

    it('is forgotten after a day where no other comes, too', async () => {
      await store().once('1', 0, async () => 'done');
      await store().forgetOldDeeds(day);
      expect(await store().once('1', 1, async () => 'again')).toBe('done');
      await store().forgetOldDeeds(day + 1);
      expect(await store().once('1', day + 1, async () => 'again')).toBe('again');
    });

    describe('is nobody’s any more, and stays done,', () => {
      const byMe = { userId: 'me', guildId: 'guild-1' };
      const again = () => store().once('1', 1, async () => 'done again');
      const others = () => store().once('2', 1, async () => 'again');

      beforeEach(async () => {
        await store().addFeed(aFeed());
        await store().saveQuote({ userId: 'me', item: 'talk#1', savedAtMs: 0 });
        await store().once('1', 0, async () => 'what was answered', byMe);
        await store().once('2', 0, async () => 'of others', { userId: 'you', guildId: undefined });
      });

      it.each<[string, () => Promise<unknown>]>([
        ['where who did it is forgotten', () => store().forgetMember('me')],
        ['where they take back something they saved', () => store().removeSaved('me', 'talk#1')],
        ['where a feed of its server is removed', () => store().removeFeed('feed1')],
        ['where its server is forgotten', () => store().forgetGuild('guild-1')],
      ])('%s', async (_, forget) => {
        await forget();
        expect(await again()).toBe('forgotten');
        expect(await others()).toBe('of others');
      });

      it('also where it is forgotten by what another deed does, whose own answer is kept', async () => {
        const forget = (inside: Store) => inside.forgetMember('me').then(String);
        expect(await store().once('3', 0, forget, byMe)).toBe('1');
        expect(await again()).toBe('forgotten');
        expect(await store().once('3', 0, forget, byMe)).toBe('1');
      });

      it('and keeps its answer where nothing was there to take back', async () => {
        await store().removeSaved('me', 'talk#9');
        await store().removeFeed('feed9');
        expect(await again()).toBe('what was answered');
      });
    });

    it('is forgotten after a day', async () => {
      const at = (ms: number, reply: string) => store().once('1', ms, async () => reply);
      await at(0, 'long ago');
      await store().once('2', day, async () => 'a day later');
      expect(await at(day, 'now')).toBe('long ago');
      await store().once('3', day + 1, async () => 'more than a day later');
      expect(await at(day + 1, 'now')).toBe('now');
    });
  });
}
