import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Work that is done whole or not at all: as part of the transaction that `db` is, or in one of its own. */
export function inTransaction<Done>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Done>,
): Promise<Done> {
  return isTransaction(db) ? work(db) : db.transaction().execute(work);
}

function isTransaction(db: Kysely<Tables>): db is Transaction<Tables> {
  return db.isTransaction;
}
