import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/feeds/feed.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { UnreadableRow } from '../../src/store/unreadable-row.ts';
import { noReports } from '../../src/store/store-reports.ts';
import { dailyFeed, date, dueMs, hourMs, openScene } from '../delivery/scheduler-scene.ts';
import { aClaim, aRefusal } from '../fixtures/rows.ts';
import { scratchFolder } from '../fixtures/scratch-folder.ts';

const freshPath = scratchFolder();
const before = '2026-03-01';
const others = Array.from({ length: 20 }, (_, number) => `o${number}`);
const feedOf = (server: string): Feed => ({ ...dailyFeed, id: server, guildId: `g-${server}` });
/** One that posts on Sundays, for which somebody asked today: a process left its claim. */
const left = (server: string): Feed => ({
  ...feedOf(server),
  id: `${server}left`,
  rule: { ...dailyFeed.rule, days: [7] },
});

/** What every server has: a feed that is due, one whose claim a process left, and whatever else is kept. */
async function fill(store: Store, server: string): Promise<void> {
  const [feed, leftFeed] = [feedOf(server), left(server)];
  await store.addFeed(feed);
  await store.addFeed({ ...feed, id: `${server}stopped` });
  await store.parkFeed(`${server}stopped`, feed.channelId, { reason: 'refused' }, dueMs);
  await store.addFeed(leftFeed);
  await store.claim(
    aClaim({ feedId: leftFeed.id, date, channelId: 'text', claimedBy: 'dead', claimedAtMs: dueMs - 2 * hourMs }),
  );
  const claim = aClaim({ feedId: feed.id, date: before, channelId: 'text', claimedAtMs: dueMs - 24 * hourMs });
  await store.claim(claim);
  await store.refuse(
    aRefusal({
      feedId: feed.id,
      date: before,
      channelId: 'text',
      reason: 'content-refused',
      leftOut: true,
      item: 'no',
    }),
    'here',
    { keepClaim: true },
  );
  await store.settleSent(feed.id, before, 'here', 'message', dueMs - 24 * hourMs, ['thread']);
  await store.keepLacks(feed.id, before, ['files'], [{ kind: 'files', of: undefined }]);
  await store.setWish(feed.id, '2026-03-09', { kind: 'item', item: 'talk#8' });
  await store.ban(feed.id, 'talk#9');
  await store.changeSettings(feed.guildId, { locale: 'zh-TW', slug: 'talk', privateReplies: true });
  await store.saveQuote({ userId: `u-${server}`, item: 'talk#1', savedAtMs: 1 });
  await store.changeMember(`u-${server}`, { display: 'text' });
  await store.noteAbsence(feed.guildId, before);
  await store.once(server, dueMs, async () => '{"kind":"message"}');
}

/** The tables and their columns, and how a row of the victim's is found. */
const rows: Readonly<
  Record<string, { readonly where: (victim: string) => string; readonly columns: readonly string[] }>
> = {
  feeds: {
    where: (victim) => `id = '${victim}'`,
    columns: [
      'id',
      'guild_id',
      'channel_id',
      'kind',
      'slug',
      'time',
      'time_zone',
      'days',
      'role_id',
      'state',
      'seed',
      'since_ms',
      'created_by',
      'created_at_ms',
      'park_reason',
      'parked_at_ms',
      'park_told',
      'card',
      'park_code',
      'park_words',
      'park_item',
      'park_checked_ms',
      'park_answers_ms',
      'calendar',
      'thread',
      'publish',
      'tag_id',
      'tag_name',
      'closing',
    ],
  },
  posts: {
    where: (victim) => `feed_id = '${victim}left'`,
    columns: [
      'feed_id',
      'date',
      'state',
      'item',
      'channel_id',
      'message_id',
      'reason',
      'claimed_at_ms',
      'claimed_by',
      'settled_at_ms',
    ],
  },
  refusals: {
    where: (victim) => `feed_id = '${victim}'`,
    columns: [
      'feed_id',
      'number',
      'date',
      'reason',
      'code',
      'words',
      'item',
      'channel_id',
      'at_ms',
      'again_ms',
      'left_out',
      'of_look',
    ],
  },
  lacks: { where: (victim) => `feed_id = '${victim}'`, columns: ['feed_id', 'kind', 'lacks_of', 'date', 'told'] },
  tellings: {
    where: (victim) => `feed_id = '${victim}'`,
    columns: ['feed_id', 'about', 'since_ms', 'next_ms', 'troubles', 'refusals', 'asked_ms'],
  },
  follow_ups: {
    where: (victim) => `feed_id = '${victim}'`,
    columns: ['feed_id', 'date', 'kind', 'next_ms', 'tries', 'refusals'],
  },
  wishes: { where: (victim) => `feed_id = '${victim}'`, columns: ['feed_id', 'date', 'kind', 'item'] },
  bans: { where: (victim) => `feed_id = '${victim}'`, columns: ['feed_id', 'item', 'position'] },
  guild_settings: {
    where: (victim) => `guild_id = 'g-${victim}'`,
    columns: ['guild_id', 'locale', 'slug', 'private_replies', 'display'],
  },
  member_settings: { where: (victim) => `user_id = 'u-${victim}'`, columns: ['user_id', 'display'] },
  saved_quotes: { where: (victim) => `user_id = 'u-${victim}'`, columns: ['user_id', 'item', 'saved_at_ms'] },
  absences: { where: (victim) => `guild_id = 'g-${victim}'`, columns: ['guild_id', 'date'] },
  deeds: { where: (victim) => `id = '${victim}'`, columns: ['id', 'reply', 'done_at_ms'] },
};
const badValues: Readonly<Record<string, string>> = {
  bytes: `x'00ff01'`,
  words: `'Mars/Olympus'`,
  nothing: `''`,
  'a NUL': `char(97, 0, 98)`,
  'a number below none': '-1',
  'a number that JavaScript has none for': '9223372036854775807',
  'a number that is no whole one': '1.5',
  'more than anybody writes': `replace(hex(zeroblob(200000)), '00', 'word ')`,
  null: 'null',
  'a date of no calendar': `'2026-03-62'`,
};

interface Case {
  readonly victim: string;
  readonly column: string;
  readonly value: string;
}

/** Of a table, each value in each column, each of a server of its own. */
function casesOf(table: string): readonly Case[] {
  const values = Object.values(badValues);
  const all = rows[table]!.columns.flatMap((column) => values.map((value) => ({ column, value })));
  return all.map((each, number) => ({ ...each, victim: `v${number}` }));
}

/** Past every check: as a flipped bit, a hand or another version would. Those that SQLite let in. */
function spoil(path: string, table: string, cases: readonly Case[]): readonly Case[] {
  const raw = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  raw.exec('pragma ignore_check_constraints = on');
  raw.exec('begin');
  const spoilt = cases.filter(({ victim, column, value }) => {
    try {
      raw.exec(`update ${table} set ${column} = ${value} where ${rows[table]!.where(victim)}`);
      return true;
    } catch (error) {
      if (!String(error).includes('constraint failed')) throw error;
      return false;
    }
  });
  raw.exec('commit');
  raw.close();
  return spoilt;
}

/** The others' posts of today and of the claims that were left, each once. */
const wanted = others.flatMap((server) => [`${server} ${date}`, `${server}left ${date}`]).toSorted();

/** What is shown of its own server is refused to nobody, and can be taken away. */
async function askOf(store: Store, victim: string): Promise<void> {
  const guildId = `g-${victim}`;
  await store.feedsOf(guildId);
  for (const { key } of await store.unreadableFeeds(guildId)) {
    expect(await store.removeUnreadable(guildId, key)).toBe(true);
  }
  expect(await store.unreadableFeeds(guildId)).toEqual([]);
  await store.settings(guildId);
  await store.noteAbsence(guildId, date);
  for (const id of [victim, `${victim}left`]) {
    await Promise.all([store.wishes(id), store.banned(id), store.leftOut(id), store.lacks(id), store.shownItems(id)]);
    await Promise.all([store.posts(id, 9), store.refusals(id, 9), store.unreadableRecords(id), store.post(id, date)]);
    await store.keepLacks(id, date, ['files'], [{ kind: 'files', of: undefined }]);
    if ((await store.feed(id)) !== undefined) await store.ban(id, 'talk#5');
  }
  await store.once(victim, dueMs, async () => 'again');
  const user = `u-${victim}`;
  await store.member(user);
  const saved = (await store.savedBy(user)).length + (await store.unreadableSaved(user));
  expect(await store.forgetMember(user)).toBe(saved);
}

describe('values that this version never writes', () => {
  it.each(Object.keys(rows))('in %s take nothing of other servers along', { timeout: 400_000 }, async (table) => {
    const path = freshPath();
    const cases = casesOf(table);
    const filling = await openStore({ path });
    const servers = [...others.slice(0, 10), ...cases.map(({ victim }) => victim), ...others.slice(10)];
    await filling.once('fill', dueMs, async (inside) => {
      for (const server of servers) await fill(inside, server);
      return 'filled';
    });
    await filling.close();
    const spoilt = spoil(path, table, cases);

    const told: UnreadableRow[] = [];
    const reports = { ...noReports, unreadable: (row: UnreadableRow) => void told.push(row) };
    const store = await openStore({ path, reports });
    const counts = await store.survey(new AbortController().signal);
    expect(Object.keys(counts)).toEqual([table]);
    expect(counts[table]).toBe(new Set(told.map(({ row }) => row)).size);
    expect(told.length).toBeGreaterThan(spoilt.length / 3);
    const scene = await openScene({ store, tickMs: 10 * 60_000 });
    scene.run();
    await scene.pass(hourMs + 25 * 60_000);
    const posted = scene.discord.messages.map((message) => `${message.feedId} ${message.date}`);
    expect(new Set(posted).size).toBe(posted.length);
    expect(posted.filter((each) => each.startsWith('o')).toSorted()).toEqual(wanted);
    expect(await store.guildIds()).toEqual(expect.arrayContaining(others.map((server) => `g-${server}`)));
    for (const { victim } of cases) await askOf(store, victim);
    for (const server of others) {
      expect(await store.savedBy(`u-${server}`)).toHaveLength(1);
      expect(await store.settings(`g-${server}`)).toEqual({ locale: 'zh-TW', slug: 'talk', privateReplies: true });
      expect(await store.feedsOf(`g-${server}`)).toHaveLength(3);
    }
    expect(scene.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    await scene.close();
  });
});
