/**
 * A popular minute: feeds of as many guilds, all due at once, posted by the real bot in a process of its own against the
 * local Discord with its 50 requests a second. The physical limit is what those allow.
 * `npm run bench:deliver [-- feeds]`
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { startLocalDiscord } from '../src/local-discord/local-discord.ts';
import { openStore } from '../src/store/open-store.ts';
import { addManyFeeds } from '../test/long/many-feeds.ts';
import { countPostsByMark } from '../test/long/posts-by-mark.ts';

const count = Number(process.argv[2] ?? 10_000);
const perSecond = 50;
const goal = 1.1;
/** Memory of a start counts as used from here on. */
const warmMs = 20_000;
const flatMb = 40;

const root = resolve(import.meta.dirname, '..');
const discord = await startLocalDiscord({ requestsKept: 1000 });
const dataDir = await mkdtemp(join(tmpdir(), 'pullquote-bench-'));
const posts = countPostsByMark(discord);
const store = await openStore({ path: join(dataDir, 'pullquote.db') });
const due = Temporal.Now.zonedDateTimeISO('UTC').subtract({ minutes: 1 });
const rule = {
  time: due.toPlainTime().toString({ smallestUnit: 'minute' }),
  timeZone: 'UTC',
  days: [1, 2, 3, 4, 5, 6, 7],
};
await addManyFeeds(discord, store, { count, rule, sinceMs: due.epochMilliseconds - 3_600_000 });
await store.close();

let refused = 0;
let firstMs: number | undefined;
let lastMs = 0;
discord.onRequest(({ status, method, path }) => {
  if (status === 429) refused += 1;
  if (method !== 'POST' || !path.endsWith('/messages')) return;
  firstMs ??= performance.now();
  lastMs = performance.now();
});

const bot = spawn(process.execPath, ['--max-semi-space-size=8', 'src/main.ts'], {
  cwd: root,
  env: { ...process.env, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, DATA_DIR: dataDir },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const megabytes: number[] = [];
const startedMs = performance.now();
while (posts.size < count && performance.now() - startedMs < (4 * count * 1000) / perSecond + 60_000) {
  await sleep(1000);
  if (performance.now() - startedMs > warmMs) megabytes.push(residentMb(bot.pid ?? 0));
}
const exited = new Promise((done) => bot.once('exit', done));
bot.kill('SIGTERM');
await exited;

const seconds = (lastMs - (firstMs ?? 0)) / 1000;
const ratio = seconds / (count / perSecond);
const twice = [...posts.values()].filter((times) => times > 1).length;
// What is used rises until it is collected: what stays is what is left after that.
const half = Math.ceil(megabytes.length / 2);
const [early, late] = [megabytes.slice(0, half), megabytes.slice(half)].map((part) => Math.min(...part)) as [
  number,
  number,
];
console.log(`${posts.size} of ${count} posted, ${twice} of them twice; ${refused} requests refused (429)`);
console.log(`${seconds.toFixed(1)} s from first to last, ${ratio.toFixed(3)} of the physical limit, goal ≤ ${goal}`);
console.log(
  `resident memory: lowest ${early} MB in the first half, ${late} MB in the second; ${Math.max(...megabytes, 0)} MB at most`,
);
console.log(`rules of Discord's broken: ${discord.violations.length}`);
const good =
  posts.size === count &&
  twice === 0 &&
  refused === 0 &&
  ratio <= goal &&
  late - early < flatMb &&
  discord.violations.length === 0;
await discord.close();
await rm(dataDir, { recursive: true, force: true });
process.exitCode = good ? 0 : 1;

function residentMb(pid: number): number {
  return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024);
}
