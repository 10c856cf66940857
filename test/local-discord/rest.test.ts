import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { judgeBySchema, type SchemaName } from '../../src/local-discord/referee/judge-by-schema.ts';
import { loginByHand } from './interaction-bot.ts';
import { commandsPath, handClock, send, startDiscord } from './raw-discord.ts';

const general = (discord: LocalDiscord): string => discord.guilds[0]!.channels[0]!.id;
const messagesOf = (discord: LocalDiscord): string => `/channels/${general(discord)}/messages`;
const rules = (discord: LocalDiscord): string[] => discord.violations.map(({ rule }) => rule);

describe('a request', () => {
  const wrong: readonly [
    why: string,
    rule: string,
    status: number,
    code: number,
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string | undefined>,
  ][] = [
    ['no token', 'authorization', 401, 0, 'GET', '/users/@me', undefined, { authorization: undefined }],
    ['another token', 'authorization', 401, 0, 'GET', '/users/@me', undefined, { authorization: 'Bot x' }],
    [
      'the token without Bot',
      'authorization',
      401,
      0,
      'GET',
      '/users/@me',
      undefined,
      { authorization: 'local.discord.token' },
    ],
    ['a User-Agent of its own', 'user-agent', 403, 40333, 'GET', '/users/@me', undefined, { 'user-agent': 'curl/8' }],
    ['a path that is not there', 'unknown-route', 404, 0, 'GET', '/nowhere', undefined, {}],
    ['a method that is not there', 'unknown-method', 405, 0, 'DELETE', '/users/@me', undefined, {}],
    ['another version', 'api-version', 400, 50041, 'GET', '/v9/users/@me', undefined, {}],
    ['broken JSON', 'json', 400, 50109, 'POST', '/users/@me/channels', '{', { 'content-type': 'application/json' }],
    [
      'a body of another type',
      'content-type',
      400,
      50035,
      'POST',
      '/users/@me/channels',
      'a=b',
      { 'content-type': 'text/plain' },
    ],
  ];
  it.each(wrong)('is refused with %s', async (_why, rule, status, code, method, path, body, headers) => {
    const discord = await startDiscord({ token: 'local.discord.token' });
    const reply = await send(discord, method, path, body, headers);
    expect(reply).toMatchObject({ status, body: { code, message: expect.any(String) } });
    expect(rules(discord)).toEqual([rule]);
    expect(discord.requests).toMatchObject([{ method, status, verdict: 'violation', violations: [{ rule }] }]);
  });

  it('is logged before its answer arrives, and listeners hear of it', async () => {
    const discord = await startDiscord();
    const heard: string[] = [];
    const stop = discord.onRequest(({ method, path, route }) => void heard.push(`${method} ${path} ${route}`));
    await send(discord, 'GET', `${messagesOf(discord)}?limit=5`);
    stop();
    await send(discord, 'GET', '/users/@me');
    expect(heard).toEqual([`GET ${messagesOf(discord)}?limit=5 /channels/:channel/messages`]);
    expect(discord.requests.map(({ verdict }) => verdict)).toEqual(['ok', 'ok']);
  });
});

describe('messages in a channel', () => {
  it('are written, read, changed and deleted', async () => {
    const discord = await startDiscord();
    const events: string[] = [];
    discord.onMessage(({ kind, message }) => void events.push(`${kind} ${message.content}`));
    const path = messagesOf(discord);
    const { body } = await send(discord, 'POST', path, { content: 'one' });
    await send(discord, 'POST', path, { content: 'two' });
    const listed = await send(discord, 'GET', path);
    expect(listed.body.map(({ content }: { content: string }) => content)).toEqual(['two', 'one']);
    expect((await send(discord, 'GET', `${path}?after=${body.id}`)).body).toHaveLength(1);
    expect((await send(discord, 'GET', `${path}?before=${body.id}`)).body).toHaveLength(0);
    expect((await send(discord, 'PATCH', `${path}/${body.id}`, { content: '1' })).body.content).toBe('1');
    expect((await send(discord, 'DELETE', `${path}/${body.id}`)).status).toBe(204);
    expect((await send(discord, 'GET', `${path}/${body.id}`)).body.code).toBe(10008);
    expect(events).toEqual(['create one', 'create two', 'update 1', 'delete 1']);
    expect(discord.violations).toEqual([]);
  });

  it.each(['0', '101', 'all'])('are not listed %s at a time', async (limit) => {
    const discord = await startDiscord();
    expect((await send(discord, 'GET', `${messagesOf(discord)}?limit=${limit}`)).status).toBe(400);
    expect(rules(discord)).toEqual(['history-limit']);
  });

  it('ping whom allowed_mentions lets through, and no one else', async () => {
    const discord = await startDiscord();
    const [ada, lin] = discord.users;
    const readers = discord.guilds[0]!.roles[1]!.id;
    const content = `@everyone <@${ada!.id}> <@${lin!.id}> <@&${readers}>`;
    const pinged = async (allowed_mentions?: object): Promise<unknown[]> => {
      const { body } = await send(discord, 'POST', messagesOf(discord), { content, allowed_mentions });
      return [body.mentions.map(({ id }: { id: string }) => id), body.mention_roles];
    };
    expect(await pinged()).toEqual([[ada!.id, lin!.id], [readers]]);
    expect(await pinged({ parse: [] })).toEqual([[], []]);
    expect(await pinged({ parse: [], users: [lin!.id] })).toEqual([[lin!.id], []]);
    expect(await pinged({ parse: ['roles'] })).toEqual([[], [readers]]);
  });

  it('with an enforced nonce are stored once in a few minutes', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read });
    const post = async (body: object): Promise<string> =>
      (await send(discord, 'POST', messagesOf(discord), { content: 'x', ...body })).body.id;
    const first = await post({ nonce: 'a', enforce_nonce: true });
    expect(await post({ nonce: 'a', enforce_nonce: true, content: 'other' })).toBe(first);
    expect(await post({ nonce: 'b', enforce_nonce: true })).not.toBe(first);
    expect(discord.messages(general(discord))).toHaveLength(2);
    clock.advance(10 * 60_000);
    expect(await post({ nonce: 'a', enforce_nonce: true })).not.toBe(first);
    expect(await post({ nonce: 'b' })).not.toBe(await post({ nonce: 'b' }));
  });

  it('show their nonce to the sender alone', async () => {
    const discord = await startDiscord();
    const { body } = await send(discord, 'POST', messagesOf(discord), { content: 'x', nonce: 'a' });
    expect(body.nonce).toBe('a');
    expect((await send(discord, 'GET', messagesOf(discord))).body[0]).not.toHaveProperty('nonce');
  });

  it.each([
    ['an unknown channel', '1', 404, 10003],
    ['a channel the bot does not see', '1100000000000000104', 403, 50001],
    ['a guild that lacks the app', '1100000000000000301', 403, 50001],
  ])('are refused in %s', async (_why, channel, status, code) => {
    const discord = await startDiscord();
    const reply = await send(discord, 'POST', `/channels/${channel}/messages`, { content: 'x' });
    expect(reply).toMatchObject({ status, body: { code } });
    expect([discord.violations, discord.requests[0]!.verdict]).toEqual([[], 'refused']);
  });

  it('need permissions: to speak, to embed, to read what was said', async () => {
    const discord = await startDiscord();
    const channel = discord.channels().find(({ id }) => id === general(discord))!;
    const view = 1n << 10n;
    const post = async (body: object): Promise<number> =>
      (await send(discord, 'POST', messagesOf(discord), body)).status;
    channel.appPermissions = view;
    expect(await post({ content: 'x' })).toBe(403);
    channel.appPermissions = view | (1n << 11n);
    expect([await post({ content: 'x' }), await post({ embeds: [{ title: 't' }] })]).toEqual([200, 403]);
    expect((await send(discord, 'GET', messagesOf(discord))).body).toEqual([]);
  });

  it('reach a person in their direct messages', async () => {
    const discord = await startDiscord();
    const [ada] = discord.users;
    const { body } = await send(discord, 'POST', '/users/@me/channels', { recipient_id: ada!.id });
    expect(body).toMatchObject({ type: 1, recipients: [{ username: 'ada' }] });
    expect((await send(discord, 'POST', `/channels/${body.id}/messages`, { content: 'hi' })).status).toBe(200);
    expect((await send(discord, 'POST', '/users/@me/channels', { recipient_id: '1' })).body.code).toBe(10013);
  });
});

describe('what the local Discord answers', () => {
  const valid = async (schema: SchemaName, body: unknown): Promise<unknown> =>
    (await judgeBySchema(schema, body)).findings;

  it('fits the schemas that Discord publishes', async () => {
    const discord = await startDiscord();
    const get = async (path: string): Promise<unknown> => (await send(discord, 'GET', path)).body;
    expect(await valid('UserPIIResponseSchema', await get('/users/@me'))).toEqual([]);
    expect(await valid('PrivateApplicationResponseSchema', await get('/applications/@me'))).toEqual([]);
    expect(await valid('GatewayBotResponseSchema', await get('/gateway/bot'))).toEqual([]);
    const option = { type: 3, name: 'text', description: 'x', autocomplete: true };
    const command = await send(discord, 'POST', commandsPath(discord), {
      name: 'a',
      description: 'b',
      options: [option],
    });
    expect(await valid('ApplicationCommandResponseSchema', command.body)).toEqual([]);
    const dm = await send(discord, 'POST', '/users/@me/channels', { recipient_id: discord.users[0]!.id });
    expect(await valid('PrivateChannelResponseSchema', dm.body)).toEqual([]);
  });

  it('fits them for messages and answers too', async () => {
    const discord = await startDiscord();
    const body = {
      content: 'x',
      embeds: [{ title: 't', fields: [{ name: 'n', value: 'v' }], footer: { text: 'f' } }],
      components: [
        { type: 1, components: [{ type: 2, style: 1, label: 'a', custom_id: 'a' }] },
        { type: 1, components: [{ type: 2, style: 5, label: 'b', url: 'https://example.org' }] },
      ],
    };
    const sent = await send(discord, 'POST', messagesOf(discord), body);
    expect(await valid('MessageResponseSchema', sent.body)).toEqual([]);
    const bot = await loginByHand(discord);
    void discord.run({ command: 'quote', options: { text: 'x' } });
    const received = await bot.next();
    const answered = await bot.callback(received, { type: 4, data: body }, '?with_response=true');
    expect(await valid('InteractionCallbackResponseSchema', answered.body)).toEqual([]);
    const edited = await bot.original(received, 'PATCH', { content: 'y' });
    expect(await valid('MessageResponseSchema', edited.body)).toEqual([]);
  });
});
