import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql, type Kysely } from 'kysely';

export interface VacuumFacts {
  readonly path: string;
  /** Whether there was no database there. */
  readonly isNew: boolean;
  /** Told before it, in words, where it takes a while. */
  readonly onLong: (words: string) => void;
  /** In bytes, of that folder's disk; as the system says by default. */
  readonly free?: number;
}

/** Such a file takes about a second. */
const longBytes = 50e6;
/** All of it stands beside it for a while: in a file of SQLite's, and in the log. */
const copies = 2;

/** Of databases whose free pages hold nothing any more: `user_version`, which is 0 before. */
const clean = 1;

/**
 * What was forgotten by a version that did not wipe it, once: all is written anew. Interrupted, it is begun again at the
 * next start. What kept it from being done, where something did (a full disk, another program): nothing else needs it.
 */
export async function vacuumOnce<Schema>(
  db: Kysely<Schema>,
  { path, isNew, onLong, free }: VacuumFacts,
): Promise<string | undefined> {
  try {
    const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
    if ((rows[0]?.user_version ?? 0) >= clean) return undefined;
    if (!isNew && path !== ':memory:') {
      const { size } = statSync(path);
      // A disk that it filled would be full for everybody else, too.
      if (size * copies > (free ?? freeBytes(path)))
        return `it takes ${megabytes(size * copies)} of free space for a while`;
      if (size > longBytes) {
        onLong(
          `${path} (${megabytes(size)}) is written anew, once, without what was forgotten: nothing else is done meanwhile`,
        );
      }
      await sql`vacuum`.execute(db);
    }
    await sql.raw(`pragma user_version = ${clean}`).execute(db);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function freeBytes(path: string): number {
  const { bavail, bsize } = statfsSync(dirname(path));
  return bavail * bsize;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}
