import { describe, expect, it } from 'vitest';
import type { LocalDiscord, Outcome } from '../../src/local-discord/local-discord.ts';
import { begin, loginByHand, rules, type HandBot, type Received } from './interaction-bot.ts';
import { handClock, openSocket, startDiscord, send } from './raw-discord.ts';

const pressable = { type: 1, components: [{ type: 2, style: 1, label: 'Next', custom_id: 'next' }] };

async function beginPress(
  discord: LocalDiscord,
): Promise<{ bot: HandBot; received: Received; outcome: Promise<Outcome> }> {
  const { bot, received, outcome } = await begin(discord);
  await bot.callback(received, { type: 4, data: { content: 'first', components: [pressable] } });
  const message = (await outcome).message!;
  const pressed = discord.press(message, 'next');
  return { bot, received: await bot.next(), outcome: pressed };
}

describe('the first answer', () => {
  it('is a message', async () => {
    const discord = await startDiscord();
    const { bot, received, outcome } = await begin(discord);
    expect((await bot.callback(received, { type: 4, data: { content: 'hi' } })).status).toBe(204);
    const { message, callbacks, deferred, error } = await outcome;
    expect(message).toMatchObject({ content: 'hi', type: 20, flags: 0, interaction_metadata: { id: received.id } });
    expect([callbacks.length, deferred, error]).toEqual([1, false, undefined]);
    expect(discord.messages(received.payload.channel_id)).toEqual([message]);
    expect(discord.violations).toEqual([]);
  });

  it('comes back where with_response asks for it', async () => {
    const discord = await startDiscord();
    const { bot, received, outcome } = await begin(discord);
    const reply = await bot.callback(received, { type: 4, data: { content: 'hi' } }, '?with_response=true');
    const { message } = await outcome;
    expect(reply).toMatchObject({
      status: 200,
      body: { interaction: { id: received.id, response_message_id: message!.id }, resource: { type: 4, message } },
    });
  });

  it('stays out of the channel where it is ephemeral', async () => {
    const discord = await startDiscord();
    const { bot, received, outcome } = await begin(discord);
    await bot.callback(received, { type: 4, data: { content: 'hi', flags: 64 } });
    const { message } = await outcome;
    expect(message!.flags).toBe(64);
    expect(discord.messages(message!.channel_id)).toEqual([]);
    expect(await send(discord, 'GET', `/channels/${message!.channel_id}/messages/${message!.id}`)).toMatchObject({
      status: 404,
      body: { code: 10008 },
    });
  });

  it.each([
    ['a message for a command', 1, 'callback-type type'],
    ['an update for a command', 7, 'callback-type type'],
    ['a deferred update for a command', 6, 'callback-type type'],
    ['choices for a command', 8, 'callback-type type'],
    ['an unknown type', 99, 'callback-type type'],
  ])('is refused: %s', async (_why, type, rule) => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    const reply = await bot.callback(received, { type, data: {} });
    expect(reply).toMatchObject({ status: 400, body: { code: 50035, errors: { type: {} } } });
    expect(rules(discord)).toEqual([rule]);
  });

  it.each([
    ['too long', { content: 'x'.repeat(2001) }, 'schema data.content'],
    ['flags it may not set', { content: 'x', flags: 1 << 7 }, 'flags data.flags'],
    ['nothing', {}, 'empty-message'],
    [
      '6000 and more',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2500) }] },
      'embeds-total data.embeds',
    ],
  ])('is refused: %s', async (_why, data, rule) => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    expect((await bot.callback(received, { type: 4, data })).status).toBe(400);
    expect(rules(discord)).toEqual([rule]);
  });

  it('is given once: 40060', async () => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    await bot.callback(received, { type: 4, data: { content: 'one' } });
    const again = await bot.callback(received, { type: 4, data: { content: 'two' } });
    expect(again).toMatchObject({ status: 400, body: { code: 40060 } });
    expect(rules(discord)).toEqual(['answered-twice']);
  });

  it('is given once even when two come at the same instant', async () => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    const both = ['one', 'two'].map((content) => bot.callback(received, { type: 4, data: { content } }));
    const codes = (await Promise.all(both)).map(({ status }) => status);
    expect(codes.toSorted((a, b) => a - b)).toEqual([204, 400]);
  });

  it('is told with when the question left for the bot: where it is cut off, on resuming', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read });
    const { bot, received, outcome: first } = await begin(discord);
    await bot.callback(received, { type: 4, data: { content: 'one' } });
    discord.faults.cutGateway();
    await bot.socket.closed;
    const second = discord.run({ command: 'quote', options: { text: 'moat' } });
    clock.advance(700);
    const socket = openSocket(discord);
    await socket.next();
    socket.send(6, { token: discord.token, session_id: bot.sessionId, seq: 2 });
    const missed = (await socket.next()).d;
    await bot.callback(missed, { type: 4, data: { content: 'two' } });
    const [one, two] = [await first, await second];
    expect([one.id, one.token, one.deliveredAfterMs, one.deliveries]).toEqual([received.id, received.token, 0, 1]);
    expect([two.id, two.token, two.deliveredAfterMs, two.deliveries]).toEqual([missed.id, missed.token, 700, 1]);
  });

  it('needs a token that Discord gave: 10062', async () => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    const reply = await bot.callback({ ...received, token: 'x' }, { type: 4, data: { content: 'hi' } });
    expect(reply).toMatchObject({ status: 404, body: { code: 10062, message: 'Unknown interaction' } });
    expect(rules(discord)).toEqual(['unknown-interaction']);
  });

  it('has 3 s', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read });
    const { bot, received, outcome } = await begin(discord);
    clock.advance(3_000);
    discord.tick();
    clock.advance(1);
    discord.tick();
    expect(await outcome).toMatchObject({ error: 'no answer within 3 s', message: undefined, elapsedMs: 3_001 });
    const late = await bot.callback(received, { type: 4, data: { content: 'hi' } });
    expect(late).toMatchObject({ status: 404, body: { code: 10062 } });
    expect(rules(discord)).toEqual(['late-answer']);
  });

  it('may come in the last millisecond', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read });
    const { bot, received, outcome } = await begin(discord);
    clock.advance(3_000);
    discord.tick();
    await bot.callback(received, { type: 4, data: { content: 'hi' } });
    expect(await outcome).toMatchObject({ error: undefined, elapsedMs: 3_000 });
  });
});

describe('a deferral', () => {
  it('keeps its ephemeral flag through the edit', async () => {
    const discord = await startDiscord();
    const { bot, received, outcome } = await begin(discord);
    await bot.callback(received, { type: 5, data: { flags: 64 } });
    expect((await bot.original(received, 'GET')).body.flags).toBe(64 | 128);
    expect((await bot.original(received, 'PATCH', { content: 'done' })).body).toMatchObject({
      content: 'done',
      flags: 64,
    });
    expect(await outcome).toMatchObject({ deferred: true, message: { content: 'done', flags: 64 } });
    expect(discord.violations).toEqual([]);
  });

  it('is filled by the first follow-up', async () => {
    const discord = await startDiscord();
    const { bot, received, outcome } = await begin(discord);
    await bot.callback(received, { type: 5 });
    await bot.followUp(received, { content: 'done', flags: 64 });
    const { message, followups } = await outcome;
    expect([message!.content, message!.flags, followups]).toEqual(['done', 0, []]);
    const second = await bot.followUp(received, { content: 'more', flags: 64 });
    expect(second.body).toMatchObject({ content: 'more', flags: 64 });
  });

  it('carries no content', async () => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    await bot.callback(received, { type: 5, data: { content: 'soon' } });
    expect(rules(discord)).toEqual(['deferral-data data.content']);
  });

  it('is not filled with nothing', async () => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    await bot.callback(received, { type: 5 });
    expect((await bot.original(received, 'PATCH', { content: '' })).body).toMatchObject({ code: 50006 });
  });

  it('lives 15 min', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read });
    const { bot, received, outcome } = await begin(discord);
    await bot.callback(received, { type: 5 });
    clock.advance(15 * 60 * 1000 + 1);
    discord.tick();
    expect((await outcome).error).toBe('deferred, and nothing followed within 15 min');
    const late = await bot.original(received, 'PATCH', { content: 'x' });
    expect(late).toMatchObject({ status: 401, body: { code: 50027, message: 'Invalid Webhook Token' } });
    expect(rules(discord)).toEqual(['late-edit']);
  });

  it('is waited for no longer than asked', async () => {
    const discord = await startDiscord();
    const bot = await loginByHand(discord);
    const outcome = discord.run({ command: 'quote', options: { text: 'x' }, patienceMs: 1 });
    await bot.callback(await bot.next(), { type: 5 });
    expect((await outcome).error).toBe('deferred, and nothing followed within 1 ms');
  });
});

describe('what follows an answer', () => {
  it('needs a token that Discord gave', async () => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    const reply = await bot.original({ ...received, token: 'x' }, 'PATCH', { content: 'x' });
    expect(reply).toMatchObject({ status: 401, body: { code: 50027 } });
    expect(rules(discord)).toEqual(['unknown-token']);
  });

  it('needs the answer first', async () => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    expect((await bot.original(received, 'PATCH', { content: 'x' })).body).toMatchObject({ code: 10015 });
    expect(rules(discord)).toEqual(['not-answered-yet']);
  });

  it('may delete the answer', async () => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    await bot.callback(received, { type: 4, data: { content: 'x' } });
    expect((await bot.original(received, 'DELETE')).status).toBe(204);
    expect((await bot.original(received, 'GET')).body).toMatchObject({ code: 10008 });
  });

  it('ends after five follow-ups where only the person installed the app', async () => {
    const discord = await startDiscord({ rateLimits: false });
    const bot = await loginByHand(discord);
    const elsewhere = discord.guilds.find(({ installed }) => !installed)!.channels[0]!.id;
    void discord.run({ command: 'quote', options: { text: 'x' }, where: { kind: 'user-app', channelId: elsewhere } });
    const received = await bot.next();
    await bot.callback(received, { type: 4, data: { content: 'x' } });
    const codes: number[] = [];
    for (const content of ['1', '2', '3', '4', '5', '6']) {
      codes.push((await bot.followUp(received, { content })).status);
    }
    expect(codes).toEqual([200, 200, 200, 200, 200, 400]);
    expect(rules(discord)).toEqual(['too-many-followups']);
  });
});

describe('the answer to a button', () => {
  it('changes the message it is on', async () => {
    const discord = await startDiscord();
    const { bot, received, outcome } = await beginPress(discord);
    await bot.callback(received, { type: 7, data: { content: 'second' } });
    const { message } = await outcome;
    expect(message).toMatchObject({ content: 'second', components: [{ components: [{ custom_id: 'next' }] }] });
    expect(discord.messages(received.payload.channel_id)).toEqual([message]);
  });

  it('may come later', async () => {
    const discord = await startDiscord();
    const { bot, received, outcome } = await beginPress(discord);
    await bot.callback(received, { type: 6 });
    await bot.original(received, 'PATCH', { content: 'second', components: [] });
    expect(await outcome).toMatchObject({ deferred: true, message: { content: 'second', components: [] } });
  });

  it('may be a message of its own', async () => {
    const discord = await startDiscord();
    const { bot, received, outcome } = await beginPress(discord);
    await bot.callback(received, { type: 4, data: { content: 'other', flags: 64 } });
    expect((await outcome).message).toMatchObject({ content: 'other', flags: 64, type: 19 });
    expect(discord.messages(received.payload.channel_id)).toMatchObject([{ content: 'first' }]);
  });

  it('cannot make a message ephemeral', async () => {
    const discord = await startDiscord();
    const { bot, received } = await beginPress(discord);
    await bot.callback(received, { type: 7, data: { content: 'x', flags: 64 } });
    expect(rules(discord)).toEqual(['flags data.flags']);
  });
});
