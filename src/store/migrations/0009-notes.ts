import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What people write beside what they saved. Nobody had written anything before. */
export const notes: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table saved_quotes add column note text`.execute(db);
  },
};
