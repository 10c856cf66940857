import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checkRow, type EachOf, readRow, storedBoolean, storedId, storedText } from './read-row.ts';
import type { Display } from './member-settings.ts';
import type { GuildSettings, Store } from './store.ts';
import type { StoreReports } from './store-reports.ts';
import { localeNames } from './locale-names.ts';
import type { GuildSettingsTable, Tables } from './tables.ts';
import { rowId, type UnreadableRow } from './unreadable-row.ts';

const displayNames: EachOf<Display> = { embeds: 'embeds', text: 'text' };

export const storedDisplay = z.enum(displayNames).nullable();

const settingsRow = z
  .object({
    guild_id: storedId,
    locale: z.enum(localeNames).nullable(),
    slug: storedText.nullable(),
    private_replies: storedBoolean,
    display: storedDisplay,
  })
  .transform((row): GuildSettings => ({
    locale: row.locale ?? undefined,
    slug: row.slug ?? undefined,
    privateReplies: row.private_replies,
    ...(row.display !== null && { display: row.display }),
  }));

const unset: Omit<GuildSettingsTable, 'guild_id'> = { locale: null, slug: null, private_replies: 0, display: null };

export function keepSettings(db: Kysely<Tables>, reports: StoreReports): Pick<Store, 'settings' | 'changeSettings'> {
  return {
    async settings(guildId) {
      const kept = db.selectFrom('guild_settings').selectAll().select(rowId);
      const row = await kept.where('guild_id', '=', guildId).executeTakeFirst();
      return toSettings(row ?? { ...unset, guild_id: guildId }, reports);
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
        .returning(rowId)
        .executeTakeFirstOrThrow();
      return toSettings(row, reports);
    },
  };
}

/** What cannot be read is as if nobody had chosen it; the other choices stand. */
export function toSettings(row: object, reports: Pick<StoreReports, 'unreadable'>): GuildSettings {
  let faulty: readonly string[] = [];
  const noted = { unreadable: (about: UnreadableRow) => void (reports.unreadable(about), (faulty = about.columns)) };
  const settings = readRow(settingsRow, 'guild_settings', row, noted);
  if (settings !== undefined) return settings;
  const legible = Object.fromEntries(Object.entries(row).filter(([column]) => !faulty.includes(column)));
  const unreadable = choices.filter(({ column }) => faulty.includes(column)).map(({ choice }) => choice);
  return { ...settingsRow.parse({ ...unset, guild_id: '-', ...legible }), unreadable };
}

const choices = [
  { column: 'locale', choice: 'locale' },
  { column: 'slug', choice: 'slug' },
  { column: 'private_replies', choice: 'privateReplies' },
  { column: 'display', choice: 'display' },
] as const;

/** A key that is there with undefined takes the choice back. */
function fromChanges(changes: Partial<GuildSettings>): Partial<Omit<GuildSettingsTable, 'guild_id'>> {
  return {
    ...('locale' in changes ? { locale: changes.locale ?? null } : {}),
    ...('slug' in changes ? { slug: changes.slug ?? null } : {}),
    ...(changes.privateReplies === undefined ? {} : { private_replies: changes.privateReplies ? 1 : 0 }),
    ...('display' in changes ? { display: changes.display ?? null } : {}),
  };
}
