import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { noReports } from '../../src/store/store-reports.ts';
import { dailyFeed, date, hourMs, openScene } from '../delivery/scheduler-scene.ts';
import { scratchFolder } from '../fixtures/scratch-folder.ts';

const freshPath = scratchFolder();
const pageBytes = 4096;
const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0;
const servers = Array.from({ length: 120 }, (_, number) => `s${number}`);

interface Page {
  readonly name: string;
  readonly number: number;
  /** How many rows or entries stand on it. */
  readonly cells: number;
  readonly kind: string;
}

async function makeDatabase(): Promise<string> {
  const path = freshPath();
  const store = await openStore({ path });
  await store.once('fill', 0, async (inside) => {
    for (const id of servers) {
      // Long enough that they stand on many pages.
      await inside.addFeed({ ...dailyFeed, id, guildId: `g-${id}`, seed: id.repeat(80) });
    }
    return 'filled';
  });
  await store.close();
  return path;
}

function pagesOf(path: string): readonly Page[] {
  const raw = new DatabaseSync(path);
  const rows = raw.prepare('select name, pageno, ncell, pagetype from dbstat').all();
  raw.close();
  return rows.map(({ name, pageno, ncell, pagetype }) => ({
    name: String(name),
    number: Number(pageno),
    cells: Number(ncell),
    kind: String(pagetype),
  }));
}

function spoil(path: string, { number }: Page): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(pageBytes, 0xa5), 0, pageBytes, (number - 1) * pageBytes);
  closeSync(file);
}

/** Whose feeds were posted, and what was said of the file. */
async function postAll(path: string) {
  const damages: StoreError[] = [];
  const reports = { ...noReports, damaged: (error: StoreError) => void damages.push(error) };
  const store = await openStore({ path, reports });
  const scene = await openScene({ store, tickMs: 20 * 60_000 });
  scene.run();
  await scene.pass(hourMs + 45 * 60_000);
  const posted = scene.discord.messages.map((message) => message.feedId);
  const errors = scene.log.lines.filter(({ level }) => level === 'error');
  await scene.close();
  return { posted, damages, errors };
}

describe('one damaged page', () => {
  it.each([
    ['of feeds', 'feeds', 'leaf'],
    ['of the index of what is due', 'feeds_due', 'leaf'],
    ['of the index of what is due, its root', 'feeds_due', 'internal'],
    ['of a server’s feeds', 'feeds_of_guild', 'leaf'],
  ])('%s costs no more than what stands on it', { timeout: 60_000 }, async (_, name, kind) => {
    const path = await makeDatabase();
    const pages = pagesOf(path).filter((page) => page.name === name && page.kind === kind);
    const page = pages[Math.floor(pages.length / 2)]!;
    spoil(path, page);
    const { posted, damages } = await postAll(path);
    expect(new Set(posted).size).toBe(posted.length);
    // What stands on the page of an index stands in its table, too.
    expect(posted.length).toBeGreaterThanOrEqual(servers.length - (name === 'feeds' ? page.cells : 0));
    expect(damages.length).toBeGreaterThan(0);
    for (const { message } of damages) expect(message).toContain(`${path} is damaged`);
    for (const { message } of damages) expect(message).toContain('README');
  });

  it(
    'wherever it is, nothing comes twice, and either the start refuses or somebody is served',
    { timeout: 120_000 },
    async () => {
      const whole = await makeDatabase();
      for (const page of pagesOf(whole).filter(({ number }) => number > 1 && number % 5 === 0)) {
        const path = await makeDatabase();
        spoil(path, page);
        const { posted, refusal } = await postAll(path).then(
          (all) => ({ posted: all.posted, refusal: path }),
          (error: unknown) => ({ posted: [], refusal: error instanceof StoreError ? error.message : String(error) }),
        );
        expect(refusal).toContain(path);
        expect(new Set(posted).size).toBe(posted.length);
      }
    },
  );

  it('of a server’s feeds leaves the others of that server, which sees how many it has lost', async () => {
    const path = freshPath();
    const filling = await openStore({ path });
    for (const id of servers.slice(0, 20)) await filling.addFeed({ ...dailyFeed, id, seed: id.repeat(400) });
    await filling.close();
    const page = pagesOf(path).find(({ name, kind }) => name === 'feeds' && kind === 'leaf')!;
    spoil(path, page);
    const store = await openStore({ path });
    expect((await store.feedsOf(dailyFeed.guildId)).length).toBeGreaterThanOrEqual(20 - page.cells);
    expect(await store.post('s19', date)).toBeUndefined();
    const unreadable = await store.unreadableFeeds(dailyFeed.guildId);
    expect((await store.feedsOf(dailyFeed.guildId)).length + unreadable.length).toBe(20);
    expect(unreadable.length).toBeGreaterThan(0);
    for (const { key } of unreadable) {
      await expect(store.removeUnreadable(dailyFeed.guildId, key)).rejects.toMatchObject({ trouble: 'damaged' });
    }
    await store.close();
  });

  it.skipIf(!hasSqlite)('is mended as README says, by all that stands on other pages', async () => {
    const path = await makeDatabase();
    const pages = pagesOf(path).filter(({ name, kind }) => name === 'feeds' && kind === 'leaf');
    const page = pages[Math.floor(pages.length / 2)]!;
    spoil(path, page);
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const command = /`(?<command>sqlite3 pullquote\.db \.dump [^`]*)`/u.exec(readme)?.groups?.['command'];
    spawnSync('sh', ['-c', command ?? 'false'], { cwd: dirname(path) });
    const store = await openStore({ path: join(dirname(path), 'recovered.db') });
    const feeds = await Promise.all(servers.map((id) => store.feedsOf(`g-${id}`)));
    expect(feeds.flat()).toHaveLength(servers.length - page.cells);
    await store.close();
  });
});
