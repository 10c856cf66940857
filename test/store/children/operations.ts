import type { Store } from '../../../src/store/store.ts';
import { aClaim, aFeed, aRefusal } from '../../fixtures/rows.ts';

/** What a child is killed at, by name: each of several statements. */
export const operations: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  addFeed: (store) => store.addFeed(aFeed({ id: 'added' })),
  claim: (store) => store.claim(aClaim({ date: '2026-03-09' })),
  refuse: (store) => store.refuse(aRefusal({ reason: 'content-refused', leftOut: true }), 'here'),
  forgetGuild: (store) => store.forgetGuild('guild-1'),
};
