import { utimesSync } from 'node:fs';
import { systemClock } from '../clock.ts';
import type { OpenDatabase } from './open-database.ts';

/** Brings what was written from SQLite's log (`-wal`) into the file itself. */
export interface Checkpoints {
  /** Something was: soon it stands in the file, and the log holds nothing more. */
  readonly written: () => void;
  readonly stop: () => void;
}

/** Whoever is killed later than this leaves a file that has everything. */
const soonMs = 250;
/** Another program reads, or writes, just now. */
const busyMs = 2000;

/**
 * SQLite by itself leaves up to 4 MB in the log for good: a copy of the file alone would lack it, and what was forgotten
 * would stay legible there.
 */
export function createCheckpoints(database: OpenDatabase): Checkpoints {
  // Real time: disks know no other.
  let cancel: (() => void) | undefined;

  function schedule(ms: number): void {
    cancel ??= systemClock.after(ms, () => {
      cancel = undefined;
      if (database.inTransaction || !checkpoint(database)) schedule(database.inTransaction ? soonMs : busyMs);
    });
  }

  return {
    written: () => schedule(soonMs),
    stop() {
      cancel?.();
      cancel = () => undefined;
    },
  };
}

/** Whether nothing is left in the log. */
function checkpoint(database: OpenDatabase): boolean {
  try {
    const [outcome] = database.prepare('pragma wal_checkpoint(truncate)').all([]);
    if (isDone(outcome)) return true;
  } catch {
    // Whatever is wrong with the file, who reads or writes next is told.
  }
  touch(`${database.path}-wal`);
  return false;
}

function isDone(outcome: unknown): boolean {
  return typeof outcome === 'object' && outcome !== null && 'busy' in outcome && outcome.busy === 0;
}

/** Part of it may stand in the file by now: a log that is older than its file is taken for another's. See check-files.ts. */
function touch(path: string): void {
  const now = systemClock.wall() / 1000;
  try {
    utimesSync(path, now, now);
  } catch {
    // There is none.
  }
}
