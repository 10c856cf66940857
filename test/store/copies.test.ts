import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { noReports } from '../../src/store/store-reports.ts';
import { aFeed } from '../fixtures/rows.ts';
import { scratchFolder } from '../fixtures/scratch-folder.ts';

const freshPath = scratchFolder();

/** A process of its own that adds feeds, says so, and runs until it is killed. */
async function startAdding(path: string, feeds: number) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'children/add-feeds.ts'), path, String(feeds)]);
  let said = '';
  child.stdout.on('data', (data: Buffer) => void (said += data.toString()));
  const saw = async (text: string) => {
    while (!said.includes(text)) await once(child.stdout, 'data');
  };
  return {
    saw,
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

async function countFeeds(path: string): Promise<number> {
  const store = await openStore({ path });
  const { length } = await store.feedsOf('guild-1');
  await store.close();
  return length;
}

/** As `cp` does: the file alone, written now. */
function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

const logOf = (path: string) => `${path}-wal`;

/** Until all that was written stands in the file itself. */
async function settled(path: string): Promise<void> {
  while (!existsSync(logOf(path)) || statSync(logOf(path)).size > 0) await setTimeout(5);
}

describe('a copy', () => {
  it('of the file alone has all there is, of a bot that was killed a moment after it wrote', async () => {
    const path = freshPath();
    const adding = await startAdding(path, 12);
    await adding.saw('added 12');
    await settled(path);
    await adding.kill();
    const copied = freshPath();
    copy(path, copied);
    expect(await countFeeds(copied)).toBe(12);
  });

  it('with its log has all there is, of a bot that was killed while it wrote', async () => {
    const path = freshPath();
    const adding = await startAdding(path, 25);
    await adding.saw('added 7');
    await adding.kill();
    const copied = freshPath();
    copy(path, copied);
    if (existsSync(logOf(path))) copyFileSync(logOf(path), logOf(copied));
    expect(await countFeeds(copied)).toBeGreaterThanOrEqual(7);
  });

  it('by SQLite’s own means has all there is while the bot runs', async () => {
    const path = freshPath();
    const store = await openStore({ path });
    for (const id of ['a', 'b', 'c']) await store.addFeed(aFeed({ id }));
    const copied = freshPath();
    mkdirSync(dirname(copied), { recursive: true });
    const other = new DatabaseSync(path);
    other.exec(`vacuum into '${copied}'`);
    other.close();
    await store.close();
    expect(await countFeeds(copied)).toBe(3);
  });

  it('of one that was stopped is one file, with nothing beside it', async () => {
    const path = freshPath();
    const store = await openStore({ path });
    await store.addFeed(aFeed());
    await store.close();
    expect(readdirSync(dirname(path))).toEqual(['pullquote.db']);
    const copied = freshPath();
    copy(path, copied);
    expect(await countFeeds(copied)).toBe(1);
  });
});

describe('a copy that is put back', () => {
  /** A copy with one feed, and what a killed bot left: the file and a log with more. */
  async function killed(): Promise<{ readonly path: string; readonly copied: string }> {
    const path = freshPath();
    const copied = freshPath();
    const first = await openStore({ path });
    await first.addFeed(aFeed({ id: 'first' }));
    await first.close();
    copy(path, copied);
    const adding = await startAdding(path, 20);
    await adding.saw('added 9');
    await adding.kill();
    // It may have been brought in just before.
    if (statSync(logOf(path)).size === 0) return killed();
    return { path, copied };
  }

  it('over what a killed bot left is not undone: the start says which file to delete, and then it counts', async () => {
    const { path, copied } = await killed();
    copy(copied, path);
    const later = new Date(Date.now() + 60_000);
    utimesSync(path, later, later);
    await expect(openStore({ path })).rejects.toThrow(`delete ${logOf(path)} and ${path}-shm`);
    rmSync(logOf(path));
    rmSync(`${path}-shm`, { force: true });
    expect(await countFeeds(path)).toBe(1);
  });

  it('is told from a log that was brought in long after it was written, and not emptied: that refuses no start', async () => {
    const path = freshPath();
    const store = await openStore({ path });
    await store.close();
    const db = new DatabaseSync(path);
    db.exec('pragma wal_autocheckpoint = 0; pragma journal_mode = wal; create table marks (mark text)');
    // Somebody who reads keeps the log from being emptied, not from being brought in.
    const reader = new DatabaseSync(path);
    db.exec("insert into marks values ('a'), ('b')");
    reader.exec('begin');
    reader.prepare('select * from marks').all();
    db.exec('pragma wal_checkpoint(truncate)');
    const copied = freshPath();
    copy(path, copied);
    copyFileSync(logOf(path), logOf(copied));
    db.close();
    reader.close();
    expect(statSync(logOf(copied)).size).toBeGreaterThan(0);
    const later = new Date(Date.now() + 60_000);
    utimesSync(copied, later, later);
    expect(await countFeeds(copied)).toBe(0);
  });

  it('and damaged by the log of what stood there before: the start names that log, and what to do', async () => {
    const path = freshPath();
    await (await openStore({ path })).close();
    const db = new DatabaseSync(path);
    db.exec('pragma wal_autocheckpoint = 0; pragma journal_mode = wal; create table marks (mark text)');
    db.exec("insert into marks values ('a')");
    const log = readFileSync(logOf(path));
    db.close();
    const file = readFileSync(path);
    // As pages of another file would lie among its own: all but the first.
    file.fill(0xee, 4096);
    writeFileSync(path, file);
    writeFileSync(logOf(path), log);
    await expect(openStore({ path })).rejects.toThrow(`delete ${logOf(path)} and ${path}-shm`);
  });

  it('where the log was deleted first, counts at once', async () => {
    const { path, copied } = await killed();
    rmSync(logOf(path));
    rmSync(`${path}-shm`, { force: true });
    copy(copied, path);
    expect(await countFeeds(path)).toBe(1);
  });
});

describe('what lay there before', () => {
  async function openAt(path: string) {
    const begun: string[] = [];
    const warnings: string[] = [];
    const reports = {
      ...noReports,
      begun: (at: string) => void begun.push(at),
      warn: (words: string) => void warnings.push(words),
    };
    const store: Store = await openStore({ path, reports });
    return { store, begun, warnings };
  }

  it('was nothing: a new database is begun, which is said, and nothing is wrong', async () => {
    const path = freshPath();
    const first = await openAt(path);
    expect([first.begun, first.warnings]).toEqual([[path], []]);
    await first.store.close();
    const second = await openAt(path);
    expect([second.begun, second.warnings]).toEqual([[], []]);
    await second.store.close();
  });

  it('was a log without its file: it is put aside, not deleted, and said', async () => {
    const path = freshPath();
    const adding = await startAdding(path, 25);
    await adding.saw('added 3');
    await adding.kill();
    if (statSync(logOf(path)).size === 0) copyFileSync(path, logOf(path));
    chmodSync(logOf(path), 0o644);
    const left = readFileSync(logOf(path));
    rmSync(path);
    const { store, begun, warnings } = await openAt(path);
    expect(begun).toEqual([path]);
    expect(warnings).toMatchObject([expect.stringContaining(`${path} was gone, but its log lay there`)]);
    const aside = readdirSync(dirname(path)).find((name) => name.includes('.left-'))!;
    const others = statSync(join(dirname(path), aside)).mode & 0o077;
    expect(process.platform === 'win32' ? 0 : others).toBe(0);
    expect(readFileSync(join(dirname(path), aside)).equals(left)).toBe(true);
    await store.close();
  });
});
