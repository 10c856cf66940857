import { sql, type Kysely } from 'kysely';
import { createSlices } from '../slices.ts';
import { toDeedId } from './keep-deeds.ts';
import { toAbsentDate } from './keep-guilds.ts';
import { keepLacks, toLack } from './keep-lacks.ts';
import { keepPosts } from './keep-posts.ts';
import { keepRefusals } from './keep-refusals.ts';
import { toMemberSettings } from './keep-members.ts';
import { toSavedQuote } from './keep-saved-quotes.ts';
import { toSettings } from './keep-settings.ts';
import { keepWishes, toBan, toWish } from './keep-wishes.ts';
import { scanPastDamage } from './scan-past-damage.ts';
import { isDamaged } from './store-error.ts';
import type { Store } from './store.ts';
import type { StoreReports } from './store-reports.ts';
import type { Tables } from './tables.ts';
import { toFeed } from './to-feed.ts';
import { toFollowUp } from './to-follow-up.ts';
import { toPost } from './to-post.ts';
import { toRefusal } from './to-refusal.ts';
import { toTelling } from './to-telling.ts';
import type { UnreadableRow } from './unreadable-row.ts';

type Read = (row: object, reports: StoreReports) => unknown;

/** In the order they are looked through: first what is posted by itself. What interviews said is read whole at each start. */
const readers: ReadonlyMap<keyof Tables, Read> = new Map<keyof Tables, Read>([
  ['feeds', toFeed],
  ['guild_settings', toSettings],
  ['wishes', toWish],
  ['bans', toBan],
  ['lacks', toLack],
  ['refusals', toRefusal],
  ['tellings', toTelling],
  ['follow_ups', toFollowUp],
  ['absences', toAbsentDate],
  ['deeds', toDeedId],
  ['saved_quotes', toSavedQuote],
  ['member_settings', toMemberSettings],
  ['posts', toPost],
]);

const pageSize = 200;
/** Of each table, the latest: a ledger may have millions. */
const mostSurveyed = 50_000;
/** Of a feed. */
const mostRecords = 100;

/** How much of what is kept cannot be read. */
export function keepSurvey(db: Kysely<Tables>, reports: StoreReports): Pick<Store, 'survey' | 'unreadableRecords'> {
  return {
    async survey(signal) {
      const found: Partial<Record<keyof Tables, number>> = {};
      const counting: StoreReports = {
        ...reports,
        unreadable(row) {
          found[row.table] = (found[row.table] ?? 0) + 1;
          reports.unreadable(row);
        },
      };
      for (const [table, read] of readers) await surveyTable(db, { table, read, reports: counting, signal });
      return found;
    },

    async unreadableRecords(feedId) {
      const found = new Set<string>();
      const unreadable = ({ table, row }: UnreadableRow) => void found.add(`${table} ${row}`);
      const noting = { ...reports, unreadable };
      await keepPosts(db, noting).posts(feedId, mostRecords);
      await keepRefusals(db, noting).refusals(feedId, mostRecords);
      await keepLacks(db, noting).lacks(feedId);
      const { wishes, banned } = keepWishes(db, noting);
      await wishes(feedId);
      await banned(feedId);
      return found.size;
    },
  };
}

interface TableSurvey {
  readonly table: keyof Tables;
  readonly read: Read;
  readonly reports: StoreReports;
  readonly signal: AbortSignal;
}

async function surveyTable(db: Kysely<Tables>, { table, read, reports, signal }: TableSurvey): Promise<void> {
  const slices = createSlices({ signal });
  const newest = sql<{ rowid: number | null }>`select max(rowid) as rowid from ${sql.table(table)}`;
  try {
    let before = ((await newest.execute(db)).rows[0]?.rowid ?? 0) + 1;
    for (let seen = 0; seen < mostSurveyed; seen += pageSize) {
      const page = await sql<{ rowid: number }>`
        select rowid, * from ${sql.table(table)} where rowid < ${before} order by rowid desc limit ${pageSize}`.execute(
        db,
      );
      for (const row of page.rows) read(row, reports);
      if (page.rows.length < pageSize) return;
      before = page.rows.at(-1)?.rowid ?? 0;
      await slices.next();
    }
  } catch (error) {
    if (!isDamaged(error)) throw error;
    reports.damaged(error);
    for (const row of await scanPastDamage(db, table)) read(row, reports);
  }
}
