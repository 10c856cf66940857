import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** In which language a person's own feed speaks; a guild's speak its guild's. */
export const ownFeeds: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table feeds add column locale text`.execute(db);
  },
};
