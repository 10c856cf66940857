import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What Discord answered instead of taking a post, what feeds are short of, and what stopped them, in Discord's words. */
export const refusalsAndLacks: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table refusals (
    feed_id text not null references feeds (id) on delete cascade,
    number integer not null,
    date text not null check (length(date) = 10),
    reason text not null,
    code integer,
    words text not null,
    item text not null,
    channel_id text not null,
    at_ms bigint not null,
    again_ms bigint,
    left_out integer not null check (left_out in (0, 1)),
    of_look integer not null check (of_look in (0, 1)),
    primary key (feed_id, number),
    check (left_out = 0 or reason = 'content-refused')
  )`,
  `create index refusals_of_date on refusals (feed_id, date)`,
  `create table lacks (
    feed_id text not null references feeds (id) on delete cascade,
    kind text not null,
    lacks_of text,
    date text not null check (length(date) = 10),
    told integer not null check (told in (0, 1)),
    primary key (feed_id, kind)
  )`,
  `alter table feeds add column park_code integer check (park_code is null or state = 'parked')`,
  `alter table feeds add column park_words text check (park_words is null or state = 'parked')`,
  `alter table feeds add column park_item text check (park_item is null or state = 'parked')`,
  `alter table feeds add column park_checked_ms bigint check (park_checked_ms is null or state = 'parked')`,
  `alter table feeds add column park_answers_ms bigint check (park_answers_ms is null or state = 'parked')`,
  `create index feeds_parked on feeds (state, id) where state = 'parked'`,
];
