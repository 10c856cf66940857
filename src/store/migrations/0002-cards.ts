import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whether a feed's posts come with a picture; those of before do not. */
export const cards: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(`alter table feeds add column card integer not null default 0 check (card in (0, 1))`).execute(db);
  },
};
