import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { describeDeeds } from './contract/deeds.ts';
import { describeEditions } from './contract/editions.ts';
import { describeFeeds } from './contract/feeds.ts';
import { describeFeedsDue } from './contract/feeds-due.ts';
import { describeFollowUps } from './contract/follow-ups.ts';
import { describeGuilds } from './contract/guilds.ts';
import { describeLacks } from './contract/lacks.ts';
import { describePosts } from './contract/posts.ts';
import { describePostsAtRandom } from './contract/posts-at-random.ts';
import { describeRefusals } from './contract/refusals.ts';
import { describeSavedQuotes } from './contract/saved-quotes.ts';
import { describeSettings } from './contract/settings.ts';
import { describeTellings } from './contract/tellings.ts';
import { describeTexts } from './contract/texts.ts';
import { describeWishes } from './contract/wishes.ts';

/** The store that the test at hand was given, empty at its beginning. */
export type GetStore = () => Store;

/** What every store must do; run against each backend. `where` says which, `open` gives an empty one each time. */
export function describeStore(where: string, open: () => Promise<Store>): void {
  describe(`a store ${where}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const parts = [
      describeSettings,
      describeFeeds,
      describeFeedsDue,
      describePosts,
      describePostsAtRandom,
      describeRefusals,
      describeLacks,
      describeTellings,
      describeFollowUps,
      describeWishes,
      describeSavedQuotes,
      describeGuilds,
      describeTexts,
      describeDeeds,
      describeEditions,
    ];
    for (const part of parts) part(() => store);
  });
}
