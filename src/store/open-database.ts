import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { makeFile, makeFolder } from './keep-to-owner.ts';
import { explainSqliteError } from './store-error.ts';

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
export function openDatabase(path: string, { readOnly = false } = {}): OpenDatabase {
  const database = connect(path, readOnly);
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

function connect(path: string, readOnly: boolean): DatabaseSync {
  if (!readOnly && path !== ':memory:') {
    makeFolder(path);
    makeFile(path);
  }
  try {
    // SQLite's own wait would hold up the event loop; the driver waits beside it.
    return new DatabaseSync(path, { timeout: 0, enableForeignKeyConstraints: true, readOnly });
  } catch (error) {
    throw explainSqliteError(error, path);
  }
}

function toStatement(statement: StatementSync): SqliteStatement {
  // Else one number that JavaScript has none for, in one row of many, fails the whole query.
  statement.setReadBigInts(true);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...toInputs(parameters)).map(withNumbers),
    run: (parameters) => statement.run(...toInputs(parameters)),
    iterate: (parameters) => statement.iterate(...toInputs(parameters)).map(withNumbers),
  };
}

/** What is no safe number stays as it is, and is nothing that any column may hold. */
function withNumbers(row: Record<string, SQLOutputValue>): Record<string, SQLOutputValue> {
  for (const [column, value] of Object.entries(row)) {
    if (typeof value === 'bigint' && isSafe(value)) row[column] = Number(value);
  }
  return row;
}

function isSafe(value: bigint): boolean {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER;
}

function toInputs(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    throw new TypeError(`no column takes ${typeof value}`);
  });
}
