import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What people are still to be told about their feeds. Of what was not told before, nobody knows whether it arrived. */
export const tellings: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table tellings (
    feed_id text not null references feeds (id) on delete cascade,
    about text not null,
    since_ms bigint not null,
    next_ms bigint not null,
    troubles integer not null,
    refusals integer not null,
    asked_ms bigint,
    primary key (feed_id, about, since_ms)
  )`,
  `create index tellings_by_time on tellings (next_ms, feed_id, about, since_ms)`,
];
