import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What was done and answered, by the interaction that asked for it: what arrives twice is done once. */
export const deeds: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table deeds (
    id text not null primary key,
    reply text not null,
    done_at_ms bigint not null
  )`,
  `create index deeds_by_age on deeds (done_at_ms)`,
];
