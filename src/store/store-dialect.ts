import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver, type DatabaseConnection } from 'kysely';
import { patientConnection, type PatientOptions } from './patient-connection.ts';

/**
 * full: a claim that was taken is on the disk before anything is sent for it. With `normal`, WAL loses the last commits in
 * a power cut, and the post whose claim is lost is sent a second time.
 * fullfsync: what macOS needs for the same. secure_delete: what was forgotten does not stay legible in the file.
 */
const pragmas = ['synchronous = full', 'fullfsync = on', 'secure_delete = on'] as const;

/** Kysely's SQLite, with transactions that may be relied on. */
export class StoreDialect extends SqliteDialect {
  readonly #options: PatientOptions;

  constructor(options: PatientOptions) {
    super({ database: options.database });
    this.#options = options;
  }

  override createDriver(): SqliteDriver {
    return new StoreDriver(this.#options);
  }

  override createAdapter(): SqliteAdapter {
    return new StoreAdapter();
  }
}

class StoreDriver extends SqliteDriver {
  readonly #options: PatientOptions;
  #connection: DatabaseConnection | undefined;

  constructor(options: PatientOptions) {
    super({ database: options.database });
    this.#options = options;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#connection !== undefined) return this.#connection;
    const connection = patientConnection(await super.acquireConnection(), this.#options);
    for (const pragma of pragmas) await connection.executeQuery(CompiledQuery.raw(`pragma ${pragma}`));
    this.#connection = connection;
    return connection;
  }

  /** A deferred transaction that reads and then writes is refused at once when another process wrote in between. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** Where SQLite already rolled back, a second time would fail and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#options.database.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
}

class StoreAdapter extends SqliteAdapter {
  /** SQLite takes DDL in transactions; Kysely assumes it does not. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
