import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createStore } from '../../src/store/create-store.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { StoreDialect } from '../../src/store/store-dialect.ts';
import { StoreError } from '../../src/store/store-error.ts';
import type { Tables } from '../../src/store/tables.ts';
import { aClaim, aFeed } from '../fixtures/rows.ts';
import { scratchFolder } from '../fixtures/scratch-folder.ts';

const freshPath = scratchFolder();

function writeFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function makeStore(path: string): Promise<void> {
  const store = await openStore({ path });
  await store.addFeed(aFeed());
  await store.close();
}

async function failure(work: Promise<unknown>): Promise<StoreError> {
  const error = await work.then(
    () => 'it worked',
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(StoreError);
  return error as StoreError;
}

/** Root may do anything: what permissions forbid is only seen by another. */
async function withoutPrivileges<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('openStore refuses, with the file and the mend,', () => {
  it('a database of a newer version, and leaves it as it is', async () => {
    const path = freshPath();
    await makeStore(path);
    const raw = new DatabaseSync(path);
    raw.exec(`insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')`);
    raw.close();
    const before = readFileSync(path);
    const { message } = await failure(openStore({ path }));
    expect(message).toContain(path);
    expect(message).toContain('newer Pullquote (it has 9999-later). Update Pullquote');
    expect(readFileSync(path).equals(before)).toBe(true);
    // SQLite's files beside it are gone with the last connection.
    expect(readdirSync(dirname(path))).toEqual([basename(path)]);
  });

  it('the database of another program, and leaves it as it is', async () => {
    const path = freshPath();
    writeFile(path, '');
    const raw = new DatabaseSync(path);
    raw.exec('create table recipes (name text)');
    raw.close();
    const before = readFileSync(path);
    const { message } = await failure(openStore({ path }));
    expect(message).toContain(`${path} is the database of another program. Move it away`);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each(['', '-wal', '-shm'])('a pipe or a folder in place of a file: pullquote.db%s', async (ending) => {
    const [piped, folder] = [freshPath(), freshPath()];
    for (const path of [piped, folder]) mkdirSync(dirname(path), { recursive: true });
    execFileSync('mkfifo', [`${piped}${ending}`]);
    mkdirSync(`${folder}${ending}`);
    for (const [path, what] of [
      [piped, 'a pipe or a device'],
      [folder, 'a folder'],
    ] as const) {
      const { message } = await failure(openStore({ path }));
      expect(message).toBe(`${path}${ending} is no file but ${what}. Move it away, or set DATA_DIR to another folder.`);
    }
  });

  it.each([
    ['short', 'hello'],
    ['long', 'hello, I am a letter\n'.repeat(1000)],
  ])('a file that is no database: a %s text', async (_, text) => {
    const path = freshPath();
    writeFile(path, text);
    const { message } = await failure(openStore({ path }));
    expect(message).toContain(`${path} is no database`);
    expect(message).toContain('Move it away');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('a damaged file', async () => {
    const path = freshPath();
    await makeStore(path);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xff, 200));
    expect((await failure(openStore({ path }))).message).toContain(`${path} is damaged`);
  });

  it('a place that cannot be a folder', async () => {
    const path = freshPath();
    writeFile(dirname(path), '');
    const { message } = await failure(openStore({ path: `${path}/deeper/x.db` }));
    expect(message).toContain(`${path}/deeper cannot be created`);
    expect(message).toContain('DATA_DIR');
  });

  it('a file that another program keeps locked, after waiting', async () => {
    const path = freshPath();
    await makeStore(path);
    const raw = new DatabaseSync(path);
    raw.exec('begin exclusive');
    const { message } = await failure(openStore({ path, patienceMs: 20 }));
    expect(message).toContain(`${path} is locked by another program`);
    raw.close();
    await makeStore(freshPath());
  });

  it('a file that may not be read', async () => {
    const path = freshPath();
    await makeStore(path);
    chmodSync(path, 0o000);
    chmodSync(dirname(path), 0o755);
    chmodSync(dirname(dirname(path)), 0o755);
    const { message } = await withoutPrivileges(() => failure(openStore({ path })));
    expect(message).toContain(path);
    expect(message).toContain('the bot’s user');
  });

  it('a read-only file', async () => {
    const path = freshPath();
    await makeStore(path);
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o555);
    chmodSync(dirname(dirname(path)), 0o755);
    const { message } = await withoutPrivileges(() => failure(openStore({ path })));
    expect(message).toContain(`${path} is read-only`);
    expect(message).toContain('Give the bot’s user leave to write it and its folder');
    chmodSync(dirname(path), 0o755);
  });
});

describe('a store', () => {
  it('waits for another’s transaction and lets everything else go on meanwhile', async () => {
    const path = freshPath();
    await makeStore(path);
    const store = await openStore({ path });
    const raw = new DatabaseSync(path);
    raw.exec('begin immediate');
    const claim = store.claim(aClaim());
    const wish = store.setWish('feed1', '2026-03-02', { kind: 'skip' });
    // Of this very process: it comes to its end only where the store does not hold up the event loop.
    setTimeout(() => raw.exec('commit'), 30);
    expect(await claim).toBe(true);
    await wish;
    raw.close();
    await store.close();
  });

  it('waits for one who reads a file that it is about to fill', async () => {
    const path = freshPath();
    writeFile(path, '');
    const reader = new DatabaseSync(path, { timeout: 0 });
    reader.exec('begin');
    reader.prepare('select * from sqlite_master').all();
    const opening = openStore({ path });
    const settled = opening.then(
      () => true,
      () => true,
    );
    // Once a commit has waited for readers, SQLite lets no further one in.
    const letsReadersIn = () => {
      const another = new DatabaseSync(path, { timeout: 0 });
      try {
        another.prepare('select * from sqlite_master').all();
        return true;
      } catch {
        return false;
      } finally {
        another.close();
      }
    };
    while (letsReadersIn()) if (await Promise.race([settled, setImmediate(false)])) break;
    reader.exec('commit');
    reader.close();
    const store = await opening;
    expect(await store.guildIds()).toEqual([]);
    await store.close();
  });

  it('answers what only reads while another program writes, and while its own writing waits for that', async () => {
    const path = freshPath();
    await makeStore(path);
    const store = await openStore({ path });
    const raw = new DatabaseSync(path);
    raw.exec('begin immediate');
    const waiting = [store.claim(aClaim()), store.once('1', 0, async () => 'done'), store.ban('feed1', 'talk#1')];
    // Of this very process: were it waited for, nobody would end it.
    expect(await store.feedsOf('guild-1')).toHaveLength(1);
    expect(await store.savedBy('member-1')).toEqual([]);
    expect((await store.settings('guild-1')).privateReplies).toBe(false);
    expect(await store.post('feed1', aClaim().date)).toBeUndefined();
    raw.exec('commit');
    raw.close();
    expect(await Promise.all(waiting)).toEqual([true, 'done', undefined]);
    expect(await store.post('feed1', aClaim().date)).toMatchObject({ state: 'claimed' });
    await store.close();
  });

  it('fails loudly where a lock stays, and works again once it is gone', async () => {
    const path = freshPath();
    await makeStore(path);
    const store = await openStore({ path, patienceMs: 20 });
    const raw = new DatabaseSync(path);
    raw.exec('begin immediate');
    expect((await failure(store.claim(aClaim()))).message).toContain(`${path} is locked by another program`);
    await failure(store.removeFeed('feed1'));
    expect(await store.post('feed1', '2026-03-01')).toBeUndefined();
    raw.exec('rollback');
    raw.close();
    expect(await store.claim(aClaim())).toBe(true);
    await store.close();
  });

  it('says that the disk is full, keeps nothing half-written, and works again once there is room', async () => {
    const path = freshPath();
    const database = openDatabase(path);
    const db = new Kysely<Tables>({ dialect: new StoreDialect({ database, patienceMs: 20 }) });
    await migrate(db, path, migrations);
    const store = createStore(db);
    await store.addFeed(aFeed());
    const limitPages = (pages: number) => database.prepare(`pragma max_page_count = ${pages}`).all([]);
    limitPages(1);
    const large = aClaim({ item: `${'x'.repeat(100_000)}#1` });
    const { message } = await failure(store.claim(large));
    expect(message).toContain(`${path} cannot grow: the disk is full`);
    expect(message).toContain('Free some space');
    await failure(store.saveQuote({ userId: 'member-1', item: large.item ?? '', savedAtMs: 1 }));
    expect(await store.post('feed1', large.date)).toBeUndefined();
    expect(await store.savedBy('member-1')).toEqual([]);
    limitPages(1_000_000);
    expect(await store.claim(large)).toBe(true);
    await store.close();
  });
});
