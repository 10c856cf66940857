import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Settings, feeds with their posts, wishes and bans, saved quotes, absences. */
export const feedsAndPosts: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table guild_settings (
    guild_id text not null primary key,
    locale text,
    slug text,
    private_replies integer not null check (private_replies in (0, 1))
  )`,
  `create table feeds (
    id text not null primary key check (length(id) between 1 and 32),
    guild_id text not null,
    channel_id text not null,
    channel_name text,
    kind text not null check (kind in ('highlight', 'serial', 'summary')),
    slug text,
    time text not null check (length(time) = 5),
    time_zone text not null,
    days integer not null check (days between 1 and 127),
    role_id text,
    state text not null check (state in ('active', 'paused', 'parked')),
    seed text not null,
    since_ms bigint not null,
    created_by text not null,
    created_at_ms bigint not null,
    park_reason text,
    parked_at_ms bigint,
    park_told integer not null check (park_told in (0, 1)),
    check ((state = 'parked') = (park_reason is not null)),
    check ((state = 'parked') = (parked_at_ms is not null)),
    check (state = 'parked' or park_told = 0)
  )`,
  `create index feeds_of_guild on feeds (guild_id, created_at_ms, id)`,
  // The whole of activeRules, and feedsDue in its order: neither visits a feed that it does not return.
  `create index feeds_due on feeds (state, time_zone, time, days, id, since_ms)`,
  `create table posts (
    feed_id text not null references feeds (id) on delete cascade,
    date text not null check (length(date) = 10),
    state text not null check (state in ('claimed', 'sent', 'skipped', 'failed')),
    item text,
    channel_id text not null,
    message_id text,
    reason text,
    claimed_at_ms bigint not null,
    claimed_by text not null,
    settled_at_ms bigint,
    primary key (feed_id, date),
    check ((state = 'sent') = (message_id is not null)),
    check ((state in ('skipped', 'failed')) = (reason is not null)),
    check ((state = 'claimed') = (settled_at_ms is null))
  )`,
  // A handful of rows in a ledger of millions.
  `create index posts_open on posts (claimed_at_ms, feed_id, date) where state = 'claimed'`,
  `create table wishes (
    feed_id text not null references feeds (id) on delete cascade,
    date text not null check (length(date) = 10),
    kind text not null check (kind in ('skip', 'item')),
    item text,
    primary key (feed_id, date),
    check ((kind = 'item') = (item is not null))
  )`,
  `create table bans (
    feed_id text not null references feeds (id) on delete cascade,
    item text not null,
    position integer not null,
    primary key (feed_id, item)
  )`,
  `create table saved_quotes (
    user_id text not null,
    item text not null,
    saved_at_ms bigint not null,
    primary key (user_id, item)
  )`,
  `create table absences (
    guild_id text not null,
    date text not null check (length(date) = 10),
    primary key (guild_id, date)
  )`,
];
