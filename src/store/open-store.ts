import { Kysely, sql } from 'kysely';
import { createStore } from './create-store.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openDatabase } from './open-database.ts';
import { StoreDialect } from './store-dialect.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

export interface StoreOptions {
  /** The file, created with its folder where there is none; `:memory:` lasts as long as the store. */
  readonly path: string;
  /** How long to wait for another connection's transaction; 5 s. */
  readonly patienceMs?: number;
}

const defaultPatienceMs = 5000;

/**
 * The store in one SQLite file, which several processes of one machine may share.
 * @throws StoreError says which file, what is wrong with it, and the mend
 */
export async function openStore({ path, patienceMs = defaultPatienceMs }: StoreOptions): Promise<Store> {
  const database = openDatabase(path);
  const db = new Kysely<Tables>({ dialect: new StoreDialect({ database, patienceMs }) });
  try {
    await migrate(db, path, migrations);
    // Readers and the writer no longer wait for each other. It stays with the file: not for one that may be another's.
    await sql`pragma journal_mode = wal`.execute(db);
    return createStore(db);
  } catch (error) {
    database.close();
    throw error;
  }
}
