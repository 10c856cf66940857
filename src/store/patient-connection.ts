import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { pause, systemClock } from '../clock.ts';
import type { OpenDatabase } from './open-database.ts';
import { explainSqliteError, isBusy } from './store-error.ts';

const longestPauseMs = 10;

export interface PatientOptions {
  readonly database: OpenDatabase;
  readonly patienceMs: number;
  /** Called whenever something was written for good. */
  readonly onWritten?: (() => void) | undefined;
}

const writing = /^\s*(?:commit|insert|update|delete|vacuum)\b/iu;

/**
 * Waits for another process's transaction, or another connection's of this one, without holding up the event loop, and
 * gives SQLite's failures their file and mend. Transactions are immediate: nothing that was read in one is stale, so
 * whatever finds the file busy, its commit too, may be asked again.
 */
export function patientConnection(
  connection: DatabaseConnection,
  { database, patienceMs, onWritten }: PatientOptions,
): DatabaseConnection {
  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      let pauseMs = 1;
      for (let waitedMs = 0; ; waitedMs += pauseMs) {
        try {
          const done = await connection.executeQuery<Row>(query);
          if (!database.inTransaction && writing.test(query.sql)) onWritten?.();
          return done;
        } catch (error) {
          if (waitedMs >= patienceMs || !isBusy(error)) throw explainSqliteError(error, database.path);
        }
        // Others take real time, whatever the bot’s clock says.
        await pause(systemClock, pauseMs);
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      }
    },
    streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
  };
}
