import type { Log } from '../log.ts';
import type { Tables } from '../store/tables.ts';
import type { StoreReports } from '../store/store-reports.ts';

/** By which people see what is theirs, and can remove it. */
const owners: Readonly<Partial<Record<keyof Tables, readonly string[]>>> = {
  feeds: ['guild_id'],
  guild_settings: ['guild_id'],
  absences: ['guild_id'],
  saved_quotes: ['user_id'],
  member_settings: ['user_id'],
  posts: ['feed_id'],
  refusals: ['feed_id'],
  lacks: ['feed_id'],
  tellings: ['feed_id'],
  wishes: ['feed_id'],
  bans: ['feed_id'],
};
const leftOut = 'a row of the database cannot be read, and is left out';
const ownerless = `${leftOut}; it does not say whose it is: README, "Keep one folder", tells how to look at it and remove it`;

/** Beyond, some are named again. */
const mostRemembered = 10_000;

export interface ToldStoreReports extends StoreReports {
  /** Where a new database was begun, if one was. */
  begunAt(): string | undefined;
}

/** Each row that cannot be read, and a damaged file, named once in the log: where they are, and nothing of what they hold. */
export function createStoreReports(log: Log): ToldStoreReports {
  const named = new Set<string>();
  let begunAt: string | undefined;

  function isFirst(name: string): boolean {
    if (named.has(name)) return false;
    if (named.size >= mostRemembered) named.clear();
    named.add(name);
    return true;
  }

  return {
    unreadable({ table, row, feedId, columns }) {
      if (!isFirst(`${table} ${row ?? columns.join()}`)) return;
      const isOwnerless = columns.some((column) => owners[table]?.includes(column));
      log.warn({ table, row, feedId, columns }, isOwnerless ? ownerless : leftOut);
    },
    damaged(error) {
      if (isFirst('damaged')) log.error({}, `${error.message} What else can be read is served until then.`);
    },
    begun(path) {
      begunAt = path;
    },
    warn: (words) => log.warn({}, `store: ${words}`),
    note: (words) => log.info({}, `store: ${words}`),
    begunAt: () => begunAt,
  };
}
