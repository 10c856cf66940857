import { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { fromFeed } from '../../src/store/to-feed.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { StoreDialect } from '../../src/store/store-dialect.ts';
import type { Tables } from '../../src/store/tables.ts';
import { aFeed } from '../fixtures/rows.ts';
import { scratchFolder } from '../fixtures/scratch-folder.ts';

const freshPath = scratchFolder();

describe('a database of before pictures', () => {
  it('keeps its feeds, which go on without', async () => {
    const path = freshPath();
    const database = openDatabase(path);
    const db = new Kysely<Tables>({ dialect: new StoreDialect({ database, patienceMs: 0 }) });
    const [first] = Object.entries(migrations);
    await migrate(db, path, Object.fromEntries([first!]));
    const { card: _, ...row } = fromFeed(aFeed());
    await db
      .insertInto('feeds')
      .values(row as ReturnType<typeof fromFeed>)
      .execute();
    await db.destroy();

    const store = await openStore({ path });
    expect(await store.feed(aFeed().id)).toEqual(aFeed());
    await store.close();
  });
});
