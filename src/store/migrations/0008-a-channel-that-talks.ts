import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Rhythms beyond the days of the week, dates left out, threads, publishing, tags and closing lines. Feeds of before have none
 * of them.
 */
export const aChannelThatTalks: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `alter table feeds add column calendar text`,
  `alter table feeds add column thread integer not null default 0 check (thread in (0, 1))`,
  `alter table feeds add column publish integer not null default 0 check (publish in (0, 1))`,
  `alter table feeds add column tag_id text`,
  `alter table feeds add column tag_name text`,
  `alter table feeds add column closing text`,
  `drop index feeds_due`,
  // As before, with all that makes a rule.
  `create index feeds_due on feeds (state, time_zone, time, days, calendar, id, since_ms)`,
  `create table follow_ups (
    feed_id text not null references feeds (id) on delete cascade,
    date text not null check (length(date) = 10),
    kind text not null check (kind in ('thread', 'publish')),
    next_ms bigint not null,
    tries integer not null,
    refusals integer not null,
    primary key (feed_id, date, kind)
  )`,
  `create index follow_ups_by_time on follow_ups (next_ms, feed_id, date, kind)`,
];
