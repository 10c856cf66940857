import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandInteraction } from '../fixtures/interactions.ts';
import type { Line } from './line.ts';
import { openPlainBot, type PlainBot } from './plain-bot.ts';

const minute = 60_000;

let plain: PlainBot;
beforeEach(async () => {
  plain = await openPlainBot();
});
afterEach(() => plain.close());

/** One that stands is not all of them. */
const still = { whileStanding: false };
const stand = (count: number) => () => plain.discord.standing().length === count;
const shardsOf = (count: number) => Array.from({ length: count }, (_, id) => [id, count]);
const standing = () =>
  plain.discord
    .standing()
    .map(({ shard }) => shard)
    .toSorted(([a], [b]) => a - b);

/** Too few shards for the servers that the bot is in. */
function require(count: number): void {
  plain.discord.script.identify = (line: Line) =>
    line.shard[1] < count ? line.close(4011) : plain.discord.ready(line);
}

describe('a bot in more servers than one shard may have', () => {
  it('starts as many as Discord recommends', async () => {
    const { discord, fatal } = plain;
    discord.script.gateway.shards = 3;
    require(3);
    plain.start();
    await plain.pass(minute, stand(3), still);
    expect(discord.identifies.map(({ shard }) => shard)).toEqual(shardsOf(3));
    expect([standing(), fatal]).toEqual([shardsOf(3), []]);
  });

  it.each([
    ['at the start', 0],
    ['in mid-life', 90 * minute],
  ])('asks again how many it needs where they are too few (4011): %s', async (_, lifeMs) => {
    const { discord, fatal } = plain;
    plain.start();
    if (lifeMs > 0) await plain.pass(lifeMs);
    require(3);
    discord.standing()[0]?.close(4011);
    // Discord's recommendation may come late, too.
    await plain.pass(minute, () => discord.requests.filter(({ path }) => path === '/gateway/bot').length > 2);
    expect(standing()).toEqual([]);
    discord.script.gateway.shards = 3;
    await plain.pass(5 * minute, stand(3), still);
    expect([standing(), fatal]).toEqual([shardsOf(3), []]);
    expect(discord.lines.filter(({ open }) => open)).toHaveLength(3);
  });

  it('keeps those that stand until it is told how many it needs, however long the API is away', async () => {
    const { discord, clock, fatal } = plain;
    discord.script.gateway.shards = 3;
    plain.start();
    await plain.pass(minute, stand(3), still);
    await plain.pass(10 * minute);
    discord.script.rest = ({ path }) => (path === '/gateway/bot' ? { status: 503, body: 'no' } : undefined);
    require(4);
    discord.standing()[1]?.close(4011);
    await plain.pass(30 * minute, undefined, still);
    expect(standing()).toEqual([
      [0, 3],
      [2, 3],
    ]);
    discord.script.rest = () => undefined;
    discord.script.gateway.shards = 4;
    const backMs = clock.steady();
    await plain.pass(30 * minute, stand(4), still);
    expect([standing(), fatal]).toEqual([shardsOf(4), []]);
    expect(clock.steady() - backMs).toBeLessThan(7 * minute);
  });

  it('spends few of the day’s starts where Discord says every minute that they are too few', async () => {
    const { discord, clock } = plain;
    Object.assign(discord.script.gateway, { shards: 4, maxConcurrency: 4 });
    plain.start();
    while (clock.steady() < 2 * 60 * minute) {
      await plain.pass(60 * minute, stand(4), still);
      await plain.pass(minute);
      discord.standing()[0]?.close(4011);
      await plain.pass(minute, stand(0), still);
    }
    const starts = discord.identifies.filter(({ atMs }) => atMs < 2 * 60 * minute);
    expect(starts.length).toBeGreaterThan(50);
    // Of a thousand a tenth at once, and in two hours a twelfth of four tenths.
    expect(starts.length).toBeLessThan(140);
  });

  it('starts no session sooner than 5 s after another where Discord refused that one (4011)', async () => {
    const { discord } = plain;
    discord.script.identify = (line: Line) => line.close(4011);
    plain.start();
    await plain.pass(5 * minute, undefined, still);
    const startsMs = discord.identifies.map(({ atMs }) => atMs);
    expect(startsMs.length).toBeGreaterThan(3);
    expect(startsMs.slice(1).filter((ms, index) => ms - startsMs[index]! < 5000)).toEqual([]);
  });

  it.each([
    [16, 1],
    [16, 16],
    [64, 16],
  ])('starts %i shards, each key of max_concurrency %i once in 5 s', async (count, maxConcurrency) => {
    const { discord, clock } = plain;
    Object.assign(discord.script.gateway, { shards: count, maxConcurrency });
    plain.start();
    await plain.pass(10 * minute, stand(count), still);
    expect(standing()).toEqual(shardsOf(count));
    expect(discord.identifies).toHaveLength(count);
    const keys = Map.groupBy(discord.identifies, ({ shard: [id] }) => id % maxConcurrency);
    const pauses = [...keys.values()].flatMap((logins) =>
      logins.slice(1).map(({ atMs }, index) => atMs - logins[index]!.atMs),
    );
    expect(pauses.filter((ms) => ms < 5000)).toEqual([]);
    // Nor slower than that.
    expect(clock.steady()).toBeLessThan((count / maxConcurrency) * 5200 + 1000);
  });

  it.each([
    ['one', 1],
    ['all', 16],
  ])('resumes what was lost, and starts no session for it: %s of sixteen', async (_, count) => {
    const { discord, clock } = plain;
    Object.assign(discord.script.gateway, { shards: 16, maxConcurrency: 16 });
    plain.start();
    await plain.pass(minute, stand(16), still);
    await plain.pass(minute);
    const lostMs = clock.steady();
    for (const line of discord.standing().slice(0, count)) line.close(4000);
    await plain.pass(minute, stand(16), still);
    expect(standing()).toEqual(shardsOf(16));
    expect([discord.identifies.length, discord.resumes.length]).toEqual([16, count]);
    expect(clock.steady() - lostMs).toBeLessThan(1000);
  });

  it.each<readonly [sick: string, lost: string, beSick: (line: Line) => void, lose: (line: Line) => void]>([
    [
      'is closed at every login',
      'told to reconnect',
      (line) => line.close(4000),
      (line) => line.send({ op: 7, d: null }),
    ],
    ['gets op 9 to every login', 'cut off', (line) => line.send({ op: 9, d: false }), (line) => line.reset()],
    ['gets no answer', 'closed', () => undefined, (line) => line.close(4000)],
  ])('resumes at once, after hours in which another shard %s, the one that is %s', async (_, __, beSick, lose) => {
    const { discord, clock, lines } = plain;
    discord.script.gateway.shards = 3;
    discord.script.identify = (line: Line) => (line.shard[0] === 0 ? beSick(line) : discord.ready(line));
    plain.start();
    await plain.pass(10 * minute, stand(2), still);
    await plain.pass(3 * 60 * minute, undefined, still);
    const lostMs = clock.steady();
    const [of1] = discord.standing().filter(({ shard: [id] }) => id === 1);
    lose(of1!);
    const told = () => lines.filter(({ facts, atMs }) => facts['shard'] === 1 && atMs >= lostMs);
    await expect.poll(() => told().length).toBe(1);
    await plain.pass(minute, () => discord.resumes.length === 1 && stand(2)(), still);
    expect([standing(), clock.steady() - lostMs < 1000]).toEqual([
      [
        [1, 3],
        [2, 3],
      ],
      true,
    ]);
    await expect
      .poll(() => told().map(({ message }) => message))
      .toEqual(['the connection to Discord was lost; reconnecting', 'the connection to Discord was resumed']);
    expect(told()[0]!.facts['retryMs']).toBeLessThanOrEqual(250);
    // Of the sick one.
    expect(discord.identifies.length).toBeLessThan(35);
  });

  it.each([
    ['fewer', 2, [{ shards: 2, recommended: 3 }]],
    ['as many', 3, []],
  ])(
    'starts as many as its operator says, and warns once where Discord recommends more: %s',
    async (_, count, told) => {
      const { discord, lines } = plain;
      Object.assign(discord.script.gateway, { shards: 3, maxConcurrency: 3 });
      plain.start({ env: { shards: { count, ids: Array.from({ length: count }, (__, id) => id) } } });
      await plain.pass(minute, stand(count), still);
      expect(standing()).toEqual(shardsOf(count));
      const warned = lines.filter(({ message }) => message.startsWith('SHARD_COUNT'));
      expect(warned.map(({ level, facts }) => [level, facts])).toEqual(told.map((facts) => ['warn', facts]));
    },
  );

  it('gets its shards in two processes that know nothing of each other’s logins', async () => {
    const { discord } = plain;
    // https://discord.com/developers/docs/events/gateway#sharding-max-concurrency
    discord.script.identify = (line: Line) => {
      const [last, before] = discord.identifies.toReversed();
      if (before !== undefined && last!.atMs - before.atMs < 5000) line.send({ op: 9, d: false });
      else discord.ready(line);
    };
    plain.start({ env: { shards: { count: 8, ids: [0, 1, 2, 3] } } });
    plain.start({ env: { shards: { count: 8, ids: [4, 5, 6, 7] } } });
    await plain.pass(30 * minute, stand(8), still);
    expect(standing()).toEqual(shardsOf(8));
    expect(discord.identifies.length).toBeLessThan(30);
  });

  it('answers each server over the shard that it belongs to, and direct messages', async () => {
    const { discord } = plain;
    Object.assign(discord.script.gateway, { shards: 3, maxConcurrency: 3 });
    plain.start();
    await plain.pass(minute, stand(3), still);
    const guildIds = [0n, 1n, 2n, 3n, 4n].map((place) => String((place << 22n) + 1n));
    const asked = guildIds.map((guild_id, index) => ({ ...commandInteraction('help'), guild_id, id: `${index}` }));
    for (const interaction of [...asked, { ...commandInteraction('help', [], { guild: false }), id: 'direct' }]) {
      expect(discord.ask(interaction)).toBe(true);
    }
    const answered = () =>
      discord.requests.flatMap(({ path }) => /interactions\/(\w+)\/.*callback/.exec(path)?.[1] ?? []);
    await plain.pass(minute, () => answered().length >= 6, still);
    expect(answered().toSorted()).toEqual(['0', '1', '2', '3', '4', 'direct']);
  });
});
