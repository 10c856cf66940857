import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreDialect } from '../../src/store/store-dialect.ts';
import { noReports } from '../../src/store/store-reports.ts';
import { vacuumOnce } from '../../src/store/vacuum-once.ts';
import { aFeed } from '../fixtures/rows.ts';
import { scratchFolder } from '../fixtures/scratch-folder.ts';

const freshPath = scratchFolder();
const mark = 'unmistakable';

/** Whether any file beside a database, or itself, has the mark. */
function isLegible(path: string): boolean {
  const folder = dirname(path);
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(mark));
}

const logSize = (path: string) => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;

async function settled(path: string): Promise<void> {
  do await setTimeout(5);
  while (logSize(path) > 0);
}

describe('what was forgotten is in no file any more, while the bot runs:', () => {
  const cases: readonly (readonly [string, (store: Store) => Promise<unknown>, (store: Store) => Promise<unknown>])[] =
    [
      [
        'a member’s saved quotes',
        async (store) => {
          // Of many pages, which are free then.
          for (let number = 0; number < 300; number += 1) {
            await store.saveQuote({ userId: 'me', item: `${mark}#${number}`, savedAtMs: number });
          }
        },
        (store) => store.forgetMember('me'),
      ],
      [
        'what somebody was answered who saved something',
        (store) => store.once('1', 0, async () => mark.repeat(900), { userId: 'me', guildId: undefined }),
        (store) => store.forgetMember('me'),
      ],
      [
        'what moderators were answered about a feed',
        async (store) => {
          await store.addFeed(aFeed());
          await store.once('1', 0, async () => mark, { userId: 'me', guildId: 'guild-1' });
        },
        (store) => store.removeFeed('feed1'),
      ],
      ['a feed', (store) => store.addFeed(aFeed({ seed: mark.repeat(900) })), (store) => store.removeFeed('feed1')],
      [
        'a server',
        async (store) => {
          await store.addFeed(aFeed({ slug: mark }));
          await store.changeSettings('guild-1', { slug: mark });
        },
        (store) => store.forgetGuild('guild-1'),
      ],
    ];

  it.each(cases)('%s', async (_, keep, forget) => {
    const path = freshPath();
    const store = await openStore({ path });
    await store.once('keep', 0, async (inside) => {
      await keep(inside);
      return 'kept';
    });
    expect(isLegible(path)).toBe(true);
    await forget(store);
    await settled(path);
    expect(existsSync(`${path}-wal`)).toBe(true);
    expect(isLegible(path)).toBe(false);
    await store.close();
  });
});

describe('a database whose free pages were not wiped', () => {
  /** As a version left it that wiped nothing. */
  async function unwiped(): Promise<string> {
    const path = freshPath();
    const db = new Kysely({ dialect: new StoreDialect({ database: openDatabase(path), patienceMs: 0 }) });
    await migrate(db, path, Object.fromEntries(Object.entries(migrations).slice(0, 2)));
    await db.destroy();
    const raw = new DatabaseSync(path);
    raw.exec('pragma secure_delete = off');
    raw.exec(`with n (i) as (select 1 union all select i + 1 from n where i < 500)
      insert into saved_quotes (user_id, item, saved_at_ms) select 'me', '${mark}' || i, 1 from n`);
    raw.exec(`insert into saved_quotes (user_id, item, saved_at_ms) values ('you', 'talk#1', 1)`);
    raw.exec(`delete from saved_quotes where user_id = 'me'`);
    raw.close();
    expect(isLegible(path)).toBe(true);
    return path;
  }

  it('is written anew at the first start, once, and keeps what is kept', async () => {
    const path = await unwiped();
    const store = await openStore({ path });
    await settled(path);
    expect(isLegible(path)).toBe(false);
    expect(await store.savedBy('you')).toHaveLength(1);
    await store.close();
    const before = statSync(path).mtimeMs;
    await (await openStore({ path })).close();
    expect(statSync(path).mtimeMs).toBe(before);
  });

  it('stays as it is where it cannot be, says why, and is tried again at the next start', async () => {
    const path = await unwiped();
    const db = new Kysely({ dialect: new StoreDialect({ database: openDatabase(path), patienceMs: 0 }) });
    const why = await db.transaction().execute((transaction) => vacuumOnce(transaction, facts(path)));
    expect(String(why)).toContain('VACUUM');
    await db.destroy();
    expect(isLegible(path)).toBe(true);
    await (await openStore({ path })).close();
    expect(isLegible(path)).toBe(false);
  });

  it('fills no disk: where there is too little room it stays as it is, and says how much it takes', async () => {
    const path = await unwiped();
    const db = new Kysely({ dialect: new StoreDialect({ database: openDatabase(path), patienceMs: 0 }) });
    const before = readFileSync(path);
    const why = await vacuumOnce(db, { ...facts(path), free: before.length });
    expect(why).toMatch(/it takes \d+ MB of free space/u);
    expect(readFileSync(path).equals(before)).toBe(true);
    await db.destroy();
  });

  it('says so beforehand where it takes a while', async () => {
    const path = await unwiped();
    const raw = new DatabaseSync(path);
    raw.exec(`insert into saved_quotes (user_id, item, saved_at_ms) values ('long', zeroblob(60000000), 1)`);
    raw.close();
    const notes: string[] = [];
    const reports = { ...noReports, note: (words: string) => void notes.push(words) };
    await (await openStore({ path, reports })).close();
    await (await openStore({ path, reports })).close();
    expect(notes).toEqual([expect.stringMatching(/\(\d+ MB\) is written anew, once/u)]);
    expect(isLegible(path)).toBe(false);
  });
});

const facts = (path: string) => ({ path, isNew: false, onLong: () => undefined });

describe.skipIf(process.platform === 'win32')('the files', () => {
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

  it('are their owner’s alone, and so is the folder that is made for them', async () => {
    const path = freshPath();
    const store = await openStore({ path });
    await store.addFeed(aFeed());
    await store.settings('guild-1');
    const names = readdirSync(dirname(path));
    expect(names.toSorted()).toEqual(['pullquote.db', 'pullquote.db-shm', 'pullquote.db-wal']);
    expect(names.map((name) => modeOf(join(dirname(path), name)))).toEqual(['600', '600', '600']);
    expect(modeOf(dirname(path))).toBe('700');
    await store.close();
  });

  it('of an earlier version are narrowed; of its folder, which may be shared, it is told', async () => {
    const path = freshPath();
    await (await openStore({ path })).close();
    mkdirSync(dirname(path), { recursive: true });
    chmodSync(path, 0o644);
    chmodSync(dirname(path), 0o755);
    const warnings: string[] = [];
    const store = await openStore({ path, reports: { ...noReports, warn: (words) => void warnings.push(words) } });
    await store.addFeed(aFeed());
    expect([modeOf(path), modeOf(`${path}-wal`), modeOf(`${path}-shm`)]).toEqual(['600', '600', '600']);
    expect(warnings).toEqual([`${dirname(path)} may be entered by others than its owner: chmod 700 ${dirname(path)}`]);
    expect(modeOf(dirname(path))).toBe('755');
    await store.close();
  });
});
