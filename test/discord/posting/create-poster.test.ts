import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRest } from '../../../src/discord/rest/guarded-rest-options.ts';
import { createPoster } from '../../../src/discord/posting/create-poster.ts';
import { systemClock, type Clock } from '../../../src/clock.ts';
import type { LocalDiscord, RestFault } from '../../../src/local-discord/local-discord.ts';
import type { MessageBody } from '../../../src/render/message-body.ts';
import type { Poster } from '../../../src/delivery/poster.ts';
import { holdRefusedPort } from '../../cache/redis-proxy.ts';
import { createLogList } from '../../conversation/dispatch-scene.ts';
import { guardFor } from '../../fixtures/guard-for.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';
import { permissions } from '../../../src/local-discord/world/permissions.ts';
import { failureOf, mark, openScene, postBody, sinceMs, type PosterScene } from './poster-scene.ts';
import { json, startTinyApi, type TinyAnswer } from '../../fixtures/tiny-api.ts';

const posts = (discord: LocalDiscord) => discord.requests.filter(({ method }) => method === 'POST');

describe('createPoster.send', () => {
  it.each(['daily', 'thread'] as const)('sends one message in one request: %s', async (place) => {
    const scene = await openScene();
    const { messageId } = await scene.send(scene[place]);
    expect(scene.discord.messages(scene[place])).toMatchObject([{ id: messageId, embeds: [{ title: 'A quote' }] }]);
    expect(scene.discord.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST /channels/${scene[place]}/messages`,
    ]);
    expect(scene.discord.violations).toEqual([]);
  });

  it('posts to an announcement channel', async () => {
    const scene = await openScene();
    const channel = scene.discord.channels().find(({ type, guildId }) => type === 5 && guildId === scene.guildId)!.id;
    await scene.send(channel);
    expect(scene.discord.messages(channel)).toHaveLength(1);
  });

  it('sends a post without its picture where files may not be attached', async () => {
    const scene = await openScene();
    const bare = permissions.bot & ~PermissionFlagsBits.AttachFiles;
    for (const type of [0, 15]) {
      const { id } = scene.discord.addChannel(scene.guildId, { type, appPermissions: bare });
      const files = [{ name: 'quote-1.png', data: new Uint8Array([1]), description: 'a quote' }];
      const { messageId } = await scene.send(id, { body: postBody(mark, { files }) });
      expect(await scene.poster.find(id, mark, sinceMs())).toMatchObject({ messageId });
    }
    expect(scene.log.lines.map(({ level }) => level)).toEqual(['warn', 'warn']);
  });

  it('is refused where nothing may be posted, picture or not', async () => {
    const scene = await openScene();
    const { id } = scene.discord.addChannel(scene.guildId, { appPermissions: PermissionFlagsBits.ViewChannel });
    const files = [{ name: 'quote-1.png', data: new Uint8Array([1]), description: 'a quote' }];
    const failure = await failureOf(scene.send(id, { body: postBody(mark, { files }) }));
    expect(failure).toMatchObject({ kind: 'refused', reason: 'missing-permission' });
  });

  it.each([40005, 50045, 50046, 400001])('goes without a picture that Discord refuses by %i', async (code) => {
    const scene = await openScene();
    scene.discord.faults.rest({ kind: 'refusal', code });
    const files = [{ name: 'quote-1.png', data: new Uint8Array([1]), description: 'a quote' }];
    const lacks = await scene.lacksOf(scene.daily, { body: postBody(mark, { files }) });
    expect(lacks).toEqual([{ kind: 'files', of: undefined }]);
    expect(scene.discord.messages(scene.daily)).toMatchObject([{ attachments: [], embeds: [{}] }]);
  });

  it('is the same message for the same nonce', async () => {
    const scene = await openScene();
    const first = await scene.send(scene.daily);
    expect(await scene.send(scene.daily)).toEqual(first);
    expect(await scene.send(scene.daily, { nonce: 'another' })).not.toEqual(first);
    expect(scene.discord.messages(scene.daily)).toHaveLength(2);
  });

  it('pings nobody, whatever the text says and the bot may do', async () => {
    const scene = await openScene();
    const { discord, guildId } = scene;
    setPermissions(discord, scene.daily, permissions.bot | PermissionFlagsBits.MentionEveryone);
    const body = postBody(mark, { content: `@everyone <@${discord.users[0]!.id}> <@&${guildId}9>` });
    await scene.send(scene.daily, { body });
    expect(discord.pings).toEqual([]);
    expect(posts(discord)[0]!.body).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  it('pings the one role of its feed, though the bot may mention everyone', async () => {
    const scene = await openScene();
    const { discord } = scene;
    const [, readers, staff] = discord.guilds[0]!.roles;
    setPermissions(discord, scene.daily, permissions.bot | PermissionFlagsBits.MentionEveryone);
    const body = postBody(mark, { content: `Good morning <@&${staff!.id}> @here` });
    await scene.send(scene.daily, { body, roleId: readers!.id });
    expect(discord.messages(scene.daily)[0]!.content).toBe(`<@&${readers!.id}> Good morning <@&${staff!.id}> @here`);
    expect(discord.pings).toMatchObject([{ userIds: [], roleIds: [readers!.id], everyone: false }]);
  });

  it('mentions the role once where the text does already', async () => {
    const scene = await openScene();
    const readers = scene.discord.guilds[0]!.roles[1]!.id;
    await scene.send(scene.daily, { body: postBody(mark, { content: `<@&${readers}> hello` }), roleId: readers });
    expect(scene.discord.messages(scene.daily)[0]!.content).toBe(`<@&${readers}> hello`);
  });

  it('sends files along, described', async () => {
    const scene = await openScene();
    const files = [{ name: 'card.png', data: new Uint8Array([1, 2, 3]), description: 'The quote as a picture' }];
    await scene.send(scene.daily, { body: postBody(mark, { files }) });
    expect(scene.discord.messages(scene.daily)[0]!.attachments).toMatchObject([
      { filename: 'card.png', size: 3, description: 'The quote as a picture' },
    ]);
    expect(scene.discord.violations).toEqual([]);
  });
});

describe('createPoster.send, compared with what was meant', () => {
  const files = [{ name: 'card.png', data: new Uint8Array([1, 2, 3]), description: 'The quote as a picture' }];

  it.each(['daily', 'forum'] as const)('lacks nothing where all of it stands: %s', async (place) => {
    const scene = await openScene();
    const readers = scene.discord.guilds[0]!.roles[1]!.id;
    expect(await scene.lacksOf(scene[place], { roleId: readers, body: postBody(mark, { files }) })).toEqual([]);
    expect(scene.discord.pings).toMatchObject([{ roleIds: [readers] }]);
    const shown = { about: ['ping'], lacks: [] };
    expect(await scene.restart().find(scene[place], mark, sinceMs())).toMatchObject({ shown });
  });

  it.each([
    [
      'isn’t mentionable',
      'daily',
      (discord: LocalDiscord, role: string) => discord.changeRole(role, { mentionable: false }),
    ],
    ['was deleted', 'daily', (discord: LocalDiscord, role: string) => discord.deleteRole(role)],
    ['was deleted', 'forum', (discord: LocalDiscord, role: string) => discord.deleteRole(role)],
  ] as const)('lacks the ping of a role that %s: %s', async (_, place, arrange) => {
    const scene = await openScene();
    const readers = scene.discord.guilds[0]!.roles[1]!.id;
    arrange(scene.discord, readers);
    const lacks = [{ kind: 'ping', of: readers }];
    expect(await scene.lacksOf(scene[place], { roleId: readers })).toEqual(lacks);
    expect([scene.discord.pings, scene.discord.violations]).toEqual([[], []]);
    // By another process, which heard no answer.
    expect(await scene.restart().find(scene[place], mark, sinceMs())).toMatchObject({
      shown: { about: ['ping'], lacks },
    });
  });

  it('lacks the picture where files may not be attached', async () => {
    const scene = await openScene();
    setPermissions(scene.discord, scene.daily, permissions.bot & ~PermissionFlagsBits.AttachFiles);
    expect(await scene.lacksOf(scene.daily, { body: postBody(mark, { files }) })).toEqual([
      { kind: 'files', of: undefined },
    ]);
  });

  it('lacks what Discord’s own answer does not show, and misses nothing of what it does not tell', async () => {
    for (const [told, lacks] of [
      [{ mention_roles: [], embeds: [], attachments: [] }, ['ping', 'embeds', 'files']],
      [{}, []],
    ] as const) {
      const api = await startTinyApi(() => json(200, { id: '5', ...told }));
      const rest = createRest(guardFor(api.url), 'x');
      const poster = createPoster({ rest, botUserId: '1', clock: systemClock, log: createLogList() });
      const sent = await poster.send({ channelId: '2', body: postBody(mark, { files }), nonce: 'n', roleId: '7' });
      expect(sent.shown.lacks.map(({ kind }) => kind)).toEqual(lacks);
      await api.close();
    }
  });
});

describe('createPoster.send, refused by Discord', () => {
  const refusals: readonly [
    why: string,
    reason: string,
    arrange: (scene: Awaited<ReturnType<typeof openScene>>) => string,
  ][] = [
    ['a channel that was deleted', 'unknown-channel', ({ discord, daily }) => (discord.deleteChannel(daily), daily)],
    ['a channel it does not see', 'missing-permission', ({ discord, daily }) => setPermissions(discord, daily, 0n)],
    [
      'a channel it may not write in',
      'missing-permission',
      ({ discord, daily }) => setPermissions(discord, daily, 1024n),
    ],
    [
      'a guild that threw it out',
      'missing-permission',
      ({ discord, daily, guildId }) => (discord.kick(guildId), daily),
    ],
    [
      'a thread that was locked',
      'thread-closed',
      ({ discord, thread }) => (discord.archiveThread(thread, { locked: true }), thread),
    ],
    ['a thread that was deleted', 'unknown-channel', ({ discord, thread }) => (discord.deleteChannel(thread), thread)],
  ];
  it.each(refusals)('is of the place: %s', async (_, reason, arrange) => {
    const scene = await openScene();
    const channelId = arrange(scene);
    const { code, message: words } = await answerOf(scene, channelId);
    expect(await failureOf(scene.send(channelId))).toEqual({ kind: 'refused', reason, answer: { code, words } });
    expect(scene.refusedIn).toEqual([channelId]);
    expect(scene.discord.requests).toHaveLength(2);
    expect(scene.log.lines.at(-1)).toMatchObject({ level: 'warn', facts: { channelId, reason, code } });
    expect(scene.discord.violations).toEqual([]);
  });

  it('asks no more often for a picture’s sake, unless it is the picture that may not be sent', async () => {
    const files = [{ name: 'quote-1.png', data: new Uint8Array([1]), description: 'a quote' }];
    const more = { body: postBody(mark, { files }) };
    for (const [, reason, arrange] of refusals.filter(([why]) => why !== 'a channel it may not write in')) {
      const scene = await openScene();
      expect(await failureOf(scene.send(arrange(scene), more))).toMatchObject({ kind: 'refused', reason });
      expect(scene.discord.requests).toHaveLength(1);
    }
    const scene = await openScene();
    scene.discord.faults.rest({ kind: 'reset', when: 'after' });
    expect(await failureOf(scene.send(scene.daily, more))).toMatchObject({ kind: 'retry', unsent: false });
    expect(scene.discord.requests).toHaveLength(1);
  });

  it('opens a thread again that is archived and not locked', async () => {
    const scene = await openScene();
    scene.discord.archiveThread(scene.thread);
    await scene.send(scene.thread);
    expect(scene.discord.messages(scene.thread)).toHaveLength(1);
  });

  it('is of the content: what Discord calls an invalid message, with the part and without what it says', async () => {
    const scene = await openScene();
    const body = postBody(mark, { content: 'moat'.repeat(501) });
    const failure = await failureOf(scene.send(scene.daily, { body }));
    const words = 'Invalid Form Body (content BASE_TYPE_MAX_LENGTH)';
    expect(failure).toEqual({ kind: 'refused', reason: 'content-refused', answer: { code: 50035, words } });
    expect(scene.discord.requests).toHaveLength(1);
    expect(JSON.stringify(scene.log.lines)).not.toContain('moat');
  });

  it('says of which values Discord complains, and never what they are', async () => {
    const scene = await openScene();
    const fault = { _errors: [{ code: 'BASE_TYPE_BAD', message: 'Value "bread is patience" is bad.' }] };
    scene.discord.faults.rest({ kind: 'refusal', code: 50035, errors: { embeds: { 0: { title: fault } } } });
    expect(await failureOf(scene.send(scene.daily))).toMatchObject({
      answer: { words: 'Invalid Form Body (embeds.0.title BASE_TYPE_BAD)' },
    });
    expect(JSON.stringify(scene.log.lines)).not.toContain('patience');
  });

  it('is of the moment in slow mode, for as long as Discord says', async () => {
    const scene = await openScene();
    scene.discord.faults.rest({ kind: 'refusal', code: 20016, retryAfterSeconds: 90.5 });
    const answer = { code: 20016, words: 'This action cannot be performed due to slowmode rate limit.' };
    expect(await failureOf(scene.send(scene.daily))).toEqual({
      kind: 'refused',
      reason: 'not-now',
      answer,
      afterMs: 91_000,
    });
    await scene.send(scene.daily);
    expect(scene.discord.requests).toHaveLength(2);
  });

  it('is fatal at a 401, and stays so without another request', async () => {
    const scene = await openScene();
    scene.discord.faults.revokeToken();
    expect(await failureOf(scene.send(scene.daily))).toEqual({ kind: 'fatal' });
    expect(await failureOf(scene.send(scene.daily))).toEqual({ kind: 'fatal' });
    expect(await failureOf(scene.poster.find(scene.daily, mark, 0))).toEqual({ kind: 'fatal' });
    expect(await scene.poster.tell(scene.discord.users[0]!.id, directMessage())).toBe('again');
    expect(await scene.poster.seesGuild(scene.guildId)).toBe('unsure');
    expect([scene.discord.requests.length, scene.unauthorized()]).toEqual([1, 1]);
  });
});

describe('createPoster.send, where trouble passes', () => {
  const never = new Promise<never>(() => undefined);
  const faults: readonly [what: string, fault: RestFault, failure: object][] = [
    ['500', { kind: 'status', status: 500 }, { unsent: false, afterMs: undefined }],
    ['502 of a proxy', { kind: 'status', status: 502, html: true }, { unsent: false, afterMs: undefined }],
    ['503', { kind: 'status', status: 503 }, { unsent: false, afterMs: undefined }],
    ['a page of Cloudflare’s', { kind: 'blocked' }, { unsent: true, afterMs: undefined }],
    ['a 429', { kind: 'rate-limit', scope: 'shared', retryAfterSeconds: 2 }, { unsent: true, afterMs: 2050 }],
    ['a 429 for all', { kind: 'rate-limit', scope: 'global', retryAfterSeconds: 3 }, { unsent: true, afterMs: 3050 }],
    ['a 429 that does not say how long', { kind: 'rate-limit', scope: 'user' }, { unsent: true, afterMs: undefined }],
    ['a reset before', { kind: 'reset', when: 'before' }, { unsent: false, afterMs: undefined }],
    ['a reset after', { kind: 'reset', when: 'after' }, { unsent: false, afterMs: undefined }],
  ];
  it.each(faults)('fails at %s after one request', async (_, fault, failure) => {
    const scene = await openScene();
    scene.discord.faults.rest(fault);
    expect(await failureOf(scene.send(scene.daily))).toEqual({ kind: 'retry', ...failure });
    expect(scene.discord.requests).toHaveLength(1);
  });

  it('fails after 15 s without an answer', async () => {
    const timer = createManualClock();
    const scene = await openScene({ timer });
    scene.discord.faults.rest({ kind: 'slow', until: never });
    const failure = failureOf(scene.send(scene.daily));
    await expect.poll(() => timer.waiting).toBe(1);
    await timer.advance(14_999);
    expect(timer.waiting).toBe(1);
    await timer.advance(1);
    expect(await failure).toEqual({ kind: 'retry', afterMs: undefined, unsent: false });
    expect(timer.waiting).toBe(0);
  });

  it('fails after 15 s as well where an answer begins and never ends', async () => {
    const server = createHttpServer((request, response) => {
      request.resume();
      response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"id":');
    }).listen(0, '127.0.0.1');
    onTestFinished(() => server.closeAllConnections());
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const timer = createManualClock();
    const begun = Promise.withResolvers<void>();
    const { port } = server.address() as AddressInfo;
    const poster = posterAt(`http://127.0.0.1:${port}/api`, { clock: timer, onDate: () => begun.resolve() });
    const failure = failureOf(sendBy(poster, 'n'));
    await begun.promise;
    await timer.advance(15_000);
    expect(await failure).toEqual({ kind: 'retry', afterMs: undefined, unsent: false });
  });

  it('leaves one message where the lost one is sent again', async () => {
    const scene = await openScene();
    scene.discord.faults.rest({ kind: 'reset', when: 'after' });
    await failureOf(scene.send(scene.daily));
    const { messageId } = await scene.send(scene.daily);
    expect(scene.discord.messages(scene.daily).map(({ id }) => id)).toEqual([messageId]);
  });

  it('knows that a refused connection carried nothing', async () => {
    const refused = await holdRefusedPort();
    onTestFinished(() => refused.close());
    expect(await failureOf(sendTo(`http://127.0.0.1:${refused.port}/api`))).toEqual({
      kind: 'retry',
      afterMs: undefined,
      unsent: true,
    });
  });

  const answers: readonly [what: string, answer: TinyAnswer, failure: object][] = [
    ['a 404 without a code', json(404, { message: '404: Not Found', code: 0 }), { kind: 'refused', reason: 'refused' }],
    ['a 403 of the edge in JSON', json(403, { message: 'x', code: 40333 }), { kind: 'retry', unsent: true }],
    ['an overload', json(503, { message: 'x', code: 130000 }), { kind: 'retry', unsent: false }],
    [
      'a feature switched off for now',
      json(403, { message: 'x', code: 40006 }),
      { kind: 'refused', reason: 'not-now' },
    ],
    ['a page with 200', { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<p>' }, { unsent: false }],
    ['a page with 401', { status: 401, headers: { 'Content-Type': 'text/html' }, body: '<p>' }, { unsent: true }],
    ['a body that is too large', json(413, { message: 'x', code: 40005 }), { reason: 'content-refused' }],
    [
      'a 429 of a bucket',
      json(429, { code: 0, retry_after: 1 }, { 'Retry-After': '1' }),
      { kind: 'retry', unsent: true },
    ],
  ];
  it.each(answers)('reads %s for what it is', async (_, answer, failure) => {
    const api = await startTinyApi(() => answer);
    expect(await failureOf(sendTo(api.url))).toMatchObject(failure);
    expect(api.requests).toHaveLength(1);
    await api.close();
  });

  it('waits by itself where it knows beforehand that the bucket is used up', async () => {
    const headers = { 'X-RateLimit-Limit': '1', 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset-After': '0.01' };
    const api = await startTinyApi(() => json(200, { id: '5' }, headers));
    const poster = posterAt(api.url);
    for (const nonce of ['a', 'b']) expect(await sendBy(poster, nonce)).toMatchObject({ messageId: '5' });
    expect(api.requests).toHaveLength(2);
    await api.close();
  });

  function sendTo(apiUrl: string): Promise<unknown> {
    return sendBy(posterAt(apiUrl), 'n');
  }

  function sendBy(poster: Poster<MessageBody>, nonce: string): Promise<unknown> {
    return poster.send({ channelId: '1100000000000000102', body: postBody(), nonce, roleId: undefined });
  }

  function posterAt(
    apiUrl: string,
    { clock = systemClock, onDate = () => {} }: { clock?: Clock; onDate?: () => void } = {},
  ): Poster<MessageBody> {
    const rest = createRest(guardFor(apiUrl, { onDate, clock }), 'x');
    return createPoster({ rest, botUserId: '1', clock, log: createLogList() });
  }
});

describe('whatever a poster asks for', () => {
  type Scene = Awaited<ReturnType<typeof openScene>>;
  const asks: readonly [what: string, ask: (scene: Scene) => Promise<unknown>][] = [
    ['a message', ({ send, daily }) => send(daily)],
    ['a forum’s post', ({ send, forum }) => send(forum)],
    ['a post in the history', ({ poster, daily }) => poster.find(daily, mark, sinceMs())],
    ['a post in a forum', ({ poster, forum }) => poster.find(forum, mark, sinceMs())],
    ['a direct message', ({ poster, discord }) => poster.tell(discord.users[0]!.id, directMessage())],
    ['a server', ({ poster, guildId }) => poster.seesGuild(guildId)],
  ];
  const always = { times: Number.POSITIVE_INFINITY };

  it.each(asks)('is asked for once while Discord is in trouble: %s', async (_, ask) => {
    for (const fault of [
      { kind: 'status', status: 500 },
      { kind: 'reset', when: 'before' },
      { kind: 'rate-limit', scope: 'user', retryAfterSeconds: 1 },
    ] as const) {
      const scene = await openScene();
      scene.discord.faults.rest(fault, always);
      await ask(scene).catch(() => undefined);
      expect(scene.discord.requests).toHaveLength(1);
    }
  });

  it('is not asked for while Discord refuses this address', async () => {
    const scene = await openScene();
    scene.discord.faults.rest({ kind: 'blocked', status: 429, retryAfterSeconds: 3600 }, always);
    for (const [, ask] of asks) await ask(scene).catch(() => undefined);
    expect(scene.discord.requests).toHaveLength(1);
    const failure = await failureOf(scene.send(scene.daily));
    expect(failure).toMatchObject({ kind: 'retry', unsent: true, heldBack: true });
  });
});

describe('createPoster.tell', () => {
  it('reaches a person', async () => {
    const { discord, poster } = await openScene();
    const [ada] = discord.users;
    expect(await poster.tell(ada!.id, directMessage('Your feed is parked.'))).toBe('told');
    const dm = discord.channels().find(({ type, recipientIds }) => type === 1 && recipientIds.includes(ada!.id))!;
    expect(discord.messages(dm.id)).toMatchObject([{ content: 'Your feed is parked.' }]);
    expect(discord.violations).toEqual([]);
  });

  it('says so where the person takes no messages, or is no more', async () => {
    const { discord, poster } = await openScene();
    const [ada] = discord.users;
    discord.refuseDirectMessages('ada');
    expect(await poster.tell(ada!.id, directMessage())).toBe('refused');
    expect(await poster.tell('1100000000000000999', directMessage())).toBe('refused');
  });

  const troubles = [
    ['a 500', { kind: 'status', status: 500 }, 'unsure'],
    ['a reset before', { kind: 'reset', when: 'before' }, 'unsure'],
    ['a reset after', { kind: 'reset', when: 'after' }, 'unsure'],
    ['a 429', { kind: 'rate-limit', scope: 'user', retryAfterSeconds: 5 }, 'again'],
    ['a page of Cloudflare’s', { kind: 'blocked' }, 'again'],
    ['a false 403', { kind: 'refusal', code: 50_007 }, 'refused'],
  ] as const;
  const minutes = 60_000;

  it.each(troubles)('tells once after %s, by whichever process, soon or long after', async (_, fault, ofMessage) => {
    for (const afterMs of [0, 30 * minutes]) {
      let nowMs = Date.UTC(2026, 0, 5);
      const { discord, poster, restart } = await openScene({ clock: () => nowMs });
      const ada = discord.users[0]!.id;
      discord.faults.rest(fault, { path: /messages$/ });
      expect(await poster.tell(ada, directMessage())).toBe(ofMessage);
      const askedMs = ofMessage === 'unsure' ? nowMs : undefined;
      nowMs += afterMs;
      expect(await restart().tell(ada, directMessage('x', askedMs))).toBe('told');
      const dm = discord.channels().find(({ type, recipientIds }) => type === 1 && recipientIds.includes(ada))!;
      expect(discord.messages(dm.id)).toHaveLength(1);
    }
  });

  it.each(troubles)('says what may be there after %s on the way to it', async (_, fault, ofMessage) => {
    for (const [target, askedMs, told] of [
      [{ path: /users\/@me\/channels/ }, undefined, ofMessage === 'refused' ? 'refused' : 'again'],
      [{ path: /users\/@me\/channels/ }, Date.now(), 'unsure'],
      [{ method: 'GET', path: /messages/ }, Date.now(), 'unsure'],
    ] as const) {
      const { discord, poster } = await openScene();
      discord.faults.rest(fault, target);
      expect(await poster.tell(discord.users[0]!.id, directMessage('x', askedMs))).toBe(told);
    }
  });
});

function directMessage(content = 'x', askedMs?: number) {
  return { body: { content }, nonce: 'of-a-notice', askedMs };
}

describe('createPoster.seesGuild', () => {
  it('believes Discord alone', async () => {
    const { discord, poster, guildId, restart } = await openScene();
    expect(await poster.seesGuild(guildId)).toBe('seen');
    for (const fault of [
      { kind: 'status', status: 503 },
      { kind: 'blocked' },
      { kind: 'reset', when: 'after' },
      { kind: 'rate-limit', scope: 'global', retryAfterSeconds: 1 },
    ] as const) {
      discord.faults.rest(fault);
      expect(await restart().seesGuild(guildId)).toBe('unsure');
    }
    discord.kick(guildId);
    expect(await poster.seesGuild(guildId)).toBe('gone');
    expect(await poster.seesGuild('1100000000000000999')).toBe('gone');
    discord.invite(guildId);
    expect(await poster.seesGuild(guildId)).toBe('seen');
  });
});

function setPermissions(discord: LocalDiscord, channelId: string, held: bigint): string {
  discord.channels().find(({ id }) => id === channelId)!.appPermissions = held;
  return channelId;
}

/** What Discord says of a post there. */
async function answerOf({ discord }: PosterScene, channelId: string): Promise<{ code: number; message: string }> {
  const answer = await fetch(`${discord.apiUrl}/v10/channels/${channelId}/messages`, {
    method: 'POST',
    headers: {
      authorization: `Bot ${discord.token}`,
      'user-agent': 'DiscordBot (https://example.org, 1.0)',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ content: 'x' }),
  });
  return (await answer.json()) as { code: number; message: string };
}
