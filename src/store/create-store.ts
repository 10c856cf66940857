import type { Kysely } from 'kysely';
import { keepClaims } from './keep-claims.ts';
import { keepDeeds } from './keep-deeds.ts';
import { keepFeeds } from './keep-feeds.ts';
import { keepGuilds } from './keep-guilds.ts';
import { keepLacks } from './keep-lacks.ts';
import { keepOutcomes } from './keep-outcomes.ts';
import { keepParking } from './keep-parking.ts';
import { keepPosts } from './keep-posts.ts';
import { keepRefusals } from './keep-refusals.ts';
import { keepSavedQuotes } from './keep-saved-quotes.ts';
import { keepSchedule } from './keep-schedule.ts';
import { keepSettings } from './keep-settings.ts';
import { keepWishes } from './keep-wishes.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** @param db - migrated; the store closes it */
export function createStore(db: Kysely<Tables>): Store {
  return {
    ...keepSettings(db),
    ...keepFeeds(db),
    ...keepParking(db),
    ...keepSchedule(db),
    ...keepClaims(db),
    ...keepOutcomes(db),
    ...keepRefusals(db),
    ...keepLacks(db),
    ...keepPosts(db),
    ...keepWishes(db),
    ...keepSavedQuotes(db),
    ...keepGuilds(db),
    ...keepDeeds(db, createStore),
    close: () => db.destroy(),
  };
}
