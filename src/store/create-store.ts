import type { Kysely } from 'kysely';
import { keepClaims } from './keep-claims.ts';
import { keepDeeds } from './keep-deeds.ts';
import { keepEditions } from './keep-editions.ts';
import { keepFeeds } from './keep-feeds.ts';
import { keepFollowUps } from './keep-follow-ups.ts';
import { keepGuilds } from './keep-guilds.ts';
import { keepLacks } from './keep-lacks.ts';
import { keepOutcomes } from './keep-outcomes.ts';
import { keepParking } from './keep-parking.ts';
import { keepPosts } from './keep-posts.ts';
import { keepRefusals } from './keep-refusals.ts';
import { keepMembers } from './keep-members.ts';
import { keepSavedQuotes } from './keep-saved-quotes.ts';
import { keepSchedule } from './keep-schedule.ts';
import { keepSettings } from './keep-settings.ts';
import { keepSurvey } from './keep-survey.ts';
import { keepTellings } from './keep-tellings.ts';
import { keepWishes } from './keep-wishes.ts';
import { readApart } from './read-apart.ts';
import type { Store } from './store.ts';
import { noReports, type StoreReports } from './store-reports.ts';
import type { Tables } from './tables.ts';

/**
 * @param db - migrated; the store closes both
 * @param reads - another connection, for what only reads; where there is none, it waits its turn with what writes
 */
export function createStore(db: Kysely<Tables>, reports: StoreReports = noReports, reads?: Kysely<Tables>): Store {
  const store = storeOn(db, reports);
  if (reads === undefined) return store;
  return {
    ...readApart(store, storeOn(reads, reports)),
    async close() {
      // The last one to close clears SQLite's files away, and only one that may write can.
      await reads.destroy();
      await db.destroy();
    },
  };
}

function storeOn(db: Kysely<Tables>, reports: StoreReports): Store {
  return {
    ...keepSettings(db, reports),
    ...keepFeeds(db, reports),
    ...keepParking(db, reports),
    ...keepSchedule(db, reports),
    ...keepClaims(db, reports),
    ...keepOutcomes(db),
    ...keepRefusals(db, reports),
    ...keepLacks(db, reports),
    ...keepTellings(db, reports),
    ...keepFollowUps(db, reports),
    ...keepPosts(db, reports),
    ...keepWishes(db, reports),
    ...keepMembers(db, reports),
    ...keepSavedQuotes(db, reports),
    ...keepGuilds(db, reports),
    ...keepEditions(db, reports),
    ...keepSurvey(db, reports),
    ...keepDeeds(db, (transaction) => createStore(transaction, reports)),
    close: () => db.destroy(),
  };
}
