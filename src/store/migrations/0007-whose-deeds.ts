import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Whose deed it is, and in which guild: who is forgotten is forgotten there, too. Of those of before nobody knows: that they
 * were done stays, what they were answered does not. How far a message's sharing came is nobody's words.
 */
export const whoseDeeds: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `alter table deeds add column user_id text`,
  `alter table deeds add column guild_id text`,
  `create index deeds_by_user on deeds (user_id)`,
  `create index deeds_by_guild on deeds (guild_id)`,
  `update deeds set reply = 'forgotten' where id not like 'share %'`,
];
