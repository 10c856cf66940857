import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { threadName } from '../../../src/render/feeds/thread-name.ts';
import { handClock } from '../../local-discord/raw-discord.ts';
import { failureOf, mark, openScene, postBody, type PosterScene } from './poster-scene.ts';

const dayMs = 24 * 60 * 60_000;
const yesterday = (): number => Date.now() - dayMs;
const paths = ({ discord }: PosterScene) =>
  discord.requests.map(({ method, path }) => `${method} ${path.replace(/\d{17,}/, ':id')}`);
const postsOf = ({ discord, forum }: PosterScene) => discord.channels().filter(({ parentId }) => parentId === forum);

describe('createPoster.send, to a forum', () => {
  it('opens a post named after its embed', async () => {
    const scene = await openScene();
    const [, readers] = scene.discord.guilds[0]!.roles;
    const files = [{ name: 'card.png', data: new Uint8Array([1, 2, 3]), description: 'A picture' }];
    const { messageId } = await scene.send(scene.forum, { roleId: readers!.id, body: postBody(mark, { files }) });
    expect(postsOf(scene)).toMatchObject([{ id: messageId, name: 'A quote' }]);
    expect(scene.discord.messages(messageId)).toMatchObject([
      { id: messageId, content: `<@&${readers!.id}>`, attachments: [{ filename: 'card.png' }] },
    ]);
    expect(scene.discord.pings).toMatchObject([{ roleIds: [readers!.id] }]);
    expect(scene.discord.violations).toEqual([]);
  });

  it('learns that it is one from the refusal, once', async () => {
    const scene = await openScene();
    await scene.send(scene.forum);
    await scene.send(scene.forum, { nonce: 'b' });
    expect(paths(scene)).toEqual([
      'POST /channels/:id/messages',
      'GET /channels/:id',
      'POST /channels/:id/threads',
      'POST /channels/:id/threads',
    ]);
  });

  it('opens no second post where the first one’s answer was lost', async () => {
    const scene = await openScene();
    scene.discord.faults.rest({ kind: 'reset', when: 'after' }, { path: /threads$/ });
    expect(await failureOf(scene.send(scene.forum))).toMatchObject({ kind: 'retry', unsent: false });
    const { messageId } = await scene.send(scene.forum);
    expect(postsOf(scene)).toMatchObject([{ id: messageId }]);
  });

  it('opens it where the lost one did not arrive', async () => {
    const scene = await openScene();
    scene.discord.faults.rest({ kind: 'reset', when: 'before' }, { path: /threads$/ });
    await failureOf(scene.send(scene.forum));
    await scene.send(scene.forum);
    expect(postsOf(scene)).toHaveLength(1);
  });

  it('does not open another where it may not look for the lost one', async () => {
    const scene = await openScene();
    scene.discord.faults.rest({ kind: 'reset', when: 'after' }, { path: /threads$/ });
    await failureOf(scene.send(scene.forum));
    scene.discord.channels().find(({ id }) => id === scene.forum)!.appPermissions &= ~bits.ReadMessageHistory;
    expect(await failureOf(scene.send(scene.forum))).toMatchObject({ kind: 'retry', unsent: false });
    expect(postsOf(scene)).toHaveLength(1);
  });

  it('gives the tag that a forum demands, from the first time on or later', async () => {
    const scene = await openScene();
    const { forum } = scene.discord.channels().find(({ id }) => id === scene.forum)!;
    await scene.send(scene.forum);
    forum!.requiresTag = true;
    await scene.send(scene.forum, { nonce: 'b' });
    await scene.send(scene.forum, { nonce: 'c' });
    const free = forum!.tags.find(({ moderated }) => !moderated)!;
    expect(postsOf(scene).map(({ thread }) => thread!.appliedTags)).toEqual([[], [free.id], [free.id]]);
  });

  it('parks a forum that demands a tag and has none for it, asking no more than once', async () => {
    const scene = await openScene();
    const { id, forum } = scene.discord.channels().find((channel) => channel.id === scene.forum)!;
    const moderated = forum!.tags.filter((tag) => tag.moderated);
    Object.assign(forum!, { requiresTag: true, tags: moderated });
    expect(await failureOf(scene.send(scene.forum))).toMatchObject({ kind: 'refused', reason: 'tag-required' });
    expect(scene.discord.requests.filter(({ path }) => path === `/channels/${id}/threads`)).toHaveLength(1);
  });

  it('parks where it may not post', async () => {
    const scene = await openScene();
    scene.discord.channels().find(({ id }) => id === scene.forum)!.appPermissions &= ~bits.SendMessages;
    expect(await failureOf(scene.send(scene.forum))).toMatchObject({ kind: 'refused', reason: 'missing-permission' });
  });
});

describe('createPoster.find, in a forum', () => {
  it('finds a post that is open', async () => {
    const scene = await openScene();
    const sent = await scene.send(scene.forum);
    await scene.send(scene.forum, { nonce: 'b', body: postBody({ ...mark, date: '2026-01-06' }) });
    scene.discord.addThread(scene.forum);
    expect(await scene.restart().find(scene.forum, mark, yesterday())).toMatchObject(sent);
    expect(scene.discord.violations).toEqual([]);
  });

  it.each([1, 250])('finds one that was archived, and %i after it', async (later) => {
    const clock = handClock();
    const scene = await openScene({ clock: clock.read });
    const sent = await scene.send(scene.forum);
    scene.discord.archiveThread(sent.messageId, { locked: true });
    for (let n = 0; n < later; n += 1) {
      clock.advance(1000);
      scene.discord.archiveThread(scene.discord.addThread(scene.forum).id);
    }
    expect(await scene.restart().find(scene.forum, mark, clock.read() - dayMs)).toMatchObject(sent);
  });

  it('finds one that fell asleep', async () => {
    const clock = handClock();
    const scene = await openScene({ clock: clock.read });
    const sent = await scene.send(scene.forum);
    clock.advance(8 * dayMs);
    expect(await scene.restart().find(scene.forum, mark, clock.read() - 9 * dayMs)).toMatchObject(sent);
  });

  it('says absent where there is none', async () => {
    const scene = await openScene();
    expect(await scene.poster.find(scene.forum, mark, yesterday())).toBe('absent');
    scene.discord.addThread(scene.forum, { name: 'somebody’s' });
    expect(await scene.poster.find(scene.forum, mark, yesterday())).toBe('absent');
  });

  it('cannot look where the newest post is gone, or ours lost its first message', async () => {
    const scene = await openScene();
    const { messageId } = await scene.send(scene.forum);
    scene.discord.remove(messageId);
    expect(await scene.poster.find(scene.forum, mark, yesterday())).toBe('cannot-look');
    const again = await scene.send(scene.forum, { nonce: 'b', body: postBody({ ...mark, date: '2026-01-06' }) });
    expect(await scene.poster.find(scene.forum, mark, yesterday())).toBe('absent');
    await fetch(`${scene.discord.apiUrl}/v10/channels/${again.messageId}/messages/${again.messageId}`, {
      method: 'DELETE',
      headers: { authorization: `Bot ${scene.discord.token}`, 'user-agent': 'DiscordBot (https://example.org, 1.0)' },
    });
    expect(await scene.poster.find(scene.forum, mark, yesterday())).toBe('cannot-look');
  });

  it('admits that there is too much to read', async () => {
    const scene = await openScene();
    for (let n = 0; n < 101; n += 1) {
      await scene.send(scene.forum, { nonce: `n${n}`, body: postBody({ feedId: `f${n}`, date: mark.date }) });
    }
    expect(await scene.poster.find(scene.forum, mark, yesterday())).toBe('cannot-look');
  });
});

describe('threadName', () => {
  it.each([
    [{ embeds: [{ title: 'A title', author: { name: 'An author' } }] }, 'A title'],
    [{ embeds: [{ author: { name: 'An author' }, description: 'x' }] }, 'An author'],
    [{ embeds: [{ title: '1\\. \\*not\\* bold \\[x\\]' }] }, '1. *not* bold [x]'],
    [{ content: 'two\nlines' }, 'two lines'],
    [{ embeds: [{ title: ' \n ' }] }, 'Pullquote'],
  ])('of %o is %s', (body, name) => {
    expect(threadName(body)).toBe(name);
  });

  it('fits, and keeps something of Chinese text', () => {
    const name = threadName({ embeds: [{ title: '面包需要耐心与时间'.repeat(30) }] });
    expect(name.length).toBeLessThanOrEqual(100);
    expect(name.length).toBeGreaterThan(90);
  });
});
