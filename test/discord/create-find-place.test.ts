import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFindPlace } from '../../src/discord/create-find-place.ts';
import { createRest } from '../../src/discord/rest/guarded-rest-options.ts';
import { startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { guardFor } from '../fixtures/guard-for.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

const secondMs = 1000;

async function openScene() {
  const discord = await startLocalDiscord({ rateLimits: false });
  onTestFinished(() => discord.close());
  const clock = createManualClock();
  const rest = createRest(guardFor(discord.apiUrl), discord.token);
  const { findPlace, forgetPlace } = createFindPlace({
    rest,
    botUserId: Promise.resolve(discord.applicationId),
    clock,
  });
  const channelOf = (wanted: string) => discord.channels().find(({ name }) => name === wanted)!;
  /** How often the channel itself was asked for. */
  const asked = (id: string) => discord.requests.filter(({ path }) => path.endsWith(`/channels/${id}`)).length;
  return { discord, clock, findPlace, forgetPlace, channelOf, asked };
}

describe('createFindPlace', () => {
  it('tells what a channel is and what the bot may do there', async () => {
    const { discord, findPlace, channelOf } = await openScene();
    const { id } = channelOf('announcements');
    expect(await findPlace(id)).toMatchObject({ id, type: 5, tags: [], requiresTag: false });
    const place = await findPlace(id);
    expect(place).toHaveProperty('appPermissions', expect.any(BigInt));
    const held = place === 'hidden' ? undefined : place?.appPermissions;
    expect((held ?? 0n) & (bits.SendMessages | bits.ManageRoles)).toBe(bits.SendMessages);
    expect(discord.violations).toEqual([]);
  });

  it('tells a forum’s tags, who may give them, and whether a post must have one', async () => {
    const { findPlace, channelOf } = await openScene();
    const { id, forum } = channelOf('posts');
    forum!.requiresTag = true;
    expect(await findPlace(id)).toMatchObject({ type: 15, tags: forum!.tags, requiresTag: true });
    expect(forum!.tags.map(({ moderated }) => moderated)).toEqual([true, false]);
  });

  it('tells anew at once where it was forgotten', async () => {
    const { discord, findPlace, forgetPlace, channelOf } = await openScene();
    const { id } = channelOf('daily');
    expect(await findPlace(id)).toMatchObject({ id });
    discord.deleteChannel(id);
    expect(await findPlace(id)).toMatchObject({ id });
    forgetPlace(id);
    expect(await findPlace(id)).toBe('hidden');
  });

  it('asks once for all who type within seconds, and anew after them', async () => {
    const { clock, findPlace, channelOf, asked } = await openScene();
    const { id, forum } = channelOf('posts');
    await Promise.all([findPlace(id), findPlace(id)]);
    await findPlace(id);
    expect(asked(id)).toBe(1);
    forum!.tags = [];
    await clock.advance(5 * secondMs);
    expect(await findPlace(id)).toMatchObject({ tags: [] });
    expect(asked(id)).toBe(2);
  });

  it('asks once for a server, and for itself in it, however many of its channels are looked at', async () => {
    const { discord, findPlace, channelOf } = await openScene();
    const ids = ['general', 'daily', 'announcements', 'posts'].map((name) => channelOf(name).id);
    const places = await Promise.all(ids.map((id) => findPlace(id)));
    expect(places.map((place) => place !== 'hidden' && place?.appPermissions !== undefined)).toEqual(
      ids.map(() => true),
    );
    const of = (form: RegExp) => discord.requests.filter(({ path }) => form.test(path)).length;
    expect([of(/\/guilds\/\d+$/u), of(/\/members\/\d+$/u), of(/\/channels\/\d+$/u)]).toEqual([1, 1, 4]);
  });

  it('knows which are gone and which it may not see, and asks about those once a minute', async () => {
    const { discord, clock, findPlace, channelOf, asked } = await openScene();
    const [gone, hidden] = [channelOf('daily').id, channelOf('staff-only').id];
    discord.deleteChannel(gone);
    for (let second = 0; second < 59; second += 6) {
      expect(await Promise.all([gone, hidden].map((id) => findPlace(id)))).toEqual(['hidden', 'hidden']);
      await clock.advance(6 * secondMs);
    }
    expect([asked(gone), asked(hidden)]).toEqual([1, 1]);
    channelOf('staff-only').appPermissions = channelOf('general').appPermissions;
    expect(await findPlace(hidden)).toMatchObject({ type: 0 });
  });

  it('asks again for whoever looks again after granting something, not within seconds', async () => {
    const { clock, findPlace, channelOf, asked } = await openScene();
    const { id } = channelOf('staff-only');
    expect(await findPlace(id)).toBe('hidden');
    channelOf('staff-only').appPermissions = channelOf('general').appPermissions;
    expect(await findPlace(id, true)).toBe('hidden');
    await clock.advance(5 * secondMs);
    expect(await findPlace(id)).toBe('hidden');
    expect(await findPlace(id, true)).toMatchObject({ type: 0 });
    expect(asked(id)).toBe(2);
  });

  it('says nothing while Discord is in trouble, and takes it for no refusal', async () => {
    const { discord, clock, findPlace, channelOf } = await openScene();
    const { id } = channelOf('daily');
    discord.faults.rest({ kind: 'status', status: 503 });
    expect(await findPlace(id)).toBeUndefined();
    await clock.advance(5 * secondMs);
    expect(await findPlace(id)).toMatchObject({ type: 0 });
  });

  it('keeps nobody waiting, and knows for the next one what came too late', async () => {
    const { discord, clock, findPlace, channelOf, asked } = await openScene();
    const { id } = channelOf('daily');
    const come = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    discord.faults.rest({ kind: 'slow', until: () => (come.resolve(), answered.promise) });
    const found = findPlace(id);
    await come.promise;
    await clock.advance(1500);
    expect(await found).toBeUndefined();
    await clock.advance(20 * secondMs);
    answered.resolve();
    expect(await findPlace(id)).toMatchObject({ type: 0 });
    expect(asked(id)).toBe(1);
  });
});
