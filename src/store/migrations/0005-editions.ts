import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What stood where in the interviews, and what was said there: by it rows and buttons find their words again. */
export const editions: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table texts (
    slug text not null primary key,
    edition text not null,
    first_edition text not null,
    first_places text not null
  )`,
  `create table editions (
    slug text not null,
    edition text not null,
    places text not null,
    primary key (slug, edition)
  )`,
  `create table wordings (
    slug text not null,
    edition text not null,
    part integer not null,
    words text not null,
    primary key (slug, edition, part)
  )`,
  `create table former_words (
    slug text not null,
    hash text not null,
    words text not null,
    successor text,
    primary key (slug, hash)
  )`,
];
