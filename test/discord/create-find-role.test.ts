import { describe, expect, it, onTestFinished } from 'vitest';
import { createFindRole } from '../../src/discord/create-find-role.ts';
import { createRest } from '../../src/discord/rest/guarded-rest-options.ts';
import { startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { guardFor } from '../fixtures/guard-for.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

async function openScene() {
  const discord = await startLocalDiscord({ rateLimits: false });
  onTestFinished(() => discord.close());
  const clock = createManualClock();
  const findRole = createFindRole({ rest: createRest(guardFor(discord.apiUrl), discord.token), clock });
  const [guild] = discord.guilds;
  const { id } = guild!.roles.find(({ name }) => name === 'readers')!;
  return { discord, clock, id, find: () => findRole(guild!.id, id) };
}

describe('createFindRole', () => {
  it('knows what a role is like now', async () => {
    const { discord, id, find } = await openScene();
    expect(await find()).toEqual({ id, name: 'readers', mentionable: true });
    discord.changeRole(id, { mentionable: false });
    expect(await find()).toMatchObject({ mentionable: false });
    expect(discord.violations).toEqual([]);
  });

  it('knows nothing of one that is gone, or while Discord does not answer', async () => {
    const { discord, clock, id, find } = await openScene();
    discord.faults.rest({ kind: 'status', status: 503 });
    expect(await find()).toBeUndefined();
    const answer = Promise.withResolvers<void>();
    discord.faults.rest({ kind: 'slow', until: () => answer.promise });
    const found = find();
    await clock.advance(1000);
    expect(await found).toBeUndefined();
    answer.resolve();
    discord.deleteRole(id);
    expect(await find()).toBeUndefined();
  });
});
