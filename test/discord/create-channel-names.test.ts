import { describe, expect, it, onTestFinished } from 'vitest';
import { createChannelNames } from '../../src/discord/create-channel-names.ts';
import { createRest } from '../../src/discord/rest/guarded-rest-options.ts';
import { startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { guardFor } from '../fixtures/guard-for.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

const minuteMs = 60_000;

async function openScene() {
  const discord = await startLocalDiscord({ rateLimits: false });
  onTestFinished(() => discord.close());
  const clock = createManualClock();
  const rest = createRest(guardFor(discord.apiUrl), discord.token);
  const names = createChannelNames({ rest, clock });
  const idOf = (wanted: string) => discord.channels().find(({ name }) => name === wanted)!.id;
  return { discord, clock, names, idOf };
}

describe('createChannelNames', () => {
  it('knows what a channel is called now, threads and forums included, within a minute of a new name', async () => {
    const { discord, clock, names, idOf } = await openScene();
    const ids = ['daily', 'posts', 'book club'].map(idOf);
    expect(ids.map(names.known)).toEqual([undefined, undefined, undefined]);
    await names.ask(ids);
    expect(ids.map(names.known)).toEqual([{ name: 'daily' }, { name: 'posts' }, { name: 'book club' }]);
    discord.renameChannel(ids[0]!, 'weekly');
    await clock.advance(minuteMs);
    await names.ask(ids);
    expect(names.known(ids[0]!)).toEqual({ name: 'weekly' });
  });

  it('asks once for each letter that somebody types, and once for all who type at once', async () => {
    const { discord, names, idOf } = await openScene();
    await Promise.all([names.ask([idOf('daily'), idOf('daily')]), names.ask([idOf('daily')])]);
    await names.ask([idOf('daily')]);
    expect(discord.requests).toHaveLength(1);
  });

  it('knows which are gone and which it may not see, and asks seldom about those', async () => {
    const { discord, clock, names, idOf } = await openScene();
    const gone = idOf('daily');
    const hidden = idOf('staff-only');
    discord.deleteChannel(gone);
    for (const _ of [1, 2, 3]) {
      await names.ask([gone, hidden]);
      await clock.advance(minuteMs);
    }
    expect([gone, hidden].map(names.known)).toEqual(['deleted', 'hidden']);
    expect(discord.requests).toHaveLength(2);
  });

  it('keeps the last name where Discord does not answer, in time or at all', async () => {
    const { discord, clock, names, idOf } = await openScene();
    const daily = idOf('daily');
    await names.ask([daily]);
    await clock.advance(minuteMs);
    discord.faults.rest({ kind: 'status', status: 503 });
    await names.ask([daily]);
    expect(names.known(daily)).toEqual({ name: 'daily' });
    discord.renameChannel(daily, 'weekly');
    const come = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    const until = () => (come.resolve(), answered.promise);
    discord.faults.rest({ kind: 'slow', until });
    const asking = names.ask([daily]);
    await come.promise;
    await clock.advance(1000);
    await asking;
    expect(names.known(daily)).toEqual({ name: 'daily' });
    answered.resolve();
    await expect.poll(() => names.known(daily)).toEqual({ name: 'weekly' });
  });
});
