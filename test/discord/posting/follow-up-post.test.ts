import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { expect, describe, it } from 'vitest';
import { failureOf, openScene, postBody, type PosterScene } from './poster-scene.ts';

const name = 'Bread is patience.';

/** A post that stands in a channel. */
async function standing(
  type: number,
): Promise<PosterScene & { readonly channelId: string; readonly messageId: string }> {
  const scene = await openScene();
  const { id: channelId } = scene.discord.addChannel(scene.guildId, { type, name: 'here' });
  return { ...scene, channelId, ...(await scene.send(channelId)) };
}

const threadsUnder = ({ discord, guildId }: PosterScene, messageId: string) =>
  discord.guilds.find(({ id }) => id === guildId)!.channels.filter(({ id }) => id === messageId);

describe('a thread under a post', () => {
  it.each([0, 5])('has its name, in a channel of type %i', async (type) => {
    const scene = await standing(type);
    const { poster, channelId, messageId, discord } = scene;
    await poster.followUp({ kind: 'thread', channelId, messageId, name, mayBeDone: false });
    expect(threadsUnder(scene, messageId)).toMatchObject([{ name, parentId: channelId }]);
    expect(discord.violations).toEqual([]);
  });

  it.each([true, false])(
    'is opened once, also where nobody heard the answer; looked for first: %s',
    async (mayBeDone) => {
      const scene = await standing(0);
      const { poster, channelId, messageId, discord } = scene;
      discord.faults.rest({ kind: 'reset', when: 'after' }, { method: 'POST', path: /threads$/ });
      const thread = { kind: 'thread', channelId, messageId, name, mayBeDone: false } as const;
      expect(await failureOf(poster.followUp(thread))).toMatchObject({ kind: 'retry' });
      await poster.followUp({ ...thread, mayBeDone });
      expect(threadsUnder(scene, messageId)).toHaveLength(1);
    },
  );

  it('is asked for nobody once the post was deleted', async () => {
    const { poster, channelId, messageId, discord } = await standing(0);
    discord.remove(messageId);
    for (const mayBeDone of [true, false]) {
      await poster.followUp({ kind: 'thread', channelId, messageId, name, mayBeDone });
    }
    expect(discord.violations).toEqual([]);
  });

  it('is refused where the bot lacks the permission', async () => {
    const { poster, channelId, messageId, discord } = await standing(0);
    const channel = discord.guilds.flatMap(({ channels }) => channels).find(({ id }) => id === channelId)!;
    channel.appPermissions &= ~bits.CreatePublicThreads;
    expect(
      await failureOf(poster.followUp({ kind: 'thread', channelId, messageId, name, mayBeDone: true })),
    ).toMatchObject({ kind: 'refused', reason: 'missing-permission' });
  });
});

describe('publishing a post', () => {
  const publish = ({ poster, channelId, messageId }: Awaited<ReturnType<typeof standing>>) =>
    poster.followUp({ kind: 'publish', channelId, messageId, name: '', mayBeDone: false });

  it('is done once, and was done where somebody did it by hand', async () => {
    const scene = await standing(5);
    await publish(scene);
    await publish(scene);
    expect(scene.discord.messages(scene.channelId).map(({ flags }) => flags)).toEqual([1]);
    expect(scene.discord.violations).toEqual([]);
  });

  it('is refused elsewhere', async () => {
    expect(await failureOf(publish(await standing(0)))).toMatchObject({ kind: 'refused', reason: 'refused' });
  });

  it('waits an hour where Discord says so, and other channels do not', async () => {
    const scene = await standing(5);
    scene.discord.faults.rest(
      { kind: 'rate-limit', scope: 'shared', retryAfterSeconds: 3600 },
      { method: 'POST', path: /crosspost$/ },
    );
    const failure = await failureOf(publish(scene));
    expect(failure).toMatchObject({ kind: 'retry', unsent: true });
    expect(Math.floor(Number(failure?.kind === 'retry' && failure.afterMs) / 60_000)).toBe(60);
    const { id: channelId } = scene.discord.addChannel(scene.guildId, { type: 5, name: 'other' });
    const { messageId } = await scene.send(channelId, { nonce: 'another' });
    await publish({ ...scene, channelId, messageId });
    expect(scene.discord.messages(channelId).map(({ flags }) => flags)).toEqual([1]);
  });
});

describe('a forum’s post', () => {
  const tagged = (scene: PosterScene) => {
    const { guilds } = scene.discord;
    const forum = guilds.flatMap(({ channels }) => channels).find(({ id }) => id === scene.forum)!;
    const opened = () => guilds.flatMap(({ channels }) => channels).filter(({ parentId }) => parentId === scene.forum);
    return { forum, tags: () => opened().map(({ thread }) => thread?.appliedTags) };
  };
  const own = { id: '9', name: 'own', moderated: false };

  it('is called what it says of that', async () => {
    const scene = await openScene();
    await scene.send(scene.forum, { body: { ...postBody(), threadName: name } });
    expect(scene.discord.guilds[0]!.channels.find(({ parentId }) => parentId === scene.forum)).toMatchObject({ name });
  });

  it('has the tag that was chosen, also once that is called something else', async () => {
    const scene = await openScene();
    const { forum, tags } = tagged(scene);
    forum.forum!.tags = [...forum.forum!.tags, { ...own, name: 'renamed' }];
    expect(await scene.lacksOf(scene.forum, { tag: own })).toEqual([]);
    expect(tags()).toEqual([['9']]);
  });

  it.each([
    ['is gone', false, []],
    ['is gone, and gets another where the forum demands one', true, ['quotes']],
  ])('goes without the tag that %s, and says so', async (_, requiresTag, named) => {
    const scene = await openScene();
    const { forum, tags } = tagged(scene);
    forum.forum!.requiresTag = requiresTag;
    expect(await scene.lacksOf(scene.forum, { tag: own })).toEqual([{ kind: 'tag', of: 'own' }]);
    const ids = forum.forum!.tags.filter(({ name }) => named.includes(name)).map(({ id }) => id);
    expect(tags()).toEqual([ids]);
  });

  it('goes without one that became the moderators’', async () => {
    const scene = await openScene();
    const { forum, tags } = tagged(scene);
    forum.forum!.tags = [...forum.forum!.tags, own];
    await scene.send(scene.forum, { tag: own, nonce: 'first' });
    forum.forum!.tags = forum.forum!.tags.map((tag) => (tag.id === '9' ? { ...tag, moderated: true } : tag));
    expect(await scene.lacksOf(scene.forum, { tag: own, nonce: 'second' })).toEqual([{ kind: 'tag', of: 'own' }]);
    expect(tags()).toEqual([['9'], []]);
  });
});
