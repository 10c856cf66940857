import { describe, expect, it } from 'vitest';
import type { LocalDiscord, ModalFields, ShownModal } from '../../src/local-discord/local-discord.ts';
import { judgeBySchema } from '../../src/local-discord/referee/judge-by-schema.ts';
import { begin, loginByHand, quoteCommand, rules, type HandBot } from './interaction-bot.ts';
import { handClock, loginRaw, send, startDiscord } from './raw-discord.ts';

const label = (component: object): object => ({ type: 18, label: 'A', component });
const options = ['a', 'b', 'c'].map((value) => ({ label: value, value }));
const components = [
  { type: 10, content: 'Say when' },
  label({ type: 4, custom_id: 'time', style: 1, min_length: 4, max_length: 5, value: '09:00' }),
  label({ type: 4, custom_id: 'note', style: 2, required: false, min_length: 3 }),
  label({ type: 3, custom_id: 'days', options, max_values: 2, required: false }),
  label({ type: 8, custom_id: 'where', channel_types: [0] }),
];
const data = { custom_id: 'setup', title: 'Set up', components };
const daily = '1100000000000000102';
const filled: ModalFields = { where: [daily] };

interface Shown {
  readonly discord: LocalDiscord;
  readonly bot: HandBot;
  readonly modal: ShownModal;
}

/** A command that was answered by the modal. */
async function show(discord?: LocalDiscord, user = 'ada'): Promise<Shown> {
  const local = discord ?? (await startDiscord());
  const bot = await loginByHand(local);
  const outcome = local.run({ command: 'quote', options: { text: 'x' }, user });
  await bot.callback(await bot.next(), { type: 9, data });
  return { discord: local, bot, modal: (await outcome).modal! };
}

/** A message's button that was answered by the modal. */
async function showOnMessage(): Promise<Shown & { readonly message: string }> {
  const discord = await startDiscord();
  const bot = await loginByHand(discord);
  const channel = discord.guilds[0]!.channels[0]!.id;
  const row = { type: 1, components: [{ type: 2, style: 1, label: 'Edit', custom_id: 'edit' }] };
  const { body } = await send(discord, 'POST', `/channels/${channel}/messages`, { content: 'x', components: [row] });
  const outcome = discord.press(body.id, 'edit', { user: 'meihua' });
  await bot.callback(await bot.next(), { type: 9, data });
  return { discord, bot, modal: (await outcome).modal!, message: body.id };
}

describe('a modal', () => {
  it('is what answers an interaction, once', async () => {
    const discord = await startDiscord();
    const { bot, received, outcome } = await begin(discord);
    const reply = await bot.callback(received, { type: 9, data }, '?with_response=true');
    expect(reply.body).toEqual({ interaction: expect.objectContaining({ type: 2 }) });
    const { message, error, modal } = await outcome;
    expect([message, error, modal!.title]).toEqual([undefined, undefined, 'Set up']);
    expect(modal!.components).toMatchObject([
      { id: 1 },
      { id: 2, component: { id: 3, custom_id: 'time' } },
      {},
      {},
      {},
    ]);
    expect((await bot.callback(received, { type: 9, data })).body.code).toBe(40060);
    expect((await bot.original(received, 'GET')).body.code).toBe(10008);
    expect(rules(discord)).toEqual(['answered-twice']);
  });

  it.each([5, 4])('comes too late after a first answer of type %i', async (type) => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    await bot.callback(received, { type, ...(type === 4 ? { data: { content: 'x' } } : {}) });
    const reply = await bot.callback(received, { type: 9, data });
    expect([reply.status, reply.body.code, rules(discord)]).toEqual([400, 40060, ['answered-twice']]);
  });

  it('comes too late after three seconds', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read });
    const { bot, received } = await begin(discord);
    clock.advance(3_001);
    expect((await bot.callback(received, { type: 9, data })).body.code).toBe(10062);
  });

  it('answers no autocomplete and no other modal', async () => {
    const { discord, bot, modal } = await show();
    void discord.complete({ command: 'quote', focused: 'text' });
    expect((await bot.callback(await bot.next(), { type: 9, data })).body.code).toBe(50035);
    void discord.submit(modal, filled);
    expect((await bot.callback(await bot.next(), { type: 9, data })).body.code).toBe(50035);
    expect(rules(discord)).toEqual(['callback-type type', 'callback-type type']);
  });
});

describe('a modal that a person submits', () => {
  it('reaches the bot as Discord would send it', async () => {
    const { discord, bot, modal } = await show(undefined, 'meihua');
    void discord.submit(modal, { ...filled, time: '21:30', days: ['c', 'a'] });
    const { payload } = await bot.next();
    expect(payload).toMatchObject({
      type: 5,
      locale: 'zh-TW',
      member: { user: { username: 'meihua' } },
      data: { resolved: { channels: { [daily]: { name: 'daily', app_permissions: expect.any(String) } } } },
    });
    expect(payload.data).toMatchObject({ custom_id: 'setup' });
    expect(payload.data.components).toEqual([
      { type: 10, id: 1 },
      { type: 18, id: 2, component: { type: 4, id: 3, custom_id: 'time', value: '21:30' } },
      { type: 18, id: 4, component: { type: 4, id: 5, custom_id: 'note', value: '' } },
      { type: 18, id: 6, component: { type: 3, id: 7, custom_id: 'days', values: ['c', 'a'] } },
      { type: 18, id: 8, component: { type: 8, id: 9, custom_id: 'where', values: [daily] } },
    ]);
    expect(payload).not.toHaveProperty('message');
  });

  it('keeps what it was opened with, and is sent with rows where it has them', async () => {
    const discord = await startDiscord();
    const { bot, received, outcome } = await begin(discord);
    const row = { type: 1, components: [{ type: 4, custom_id: 'a', style: 1, label: 'A', value: 'as it was' }] };
    const chosen = { ...options[1], default: true };
    const select = { type: 3, custom_id: 's', options: [options[0], chosen] };
    await bot.callback(received, { type: 9, data: { ...data, components: [row, label(select)] } });
    void discord.submit((await outcome).modal!.id);
    expect((await bot.next()).payload.data.components).toEqual([
      { type: 1, id: 1, components: [{ type: 4, id: 2, custom_id: 'a', value: 'as it was' }] },
      { type: 18, id: 3, component: { type: 3, id: 4, custom_id: 's', values: ['b'] } },
    ]);
  });

  const refusals: readonly [why: string, code: string, fields: ModalFields][] = [
    ['nothing where something must be', 'missing-field', {}],
    ['an empty text where one must be', 'missing-field', { ...filled, time: '' }],
    ['a text under min_length', 'out-of-range', { ...filled, time: '9' }],
    ['a text over max_length', 'out-of-range', { ...filled, time: '21:30:00' }],
    ['a text under min_length though it may be left out', 'out-of-range', { ...filled, note: 'no' }],
    ['a text over 4000', 'out-of-range', { ...filled, note: 'x'.repeat(4001) }],
    ['two lines in a short input', 'wrong-type', { ...filled, time: '21:\n0' }],
    ['a list for a text', 'wrong-type', { ...filled, time: ['21:30'] }],
    ['a text for a list', 'wrong-type', { where: daily }],
    ['more than may be picked', 'out-of-range', { ...filled, days: ['a', 'b', 'c'] }],
    ['what is not among the options', 'not-a-choice', { ...filled, days: ['d'] }],
    ['a channel of another type', 'not-a-choice', { where: ['1100000000000000103'] }],
    ['a field that is not there', 'unknown-field', { ...filled, zone: 'UTC' }],
  ];

  it.each(refusals)('is not sent with %s', async (_why, code, fields) => {
    const { discord, bot, modal } = await show();
    await expect(discord.submit(modal, fields)).rejects.toMatchObject({ name: 'ActRefused', code });
    void discord.submit(modal, filled);
    expect((await bot.next()).payload.data.components[1].component.value).toBe('09:00');
  });

  it('has its message where a button opened it, which its answer may change', async () => {
    const { discord, bot, modal, message } = await showOnMessage();
    const outcome = discord.submit(modal, filled);
    const received = await bot.next();
    expect(received.payload).toMatchObject({ type: 5, message: { id: message, content: 'x' }, locale: 'zh-TW' });
    await bot.callback(received, { type: 7, data: { content: 'y' } });
    expect((await outcome).message).toMatchObject({ id: message, content: 'y' });
    expect(discord.violations).toEqual([]);
  });

  it('still has its message where that was deleted meanwhile', async () => {
    const { discord, bot, modal, message } = await showOnMessage();
    discord.remove(message);
    void discord.submit(modal, filled);
    expect((await bot.next()).payload.message).toMatchObject({ id: message });
  });

  it.each([4, 5, 6])('may be answered by type %i where a button opened it', async (type) => {
    const { discord, bot, modal } = await showOnMessage();
    void discord.submit(modal, filled);
    const body = { type, ...(type === 4 ? { data: { content: 'x' } } : {}) };
    expect((await bot.callback(await bot.next(), body)).status).toBe(204);
    expect(discord.violations).toEqual([]);
  });

  it.each([6, 7, 8, 12])('is not answered by type %i where a command opened it', async (type) => {
    const { discord, bot, modal } = await show();
    void discord.submit(modal, filled);
    expect((await bot.callback(await bot.next(), { type, data: {} })).body.code).toBe(50035);
    expect(rules(discord)).toEqual(['callback-type type']);
  });

  it('is answered by a message that says what it came from', async () => {
    const { discord, bot, modal } = await show();
    const outcome = discord.submit(modal, filled);
    const received = await bot.next();
    await bot.callback(received, { type: 5, data: { flags: 64 } });
    await bot.original(received, 'PATCH', { content: 'done' });
    const { message, deferred } = await outcome;
    expect([message!.content, deferred]).toEqual(['done', true]);
    const { id } = modal;
    expect(message!.interaction_metadata).toMatchObject({ type: 5, triggering_interaction_metadata: { id, type: 2 } });
    expect((await judgeBySchema('MessageResponseSchema', message)).findings).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('is closed once it is answered, and open where it was not', async () => {
    const clock = handClock();
    const { discord, bot, modal } = await show(await startDiscord({ clock: clock.read }));
    const first = discord.submit(modal, filled);
    await bot.next();
    clock.advance(3_001);
    discord.tick();
    expect((await first).error).toBe('no answer within 3 s');
    const second = discord.submit(modal, filled);
    await bot.callback(await bot.next(), { type: 4, data: { content: 'x' } });
    await second;
    await expect(discord.submit(modal, filled)).rejects.toMatchObject({ code: 'unknown-modal' });
  });

  it('may come twice, from two devices: at once, and later', async () => {
    const { discord, bot, modal } = await show();
    const both = [discord.submit(modal, filled), discord.submit(modal, { ...filled, time: '10:00' })];
    const received = [await bot.next(), await bot.next()];
    expect(new Set(received.map(({ id }) => id)).size).toBe(2);
    for (const one of received) await bot.callback(one, { type: 4, data: { content: 'x' } });
    expect((await Promise.all(both)).map(({ error }) => error)).toEqual([undefined, undefined]);
    void discord.submit(modal, filled, { again: true });
    expect((await bot.next()).payload.data.custom_id).toBe('setup');
    expect(discord.violations).toEqual([]);
  });

  it('may come late, with fifteen minutes of its own', async () => {
    const clock = handClock();
    const { discord, bot, modal } = await show(await startDiscord({ clock: clock.read }));
    clock.advance(60 * 60_000);
    const outcome = discord.submit(modal, filled);
    const received = await bot.next();
    await bot.callback(received, { type: 5 });
    clock.advance(14 * 60_000);
    expect((await bot.original(received, 'PATCH', { content: 'done' })).status).toBe(200);
    expect((await outcome).message!.content).toBe('done');
  });

  it('may come to the bot after it was started anew', async () => {
    const clock = handClock();
    const { discord, bot, modal } = await show(await startDiscord({ clock: clock.read }));
    bot.socket.close(1000);
    await bot.socket.closed;
    await expect.poll(() => discord.connections()).toBe(0);
    await expect(discord.submit(modal, filled)).rejects.toMatchObject({ code: 'not-connected' });
    // One login in five seconds.
    clock.advance(5_000);
    const again = await loginRaw(discord);
    void discord.submit(modal, filled);
    expect((await again.next()).d).toMatchObject({ type: 5, data: { custom_id: 'setup' } });
  });

  it('may be delivered twice', async () => {
    const { discord, bot, modal } = await show();
    discord.faults.gateway({ moment: 'dispatch', kind: 'twice' });
    void discord.submit(modal, filled);
    const [one, other] = [await bot.next(), await bot.next()];
    expect(one.id).toBe(other.id);
  });
});

describe('a modal that a person dismisses', () => {
  it('is heard of by nobody, and gone', async () => {
    const { discord, bot, modal } = await show();
    discord.dismiss(modal);
    expect(() => discord.dismiss(modal)).toThrow('unknown-modal');
    await expect(discord.submit(modal, filled)).rejects.toMatchObject({ code: 'unknown-modal' });
    void discord.run({ command: quoteCommand.name, options: { text: 'next' } });
    expect((await bot.next()).payload).toMatchObject({ type: 2 });
  });

  it('is none where there never was one', async () => {
    const discord = await startDiscord();
    expect(() => discord.dismiss('1')).toThrow('unknown-modal');
  });
});
