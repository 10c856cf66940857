import { Kysely, sql } from 'kysely';
import { checkFiles, type FoundFiles } from './check-files.ts';
import { createCheckpoints } from './create-checkpoints.ts';
import { createStore } from './create-store.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openDatabase } from './open-database.ts';
import { keepToOwner, refuseOthers } from './keep-to-owner.ts';
import { isDamaged, StoreError } from './store-error.ts';
import { StoreDialect } from './store-dialect.ts';
import type { Store } from './store.ts';
import { noReports, type StoreReports } from './store-reports.ts';
import type { Tables } from './tables.ts';
import { vacuumOnce } from './vacuum-once.ts';

export interface StoreOptions {
  /** The file, created with its folder where there is none; `:memory:` lasts as long as the store. */
  readonly path: string;
  /** How long to wait for another connection's transaction; 5 s. */
  readonly patienceMs?: number;
  /** Told what cannot be read, and what an operator should know. */
  readonly reports?: StoreReports;
}

const defaultPatienceMs = 5000;

/**
 * The store in one SQLite file, which several processes of one machine may share.
 * @throws StoreError says which file, what is wrong with it, and the mend
 */
export async function openStore({
  path,
  patienceMs = defaultPatienceMs,
  reports = noReports,
}: StoreOptions): Promise<Store> {
  if (path !== ':memory:') refuseOthers(path);
  const found = checkFiles(path);
  const database = openDatabase(path);
  const checkpoints = createCheckpoints(database);
  const db = new Kysely<Tables>({
    dialect: new StoreDialect({
      database,
      patienceMs,
      onWritten: path === ':memory:' ? undefined : checkpoints.written,
    }),
  });
  try {
    await migrate(db, path, migrations);
    // Readers and the writer no longer wait for each other. It stays with the file: not for one that may be another's.
    await sql`pragma journal_mode = wal`.execute(db);
    const unclean = await vacuumOnce(db, { path, isNew: found.isNew, onLong: reports.note });
    // What it wrote in vain lies in the log.
    if (unclean !== undefined) checkpoints.written();
    tell(path, found, unclean, reports);
    const store = createStore(db, reports, await openReading(path, patienceMs));
    return {
      ...store,
      async close() {
        checkpoints.stop();
        await store.close();
      },
    };
  } catch (error) {
    checkpoints.stop();
    database.close();
    throw found.hasLog ? nameLog(error, path) : error;
  }
}

/** What makes a wreck of a copy that was put back is often the log of what stood there before. */
function nameLog(error: unknown, path: string): unknown {
  if (!isDamaged(error)) return error;
  const mend = `Beside it lay ${path}-wal: if you put ${path} back and not that log with it, delete ${path}-wal and ${path}-shm, and put the copy back once more.`;
  return new StoreError(`${error.message} ${mend}`, { trouble: error.trouble, cause: error });
}

/** A connection of its own: what only reads waits for nobody who writes, nor for our own who wait for them. */
async function openReading(path: string, patienceMs: number): Promise<Kysely<Tables> | undefined> {
  if (path === ':memory:') return undefined;
  const database = openDatabase(path, { readOnly: true });
  const reads = new Kysely<Tables>({ dialect: new StoreDialect({ database, patienceMs }) });
  // Kysely closes what it has used.
  await sql`select 1`.execute(reads);
  return reads;
}

function tell(path: string, { isNew, setAside }: FoundFiles, unclean: string | undefined, reports: StoreReports): void {
  if (isNew) reports.begun(path);
  if (setAside !== undefined) {
    reports.warn(
      `${path} was gone, but its log lay there: it is now ${setAside}. If there was a database before, stop the bot, put ` +
        `back a copy of ${path}, or give ${path} and that log (as ${path}-wal) their names again.`,
    );
  }
  if (unclean !== undefined) {
    reports.warn(`${path} could not be cleaned of what was forgotten (${unclean}). The next start tries again.`);
  }
  for (const words of keepToOwner(path)) reports.warn(words);
}
