import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLive, type LiveBot } from './live-bot.ts';

let live: LiveBot;
beforeEach(async () => {
  live = await openLive();
  live.letTimePass();
});
afterEach(() => live.close());

describe('a bot in many servers', () => {
  it('answers in each of them, on the shard it belongs to, and in direct messages', async () => {
    live.discord.faults.setShards({ recommended: 3, required: 3, maxConcurrency: 3 });
    await live.start().ready;
    await expect.poll(() => live.discord.connections()).toBe(3);
    for (const { id, members } of live.discord.guilds.filter(({ installed }) => installed)) {
      const user =
        members.find(({ userId }) => live.discord.users.some((person) => person.id === userId))?.userId ?? '';
      const channelId = live.discord.channels().find(({ guildId, type }) => guildId === id && type === 0)?.id ?? '';
      const outcome = await live.discord.run({ command: 'help', user, where: { kind: 'guild', channelId } });
      expect([id, outcome.error, outcome.message === undefined]).toEqual([id, undefined, false]);
    }
    const direct = await live.discord.run({ command: 'help', where: { kind: 'bot-dm' } });
    expect(direct.error).toBeUndefined();
    const said = (line: RegExp) => live.log.lines.filter(({ message }) => line.test(message)).length;
    await expect.poll(() => said(/^all shards are connected$/)).toBe(1);
    expect(said(/the first of 3 shards/)).toBe(1);
    expect(live.discord.violations).toEqual([]);
  });

  it('keeps the shards that this process was given, and no other', async () => {
    live.discord.faults.setShards({ recommended: 1, required: 4, maxConcurrency: 4 });
    const { apiUrl, token } = live.discord;
    const paths = { dataDir: live.dataDir, contentDir: '' };
    const shards = { count: 4, ids: [1, 3] };
    await live.start({ env: { apiUrl, token, ...paths, redisUrl: undefined, shards } }).ready;
    await expect.poll(() => live.discord.connections()).toBe(2);
    expect(live.discord.logins.map(({ shard, shardCount }) => [shard, shardCount])).toEqual([
      [1, 4],
      [3, 4],
    ]);
    const told = () => live.log.lines.filter(({ message }) => message === 'all shards are connected');
    await expect.poll(() => told().map(({ facts }) => facts)).toEqual([{ shards: '1,3', of: 4 }]);
  });

  it('ends with the mend where the shards that were given are too few', async () => {
    live.discord.faults.setShards({ required: 4 });
    const { apiUrl, token } = live.discord;
    const paths = { dataDir: live.dataDir, contentDir: '' };
    const env = { apiUrl, token, ...paths, redisUrl: undefined, shards: { count: 2, ids: [0] } };
    await expect(live.start({ env }).ready).rejects.toThrow(/SHARD_COUNT is too small.*Raise it/);
  });
});
