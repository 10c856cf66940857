import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { expect, describe, it } from 'vitest';
import { createStore } from '../../src/store/create-store.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { StoreDialect } from '../../src/store/store-dialect.ts';
import type { Store } from '../../src/store/store.ts';
import type { Tables } from '../../src/store/tables.ts';
import { aClaim, aFeed, aRefusal, morning } from '../fixtures/rows.ts';
import { scratchFolder } from '../fixtures/scratch-folder.ts';

const freshPath = scratchFolder();

/** What SQLite does for each statement of `use`, in its own words. */
async function plansOf(use: (store: Store) => Promise<unknown>): Promise<readonly string[]> {
  const path = freshPath();
  const database = openDatabase(path);
  const prepared: string[] = [];
  const recording = {
    path,
    get inTransaction() {
      return database.inTransaction;
    },
    prepare(sql: string) {
      prepared.push(sql);
      return database.prepare(sql);
    },
    close: () => database.close(),
  };
  const db = new Kysely<Tables>({ dialect: new StoreDialect({ database: recording, patienceMs: 20 }) });
  await migrate(db, path, migrations);
  const store = createStore(db);
  await store.addFeed(aFeed());
  prepared.length = 0;
  await use(store);
  await store.close();

  const raw = new DatabaseSync(path);
  const plans = prepared
    .filter((sql) => !/^(begin|commit)/.test(sql))
    .flatMap((sql) => raw.prepare(`explain query plan ${sql}`).all());
  raw.close();
  return plans.map(({ detail }) => String(detail));
}

describe('with ten thousand feeds and years of posts', () => {
  it.each<[string, (store: Store) => Promise<unknown>]>([
    ['feed', (store) => store.feed('feed1')],
    ['feedsOf', (store) => store.feedsOf('guild-1')],
    ['activeRules', (store) => store.activeRules()],
    ['feedsDue', (store) => store.feedsDue(morning, { date: '2026-03-01', dueMs: 5000, atMs: 6000 }, 10)],
    ['claim', (store) => store.claim(aClaim())],
    ['takeOver', (store) => store.takeOver('feed1', '2026-03-01', 'here', 'there', 1)],
    ['openClaims', (store) => store.openClaims('there', 9000, 10)],
    ['settleSent', (store) => store.settleSent('feed1', '2026-03-01', 'here', 'm', 1)],
    ['refuse', (store) => store.claim(aClaim()).then(() => store.refuse(aRefusal(), 'here'))],
    ['refusals', (store) => store.refusals('feed1', 10)],
    ['leftOut', (store) => store.leftOut('feed1')],
    ['lacks', (store) => store.lacks('feed1')],
    ['tellingsDue', (store) => store.tellingsDue(5000, 10)],
    ['followUpsDue', (store) => store.followUpsDue(5000, 10)],
    [
      'feedsDue of a rhythm',
      (store) => store.feedsDue({ ...morning, weeks: [1] }, { date: '2026-03-01', dueMs: 5000, atMs: 6000 }, 10),
    ],
    ['parkedFeeds', (store) => store.parkedFeeds(5000, '', 10)],
    ['posts', (store) => store.posts('feed1', 10)],
    ['shownItems', (store) => store.shownItems('feed1')],
    ['wishes', (store) => store.wishes('feed1')],
    ['removeFeed', (store) => store.removeFeed('feed1')],
    ['forgetGuild', (store) => store.forgetGuild('guild-1')],
    ['forgetMember', (store) => store.forgetMember('member-1')],
    ['firstPlaces', (store) => store.firstPlaces('talk')],
    ['editionsOf', (store) => store.editionsOf('talk')],
    ['formerWords', (store) => store.formerWords('talk', '', 9)],
    ['wording', (store) => store.wording('talk', 'abcdefg')],
    ['noteAbsence', (store) => store.noteAbsence('guild-1', '2026-03-01')],
  ])('%s reads only the rows it needs, in their order', async (_, use) => {
    const plans = await plansOf(use);
    expect(plans.join('\n')).toMatch(/^SEARCH/m);
    expect(plans.filter((plan) => /^SCAN|TEMP B-TREE FOR ORDER/.test(plan))).toEqual([]);
  });
});
