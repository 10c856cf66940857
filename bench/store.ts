/**
 * What the scheduler asks of the store, with 10,000 feeds and 100 days of posts of each in a file: half of the feeds due at
 * one popular minute, the rest spread over the day in four zones, some of them monthly or every few days. Medians in milliseconds of the event loop's time.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Rule } from '../src/feeds/feed.ts';
import { openStore } from '../src/store/open-store.ts';

const feeds = 10_000;
const folder = mkdtempSync(join(tmpdir(), 'pullquote-bench-'));
const path = join(folder, 'pullquote.db');
const today = '2026-03-01';
const popular: Rule = { time: '09:00', timeZone: 'Asia/Shanghai', days: [1, 2, 3, 4, 5, 6, 7] };

await (await openStore({ path })).close();
fill();
const store = await openStore({ path });
console.log(`${feeds} feeds, ${feeds * 100} posts, ${(statSync(path).size / 2 ** 20).toFixed(0)} MiB\n`);

await measure(`activeRules (${(await store.activeRules()).length} rules)`, 50, () => store.activeRules());
const due = (limit: number) => store.feedsDue(popular, { date: today, dueMs: 5000, atMs: 6000 }, limit);
await measure('feedsDue, 100 of 5,000', 50, () => due(100));
const waiting = await due(feeds);
const claimOf = (feedId: string) =>
  ({
    feedId,
    date: today,
    state: 'claimed',
    item: 'talk#7',
    channelId: 'channel',
    messageId: undefined,
    reason: undefined,
    claimedAtMs: 5000,
    claimedBy: 'bench',
    settledAtMs: undefined,
  }) as const;
await measure('claim', 1000, (round) => store.claim(claimOf(waiting[round]?.id ?? '')));
await measure('settleSent', 1000, (round) =>
  store.settleSent(waiting[round]?.id ?? '', today, 'bench', 'message', 6000),
);
await measure('shownItems, 100 days', 1000, (round) => store.shownItems(waiting[round]?.id ?? ''));
for (const { id } of waiting.slice(1000, -50)) await store.claim(claimOf(id));
await measure('feedsDue, the last 50 of 5,000', 50, () => due(100));
await measure('feedsDue, none left of another rule', 50, () =>
  store.feedsDue({ ...popular, time: '09:01' }, { date: today, dueMs: 0, atMs: 6000 }, 100),
);
await measure('openClaims, 100 of 3,950', 50, () => store.openClaims('later', 9000, 100));
await store.close();
rmSync(folder, { recursive: true });

async function measure(name: string, rounds: number, work: (round: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await work(round);
    times.push(performance.now() - began);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2).padStart(8);
  console.log(`${name.padEnd(40)} median ${at(0.5)}   99 % ${at(0.99)}   most ${at(1)}`);
}

/** Row by row through the store it would take minutes. */
function fill(): void {
  const raw = new DatabaseSync(path);
  raw.exec(`
    begin;
    with recursive n (i) as (select 0 union all select i + 1 from n where i < ${feeds - 1})
    insert into feeds (
      id, guild_id, channel_id, channel_name, kind, slug, time, time_zone, days, role_id, state, seed, since_ms, created_by,
      created_at_ms, park_reason, parked_at_ms, park_told, calendar
    ) select
      'f' || i, 'guild' || (i / 2), 'channel' || i, null, 'highlight', null,
      case when i % 2 = 0 then '09:00' else printf('%02d:%02d', i % 24, i % 60 / 15 * 15) end,
      case when i % 2 = 0 then 'Asia/Shanghai' when i % 8 = 1 then 'Asia/Shanghai' when i % 8 = 3 then 'Europe/London'
        when i % 8 = 5 then 'America/New_York' else 'UTC' end,
      127, null, 'active', 'seed', 1, 'member', i, null, null, 0,
      case when i % 16 = 3 then '{"weeks":[1]}' when i % 16 = 7 then '{"every":{"days":' || (2 + i % 5) || ',"from":"2026-01-01"}}' end
    from n;
    with recursive d (i) as (select 1 union all select i + 1 from d where i < 100)
    insert into posts select
      id, date('${today}', '-' || d.i || ' days'), 'sent', 'talk#' || d.i, channel_id, 'message' || d.i, null, 1, 'bench', 2
    from feeds, d;
    commit`);
  raw.close();
}
