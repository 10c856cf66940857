import process from 'node:process';
import { Kysely, type SqliteStatement } from 'kysely';
import { createStore } from '../../../src/store/create-store.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { migrations } from '../../../src/store/migrations.ts';
import { openDatabase, type OpenDatabase } from '../../../src/store/open-database.ts';
import { StoreDialect } from '../../../src/store/store-dialect.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { operations } from './operations.ts';

const [path = '', name = '', number = ''] = process.argv.slice(2);
const database = openDatabase(path);
let left = Number.POSITIVE_INFINITY;
const db = new Kysely<Tables>({ dialect: new StoreDialect({ database: mortal(), patienceMs: 5000 }) });

if (name === 'migrate') {
  left = Number(number);
  await migrate(db, path, migrations);
} else {
  const store = createStore(db);
  await store.guildIds();
  left = Number(number);
  await operations[name]!(store);
}

/** The database, with a process that dies just before the statement of that number. */
function mortal(): OpenDatabase {
  return {
    path,
    get inTransaction() {
      return database.inTransaction;
    },
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: statement.reader,
        all: (parameters) => (count(), statement.all(parameters)),
        run: (parameters) => (count(), statement.run(parameters)),
        iterate: (parameters) => statement.iterate(parameters),
      } satisfies SqliteStatement;
    },
    close: () => database.close(),
  };
}

function count(): void {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}
