import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Embeds, or plain text for those who have embeds switched off: a server's for its posts, a person's for their answers. */
export const display: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `alter table guild_settings add column display text`,
  `create table member_settings (user_id text primary key not null, display text)`,
];
