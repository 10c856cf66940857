import { existsSync, renameSync, statSync } from 'node:fs';
import { isBroughtIn } from './is-brought-in.ts';
import { narrow } from './keep-to-owner.ts';
import { StoreError } from './store-error.ts';

/** What lay there before the database was opened. */
export interface FoundFiles {
  /** Whether there was none, so that a new one begins. */
  readonly isNew: boolean;
  /** Where a log without its file was put aside. */
  readonly setAside: string | undefined;
  /** Whether it has a log with something in it. */
  readonly hasLog: boolean;
}

/** Their times differ by less where the process died while it brought one into the other. */
const slackMs = 10_000;

/**
 * A log (`-wal`) belongs to one file: with another, SQLite would undo what was put back, or make a wreck of it; without
 * any, it would delete it unasked.
 * @throws StoreError where the file was written after the log that lies beside it, and lacks what that holds
 */
export function checkFiles(path: string): FoundFiles {
  if (path === ':memory:') return { isNew: false, setAside: undefined, hasLog: false };
  const log = `${path}-wal`;
  const file = existsSync(path) ? statSync(path) : undefined;
  const left = existsSync(log) ? statSync(log) : undefined;
  const isNew = file === undefined || (file.isFile() && file.size === 0);
  if (left === undefined || left.size === 0) return { isNew, setAside: undefined, hasLog: false };
  if (isNew) {
    const setAside = `${log}.left-${Math.round(left.mtimeMs)}`;
    renameSync(log, setAside);
    narrow(setAside);
    return { isNew, setAside, hasLog: false };
  }
  if (file.mtimeMs - left.mtimeMs > slackMs && !isBroughtIn(path, log)) {
    throw new StoreError(
      `${path} was written after ${log}, which lies beside it: that belongs to another copy. If you put ${path} back, ` +
        `delete ${log} and ${path}-shm. If not, recover both together: README, "Keep one folder".`,
    );
  }
  return { isNew, setAside: undefined, hasLog: true };
}
