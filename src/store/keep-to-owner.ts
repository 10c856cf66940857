import { chmodSync, closeSync, constants, mkdirSync, openSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { StoreError } from './store-error.ts';

const forOwner = 0o600;
const forOthers = 0o077;
/** Windows has no such pipes. */
const nonBlocking = constants.O_NONBLOCK ?? 0;
/** Windows knows owners, and no such bits. */
const hasModes = process.platform !== 'win32';

/** The folder of a database, its owner's alone where it is made. @throws StoreError */
export function makeFolder(path: string): void {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const mend = 'Check the path, and that the bot’s user may write there, or set DATA_DIR to another folder';
    throw new StoreError(`${folder} cannot be created (${String(cause)}). ${mend}.`, { cause });
  }
}

/**
 * Whoever opens a pipe waits until somebody writes into it, and SQLite tells of a folder beside the file that the path is
 * wrong.
 * @throws StoreError where the file, or one beside it, is there and is none
 */
export function refuseOthers(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]) {
    const found = lookAt(file);
    if (found === undefined || found.isFile()) continue;
    const what = found.isDirectory() ? 'a folder' : 'a pipe or a device';
    throw new StoreError(`${file} is no file but ${what}. Move it away, or set DATA_DIR to another folder.`);
  }
}

/** What may not even be looked at, SQLite tells of. */
function lookAt(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** An empty file that only its owner may read; SQLite gives those beside it the same rights. What fails, SQLite tells. */
export function makeFile(path: string): void {
  try {
    closeSync(openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | nonBlocking, forOwner));
  } catch {
    // It says which file and why.
  }
}

/** Takes from a database and what lies beside it what others may do with them. What others may still do, in words. */
export function keepToOwner(path: string): readonly string[] {
  if (!hasModes || path === ':memory:') return [];
  const files = [path, `${path}-wal`, `${path}-shm`].filter((file) => isOpenToOthers(file) && !narrow(file));
  const folder = dirname(path);
  const open = isOpenToOthers(folder) ? [`${folder} may be entered by others than its owner: chmod 700 ${folder}`] : [];
  return [...files.map((file) => `${file} may be read by others than its owner: chmod 600 ${file}`), ...open];
}

function isOpenToOthers(path: string): boolean {
  const { mode = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return (mode & forOthers) !== 0;
}

/** Takes from a file what others may do with it. Whether that could be done. */
export function narrow(file: string): boolean {
  try {
    chmodSync(file, forOwner);
    return true;
  } catch {
    return false;
  }
}
