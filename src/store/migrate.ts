import { sql, type Kysely, type Transaction } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { StoreError } from './store-error.ts';

/**
 * Brings the schema to the last migration, all of it or nothing: one transaction, so a second process waits and then
 * finds it done.
 * @param path - for the message of a refusal
 * @throws StoreError where the database is another program's, or a newer Pullquote's
 */
export async function migrate<Schema>(
  db: Kysely<Schema>,
  path: string,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await refuseUnknown(transaction, path, new Set(Object.keys(migrations)));
    const provider = { getMigrations: async () => ({ ...migrations }) };
    const { error } = await new Migrator({ db: transaction, provider }).migrateToLatest();
    if (error !== undefined) throw error;
  });
}

async function refuseUnknown<Schema>(
  transaction: Transaction<Schema>,
  path: string,
  known: ReadonlySet<string>,
): Promise<void> {
  const tables = await transaction.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.length === 0) return;
  if (!tables.some(({ name }) => name === 'kysely_migration')) {
    throw new StoreError(
      `${path} is the database of another program. Move it away, or set DATA_DIR to another folder.`,
    );
  }
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(transaction);
  const newer = rows.find(({ name }) => !known.has(name));
  if (newer !== undefined) {
    throw new StoreError(
      `${path} was written by a newer Pullquote (it has ${newer.name}). Update Pullquote, or put back a backup from before.`,
    );
  }
}
