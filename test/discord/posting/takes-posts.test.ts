import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { permissions } from '../../../src/local-discord/world/permissions.ts';
import { openScene, type PosterScene } from './poster-scene.ts';

type Place = 'daily' | 'thread' | 'forum';

function setPermissions({ discord }: PosterScene, channelId: string, held: bigint): void {
  discord.channels().find(({ id }) => id === channelId)!.appPermissions = held;
}

describe('createPoster.takesPosts', () => {
  it.each<Place>(['daily', 'thread', 'forum'])('is yes where a post is taken, and sends nothing: %s', async (place) => {
    const scene = await openScene();
    expect(await scene.poster.takesPosts(scene[place])).toBe('yes');
    expect(scene.discord.requests.every(({ method }) => method === 'GET')).toBe(true);
    expect(scene.discord.requests.length).toBeLessThanOrEqual(4);
    await scene.send(scene[place]);
    expect(scene.discord.violations).toEqual([]);
  });

  it.each<[what: string, place: Place, arrange: (scene: PosterScene) => unknown]>([
    ['a channel that is gone', 'daily', ({ discord, daily }) => discord.deleteChannel(daily)],
    ['a channel it does not see', 'daily', (scene) => setPermissions(scene, scene.daily, 0n)],
    [
      'one it may not write in',
      'daily',
      (scene) => setPermissions(scene, scene.daily, permissions.bot & ~bits.SendMessages),
    ],
    ['one without embeds', 'daily', (scene) => setPermissions(scene, scene.daily, permissions.bot & ~bits.EmbedLinks)],
    [
      'a thread it may not write in',
      'thread',
      (scene) => setPermissions(scene, scene.thread, permissions.bot & ~bits.SendMessagesInThreads),
    ],
    ['a thread that is locked', 'thread', ({ discord, thread }) => discord.archiveThread(thread, { locked: true })],
    ['a guild that threw it out', 'daily', ({ discord, guildId }) => discord.kick(guildId)],
    ['a forum that demands a tag and has none', 'forum', demandTag],
  ])('is no for %s', async (_, place, arrange) => {
    const scene = await openScene();
    const channelId = scene[place];
    arrange(scene);
    expect(await scene.poster.takesPosts(channelId)).toBe('no');
  });

  it('is yes where only history may not be read, and in an archived thread', async () => {
    const scene = await openScene();
    setPermissions(scene, scene.daily, permissions.bot & ~bits.ReadMessageHistory);
    scene.discord.archiveThread(scene.thread);
    expect(await scene.poster.takesPosts(scene.daily)).toBe('yes');
    expect(await scene.poster.takesPosts(scene.thread)).toBe('yes');
  });

  it.each([{ kind: 'status', status: 503 }, { kind: 'blocked' }, { kind: 'reset', when: 'after' }] as const)(
    'is unsure where Discord does not answer: $kind',
    async (fault) => {
      const scene = await openScene();
      scene.discord.faults.rest(fault);
      expect(await scene.poster.takesPosts(scene.daily)).toBe('unsure');
    },
  );
});

function demandTag({ discord, forum }: PosterScene): void {
  const channel = discord.channels().find(({ id }) => id === forum)!;
  Object.assign(channel.forum!, { requiresTag: true, tags: [] });
}
