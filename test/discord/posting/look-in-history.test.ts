import { describe, expect, it } from 'vitest';
import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { handClock } from '../../local-discord/raw-discord.ts';
import { failureOf, mark, openScene, postBody, type PosterScene } from './poster-scene.ts';

const dayMs = 24 * 60 * 60_000;
const yesterday = (): number => Date.now() - dayMs;

function chat({ discord }: PosterScene, channelId: string, count: number): void {
  for (let n = 0; n < count; n += 1) discord.say(channelId, `line ${n}`);
}

function deny({ discord }: PosterScene, channelId: string, permission: bigint): void {
  const channel = discord.channels().find(({ id }) => id === channelId)!;
  channel.appPermissions &= ~permission;
}

describe('createPoster.find', () => {
  it.each(['daily', 'thread'] as const)('finds the post after a crash: %s', async (place) => {
    const scene = await openScene();
    chat(scene, scene[place], 3);
    const sent = await scene.send(scene[place]);
    chat(scene, scene[place], 3);
    expect(await scene.restart().find(scene[place], mark, yesterday())).toMatchObject(sent);
    expect(scene.discord.violations).toEqual([]);
  });

  it('asks no further than a page that shows all there is', async () => {
    const scene = await openScene();
    chat(scene, scene.daily, 3);
    expect(await scene.poster.find(scene.daily, mark, yesterday())).toBe('absent');
    expect(scene.discord.requests.filter(({ path }) => path.includes('/messages'))).toHaveLength(1);
  });

  it('finds the one whose answer was lost', async () => {
    const scene = await openScene();
    scene.discord.faults.rest({ kind: 'reset', when: 'after' });
    await failureOf(scene.send(scene.daily));
    const [message] = scene.discord.messages(scene.daily);
    expect(await scene.poster.find(scene.daily, mark, yesterday())).toMatchObject({ messageId: message!.id });
  });

  it.each([
    ['another day’s', { ...mark, date: '2026-01-06' }],
    ['another feed’s', { ...mark, feedId: 'k' }],
  ])('does not take %s for it', async (_, other) => {
    const scene = await openScene();
    await scene.send(scene.daily, { body: postBody(other) });
    expect(await scene.poster.find(scene.daily, mark, yesterday())).toBe('absent');
  });

  it('does not take another’s message with the same button for it', async () => {
    const scene = await openScene();
    const { components = [] } = postBody();
    scene.discord.say(scene.daily, 'mine', { components });
    expect(await scene.poster.find(scene.daily, mark, yesterday())).toBe('absent');
  });

  it('finds one that an older or newer version wrote', async () => {
    const scene = await openScene();
    const custom_id = `daily:post:7:${mark.feedId}:${mark.date}:more`;
    const { messageId } = await scene.send(scene.daily, {
      body: { components: [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id }] }], content: 'x' },
    });
    expect(await scene.poster.find(scene.daily, mark, yesterday())).toMatchObject({ messageId });
  });

  it('says absent in a channel where nothing was ever said', async () => {
    const scene = await openScene();
    expect(await scene.poster.find(scene.daily, mark, yesterday())).toBe('absent');
  });

  it('turns the pages', async () => {
    const scene = await openScene();
    const sent = await scene.send(scene.daily);
    chat(scene, scene.daily, 250);
    expect(await scene.poster.find(scene.daily, mark, yesterday())).toMatchObject(sent);
    expect(scene.discord.requests.filter(({ path }) => path.includes('limit=100'))).toHaveLength(3);
  });

  it('turns no more pages than it must', async () => {
    const clock = handClock();
    const scene = await openScene({ clock: clock.read });
    chat(scene, scene.daily, 250);
    clock.advance(2 * dayMs);
    chat(scene, scene.daily, 50);
    expect(await scene.poster.find(scene.daily, mark, clock.read() - dayMs)).toBe('absent');
    expect(scene.discord.requests.filter(({ path }) => path.includes('limit=100'))).toHaveLength(1);
  });

  it('admits that it did not read all', async () => {
    const scene = await openScene();
    await scene.send(scene.daily);
    chat(scene, scene.daily, 2500);
    expect(await scene.poster.find(scene.daily, mark, yesterday())).toBe('cannot-look');
  });

  it.each(['daily', 'thread'] as const)('does not take a history it may not read for absence: %s', async (place) => {
    const scene = await openScene();
    await scene.send(scene[place]);
    deny(scene, scene[place], bits.ReadMessageHistory);
    expect(await scene.poster.find(scene[place], mark, yesterday())).toBe('cannot-look');
  });

  it('is refused the threads of a forum whose history it may not read', async () => {
    const scene = await openScene();
    await scene.send(scene.forum);
    deny(scene, scene.forum, bits.ReadMessageHistory);
    const look = failureOf(scene.poster.find(scene.forum, mark, yesterday()));
    expect(await look).toMatchObject({ kind: 'refused', answer: { code: 50013 } });
  });

  it('takes an empty history for unreadable even where nothing new was said, as far as we know', async () => {
    const scene = await openScene();
    await scene.send(scene.daily);
    deny(scene, scene.daily, bits.ReadMessageHistory);
    expect(await scene.poster.find(scene.daily, mark, Date.now() + dayMs)).toBe('cannot-look');
  });

  it('cannot look where the newest message is gone: it may have been the post', async () => {
    const scene = await openScene();
    chat(scene, scene.daily, 3);
    const { messageId } = await scene.send(scene.daily);
    scene.discord.remove(messageId);
    expect(await scene.poster.find(scene.daily, mark, yesterday())).toBe('cannot-look');
  });

  it('is not held up by what was deleted long before', async () => {
    const clock = handClock();
    const scene = await openScene({ clock: clock.read });
    chat(scene, scene.daily, 3);
    scene.discord.remove(scene.discord.say(scene.daily, 'away'));
    clock.advance(2 * dayMs);
    expect(await scene.poster.find(scene.daily, mark, clock.read() - dayMs)).toBe('absent');
  });

  it.each([
    ['deleted', ({ discord, daily }: PosterScene) => discord.deleteChannel(daily)],
    ['hidden', (scene: PosterScene) => deny(scene, scene.daily, bits.ViewChannel)],
    ['of a guild that threw the bot out', ({ discord, guildId }: PosterScene) => discord.kick(guildId)],
  ])('takes a refusal for no answer: a channel that is %s', async (_, arrange) => {
    const scene = await openScene();
    await scene.send(scene.daily);
    arrange(scene);
    expect(await failureOf(scene.poster.find(scene.daily, mark, yesterday()))).toMatchObject({ kind: 'refused' });
  });

  it.each([
    { kind: 'status', status: 503 },
    { kind: 'blocked' },
    { kind: 'reset', when: 'after' },
    { kind: 'rate-limit', scope: 'global', retryAfterSeconds: 1 },
  ] as const)('takes trouble for no answer: $kind', async (fault) => {
    const scene = await openScene();
    await scene.send(scene.daily);
    for (const path of [/^\/channels\/\d+$/, /messages/]) {
      scene.discord.faults.rest(fault, { path, method: 'GET' });
      expect(await failureOf(scene.poster.find(scene.daily, mark, yesterday()))).toMatchObject({ kind: 'retry' });
    }
  });
});
