import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

/** How many rows of the database cannot be read, of which table; nothing where all can. */
export async function tellUnreadable(store: Pick<Store, 'survey'>, log: Log, signal: AbortSignal): Promise<void> {
  const rows = await store.survey(signal);
  if (Object.keys(rows).length === 0) return;
  log.warn({ rows }, 'rows of the database cannot be read, each is named here; all others are served');
}
