import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checkRow, type EachOf, parseRow, storedBoolean, storedText } from './parse-row.ts';
import type { GuildSettings, Store } from './store.ts';
import type { GuildSettingsTable, Tables } from './tables.ts';

const localeNames: EachOf<NonNullable<GuildSettings['locale']>> = {
  'en-US': 'en-US',
  'zh-CN': 'zh-CN',
  'zh-TW': 'zh-TW',
};

const settingsRow = z
  .object({
    guild_id: storedText,
    locale: z.enum(localeNames).nullable(),
    slug: storedText.nullable(),
    private_replies: storedBoolean,
  })
  .transform((row): GuildSettings => ({
    locale: row.locale ?? undefined,
    slug: row.slug ?? undefined,
    privateReplies: row.private_replies,
  }));

const unset: Omit<GuildSettingsTable, 'guild_id'> = { locale: null, slug: null, private_replies: 0 };

export function keepSettings(db: Kysely<Tables>): Pick<Store, 'settings' | 'changeSettings'> {
  return {
    async settings(guildId) {
      const row = await db.selectFrom('guild_settings').selectAll().where('guild_id', '=', guildId).executeTakeFirst();
      return toSettings(row ?? { ...unset, guild_id: guildId });
    },

    async changeSettings(guildId, changes) {
      const changed = fromChanges(changes);
      const fresh = checkRow(settingsRow, 'guild_settings', { ...unset, ...changed, guild_id: guildId });
      const row = await db
        .insertInto('guild_settings')
        .values(fresh)
        // Where nothing changes there is still a row to give back.
        .onConflict((conflict) => conflict.column('guild_id').doUpdateSet({ ...changed, guild_id: guildId }))
        .returningAll()
        .executeTakeFirstOrThrow();
      return toSettings(row);
    },
  };
}

function toSettings(row: GuildSettingsTable): GuildSettings {
  return parseRow(settingsRow, 'guild_settings', row);
}

/** A key that is there with undefined takes the choice back. */
function fromChanges(changes: Partial<GuildSettings>): Partial<Omit<GuildSettingsTable, 'guild_id'>> {
  return {
    ...('locale' in changes ? { locale: changes.locale ?? null } : {}),
    ...('slug' in changes ? { slug: changes.slug ?? null } : {}),
    ...(changes.privateReplies === undefined ? {} : { private_replies: changes.privateReplies ? 1 : 0 }),
  };
}
