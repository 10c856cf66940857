import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { explainSqliteError, StoreError } from './store-error.ts';

export interface OpenDatabase extends SqliteDatabase {
  readonly path: string;
  /** SQLite itself ends a transaction on some failures, a full disk among them. */
  readonly inTransaction: boolean;
}

/** The statements of this room are few and fixed; a bound all the same. */
const mostStatements = 200;

/**
 * node:sqlite in the shape that Kysely's SqliteDialect wants; failures are SQLite's own. The file and its folder are created.
 * @throws StoreError
 */
export function openDatabase(path: string): OpenDatabase {
  const database = connect(path);
  const statements = new Map<string, SqliteStatement>();
  return {
    path,
    get inTransaction() {
      return database.isOpen && database.isTransaction;
    },
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = toStatement(database.prepare(sql));
      if (statements.size >= mostStatements) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
    close() {
      database.close();
    },
  };
}

function connect(path: string): DatabaseSync {
  if (path !== ':memory:') createFolder(dirname(path));
  try {
    // SQLite's own wait would hold up the event loop; the driver waits beside it.
    return new DatabaseSync(path, { timeout: 0, enableForeignKeyConstraints: true });
  } catch (error) {
    throw explainSqliteError(error, path);
  }
}

function createFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const mend = 'Check the path, and that the bot’s user may write there, or set DATA_DIR to another folder';
    throw new StoreError(`${folder} cannot be created (${String(cause)}). ${mend}.`, { cause });
  }
}

function toStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...toInputs(parameters)),
    run: (parameters) => statement.run(...toInputs(parameters)),
    iterate: (parameters) => statement.iterate(...toInputs(parameters)),
  };
}

function toInputs(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    throw new TypeError(`no column takes ${typeof value}`);
  });
}
