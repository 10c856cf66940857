import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { StoreDialect } from '../../src/store/store-dialect.ts';
import { aClaim, aFeed, aRefusal } from '../fixtures/rows.ts';
import { scratchFolder } from '../fixtures/scratch-folder.ts';

const freshPath = scratchFolder();
let path: string;

beforeEach(async () => {
  path = freshPath();
  const store = await openStore({ path });
  await store.addFeed(aFeed());
  await store.claim(aClaim());
  await store.claim(aClaim({ date: '2026-03-03' }));
  await store.refuse(aRefusal({ date: '2026-03-03' }), 'here');
  await store.keepLacks('feed1', '2026-03-01', ['ping'], [{ kind: 'ping', of: 'role-1' }]);
  await store.setWish('feed1', '2026-03-02', { kind: 'skip' });
  await store.ban('feed1', 'talk#1');
  await store.changeSettings('guild-1', { locale: 'zh-TW' });
  await store.saveQuote({ userId: 'member-1', item: 'talk#1', savedAtMs: 1 });
  await store.noteAbsence('guild-1', '2026-03-01');
  await store.close();
});

/** As another program would, past the code of ours. */
function write(statement: string): void {
  const raw = new DatabaseSync(path);
  try {
    raw.exec(statement);
  } finally {
    raw.close();
  }
}

describe('the schema itself refuses', () => {
  it.each([
    ['a second post of a feed and date', `insert into posts select * from posts`],
    ['a second wish of a feed and date', `insert into wishes select * from wishes`],
    ['the same ban twice', `insert into bans select * from bans`],
    ['the same quote saved twice', `insert into saved_quotes select * from saved_quotes`],
    ['the same absence twice', `insert into absences select * from absences`],
    ['settings of a guild twice', `insert into guild_settings select * from guild_settings`],
    ['a feed twice', `insert into feeds select * from feeds`],
    ['a post of no feed', `update posts set feed_id = 'none'`],
    ['a wish of no feed', `update wishes set feed_id = 'none'`],
    ['a ban of no feed', `update bans set feed_id = 'none'`],
    ['a state that no feed has', `update feeds set state = 'dreaming'`],
    ['a kind that no feed has', `update feeds set kind = 'poem'`],
    ['a state that no post has', `update posts set state = 'lost', settled_at_ms = 1`],
    ['a sent post without its message', `update posts set state = 'sent', settled_at_ms = 1`],
    ['a wish for an item without the item', `update wishes set kind = 'item'`],
    ['no day at all', `update feeds set days = 0`],
    ['a feed that is parked for no reason', `update feeds set state = 'parked', parked_at_ms = 1`],
    ['a parking that is told of and is none', `update feeds set park_told = 1`],
    ['the same refusal twice', `insert into refusals select * from refusals`],
    ['a refusal of no feed', `update refusals set feed_id = 'none'`],
    ['the same lack twice', `insert into lacks select * from lacks`],
    ['words of a parking that is none', `update feeds set park_words = 'no'`],
    ['a thread that is neither asked for nor not', `update feeds set thread = 2`],
    ['a follow-up of no feed', `insert into follow_ups values ('none', '2026-03-01', 'thread', 1, 0, 0)`],
    ['a follow-up that nobody knows', `insert into follow_ups values ('feed1', '2026-03-01', 'dance', 1, 0, 0)`],
    ['a yes that is none', `update guild_settings set private_replies = 2`],
  ])('%s', (_, statement) => {
    expect(() => write(statement)).toThrow(/constraint failed/i);
  });
});

describe('the file', () => {
  it('is used so that a commit outlives a power cut, and nothing holds up the event loop', async () => {
    const db = new Kysely({ dialect: new StoreDialect({ database: openDatabase(path), patienceMs: 20 }) });
    const ask = async (name: string) => (await sql.raw(`pragma ${name}`).execute(db)).rows[0];
    expect(await ask('journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await ask('synchronous')).toEqual({ synchronous: 2 });
    // SQLite's own wait would hold up the event loop.
    expect(await ask('busy_timeout')).toEqual({ timeout: 0 });
    expect(await ask('foreign_keys')).toEqual({ foreign_keys: 1 });
    await db.destroy();
  });

  it('holds nothing any more of who was forgotten', async () => {
    const store = await openStore({ path });
    const marks = ['unmistakable#1', 'unmistakable#2'];
    for (const item of marks) await store.saveQuote({ userId: 'member-9', item, savedAtMs: 1 });
    await store.close();
    expect(readFileSync(path).includes('unmistakable')).toBe(true);
    const again = await openStore({ path });
    await again.forgetMember('member-9');
    await again.close();
    expect(readFileSync(path).includes('unmistakable')).toBe(false);
    expect(readFileSync(path).includes('member-9')).toBe(false);
  });
});
