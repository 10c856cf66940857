/**
 * What the cache saves: the median time of a look-up computed each time, and of one found in the cache, in memory and
 * in Redis (REDIS_URL, else 127.0.0.1:6379), for what goes through it: a search, a rendered reply, autocomplete.
 */
import { resolve } from 'node:path';
import { commands } from '../commands/index.ts';
import { openCache } from '../src/cache/open-cache.ts';
import type { Lookups } from '../src/cache/lookups.ts';
import { systemClock } from '../src/clock.ts';
import type { Deps } from '../src/conversation/command.ts';
import type { CommandRequest, CompletionRequest } from '../src/conversation/request.ts';
import type { Hits } from '../src/finding/hits.ts';
import { keptHits } from '../src/finding/kept-hits.ts';
import { parseContentEnv, processEnv } from '../src/app/env.ts';
import { loadFolder } from '../src/library/load-folder.ts';
import { loadFolders, toLibrary } from '../src/library/load-library.ts';
import { createSearch } from '../src/search/create-search.ts';
import { openStore } from '../src/store/open-store.ts';

const rounds = Number(process.argv[2] ?? 300);
const queries = ['雾', '护城河', 'moat', 'why did the price fall', 'hu cheng he', '数据中心', 'fog', 'lighthouse'];

const { contentDir } = parseContentEnv(processEnv());
const sampleDir = resolve(import.meta.dirname, '../src/demo');
const library = toLibrary([...(await loadFolders(contentDir)), await loadFolder(sampleDir, 'sample')]);
const search = await createSearch(library);
const store = await openStore({ path: ':memory:' });

const circumstances = {
  interactionId: '1',
  locale: 'zh-TW',
  guildId: undefined,
  channelId: '1',
  userId: '2',
  memberPermissions: 0n,
  appPermissions: 0n,
  isGuest: false,
  draws: true,
} as const;

const nothing = { subcommand: undefined, channels: {}, roles: {}, message: undefined };

type Work = (deps: Deps, round: number) => Promise<unknown>;
const works: Readonly<Record<string, Work>> = {
  '/quote, by words': (deps, round) => run('quote', { text: queryOf(round) }, deps),
  '/quote, while typing': (deps, round) => complete('quote', 'text', queryOf(round), deps),
  '/summary': (deps) => run('summary', {}, deps),
  '/highlights': (deps) => run('highlights', {}, deps),
};

const none: Lookups = { get: async (_, __, compute) => compute() };
const noHits: Hits = { tier: 'none', hits: [] };
const redisUrl = processEnv()['REDIS_URL'] ?? 'redis://127.0.0.1:6379';
const caches = { memory: await open(undefined), redis: await open(redisUrl) };

console.log(`median of ${rounds}, in microseconds; ${queries.length} queries in turn\n`);
console.log(['', 'computed', ...Object.keys(caches)].map((title) => title.padStart(22)).join(''));
for (const [name, work] of Object.entries(works)) {
  const columns = [await time(work, none)];
  for (const cache of Object.values(caches)) {
    if (cache.answers) columns.push(await time(work, cache.lookups));
  }
  const [computed = 0] = columns;
  const cells = columns.map((us, index) => (index === 0 ? String(us) : `${us} (${(computed / us).toFixed(1)}×)`));
  console.log([name, ...cells].map((cell) => cell.padStart(22)).join(''));
}
if (!caches.redis.answers) console.log(`\nno Redis answers at ${caches.redis.name}: its column is missing`);
for (const cache of Object.values(caches)) await cache.close();

/** A cache, and whether it can be reached: Redis connects in the background. */
async function open(url: string | undefined) {
  const epoch = `bench:${process.pid}`;
  let failing = false;
  const options = { clock: systemClock, onTrouble: () => (failing = true) };
  for (let attempt = 0; ; attempt += 1) {
    const cache = await openCache({ redisUrl: url, ...options });
    await new Promise((done) => setTimeout(done, 100));
    failing = false;
    const lookups = cache.lookups(epoch);
    await lookups.get(keptHits, 'probe', () => noHits);
    if (!failing || attempt === 3) return { ...cache, lookups, answers: !failing };
    await cache.close();
  }
}

async function time(work: Work, lookups: Lookups): Promise<number> {
  const delivery = {
    postNow: () => Promise.reject(new Error('nothing is delivered here')),
    clockDoubt: () => undefined,
  };
  const channelNames = { ask: () => Promise.resolve(), known: () => undefined };
  const nothing = () => Promise.reject(new Error('nothing is drawn here'));
  const cards = { quote: nothing, talk: nothing };
  const deps: Deps = {
    library,
    search,
    lookups,
    store,
    cards,
    delivery,
    channelNames,
    findRole: () => Promise.resolve(undefined),
    findPlace: () => Promise.resolve(undefined),
    clock: systemClock,
    random: () => 0,
    version: '',
  };
  for (let round = 0; round < queries.length * 2; round += 1) await work(deps, round);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedMs = performance.now();
    await work(deps, round);
    times.push(performance.now() - startedMs);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? NaN) * 1000);
}

function queryOf(round: number): string {
  return queries[round % queries.length] ?? '';
}

async function run(command: string, options: CommandRequest['options'], deps: Deps): Promise<unknown> {
  return find(command).run({ ...circumstances, ...nothing, kind: 'command', command, options }, deps);
}

async function complete(command: string, name: string, value: string, deps: Deps): Promise<unknown> {
  const request: CompletionRequest = {
    ...circumstances,
    kind: 'completion',
    command,
    subcommand: undefined,
    options: {},
    focused: { name, value },
  };
  return find(command).complete?.(request, deps);
}

function find(name: string) {
  const command = commands.find(({ data }) => data.name === name);
  if (command === undefined) throw new Error(`no command is called ${name}`);
  return command;
}
