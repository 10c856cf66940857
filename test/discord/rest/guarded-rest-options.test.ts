import { afterEach, describe, expect, it } from 'vitest';
import { classifyFailure } from '../../../src/discord/rest/classify-failure.ts';
import { describeFailure } from '../../../src/discord/rest/describe-failure.ts';
import { EdgeRefusal } from '../../../src/discord/rest/edge-refusal.ts';
import { createAnswerRest } from '../../../src/discord/rest/create-answer-rest.ts';
import { toldPauseMs } from '../../../src/discord/rest/told-pause-ms.ts';
import { HeldBack } from '../../../src/discord/rest/held-back.ts';
import { createRest } from '../../../src/discord/rest/guarded-rest-options.ts';
import { guardFor } from '../../fixtures/guard-for.ts';
import { json, startTinyApi, type TinyAnswer, type TinyApi } from '../../fixtures/tiny-api.ts';

let api: TinyApi;
afterEach(() => api.close());

async function call(answer: TinyAnswer, auth = true): Promise<{ error: unknown; unauthorized: number }> {
  api = await startTinyApi(() => answer);
  let unauthorized = 0;
  const rest = createRest(guardFor(api.url, { onUnauthorized: () => (unauthorized += 1) }), 'the.bot.token');
  const error: unknown = await rest.post('/interactions/1/secret/callback', { auth, body: { a: 'b' } }).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { error, unauthorized };
}

describe('createRest', () => {
  it('passes on what Discord takes', async () => {
    expect(await call(json(200, {}))).toEqual({ error: undefined, unauthorized: 0 });
  });

  it('tells that the token of the bot was refused, the first time', async () => {
    const { error, unauthorized } = await call(json(401, { message: '401: Unauthorized', code: 0 }));
    expect(unauthorized).toBe(1);
    expect(classifyFailure(error)).toBe('unauthorized');
  });

  it('does not take the 401 of an interaction for that', async () => {
    const { error, unauthorized } = await call(json(401, { message: 'Invalid Webhook Token', code: 50027 }), false);
    expect(unauthorized).toBe(0);
    expect(classifyFailure(error)).toBe('gone');
  });

  it.each([
    [403, 'text/html; charset=UTF-8'],
    [401, 'text/html'],
    [429, 'text/html'],
    [404, 'text/plain'],
  ])('knows a %i with %s for an answer that is not Discord’s', async (status, type) => {
    const answer = { status, headers: { 'Content-Type': type }, body: '<html>error code: 1015</html>' };
    const { error, unauthorized } = await call(answer);
    expect(error).toBeInstanceOf(EdgeRefusal);
    expect(String(error)).toContain(`${status} ${type}`);
    expect([classifyFailure(error), unauthorized]).toEqual(['transient', 0]);
    expect(api.requests).toHaveLength(1);
  });

  it.each([
    ['a 429 that does not say for how long', json(429, { message: 'You are being blocked.' }), undefined],
    ['a 403 with code 40333', json(403, { message: 'internal network error', code: 40333 }), undefined],
    ['a page that says for how long', { status: 429, headers: { 'Retry-After': '3600' }, body: '' }, 3_600_000],
  ])('knows %s for a ban', async (_, answer, retryAfterMs) => {
    const { error } = await call(answer);
    expect(error).toBeInstanceOf(EdgeRefusal);
    expect(error).toMatchObject({ retryAfterMs });
    expect(api.requests).toHaveLength(1);
  });

  it.each([
    ['a limit', json(429, { message: 'slow' }, { 'Retry-After': '2' }), 2050],
    ['a limit of the whole bot', json(429, {}, { 'Retry-After': '2', 'X-RateLimit-Global': 'true' }), 2050],
    ['a 500', json(500, {}), undefined],
    ['a 503 that says when to come back', { status: 503, headers: { 'Retry-After': '7' }, body: '' }, 7000],
  ])('asks once, and tells whoever asked how long to wait, where there is %s', async (_, answer, pauseMs) => {
    const { error } = await call(answer);
    expect([classifyFailure(error), toldPauseMs(error)]).toEqual(['transient', pauseMs]);
    expect(api.requests).toHaveLength(1);
  });

  it.each([
    [404, 10062, 'gone'],
    [404, 10015, 'gone'],
    [400, 40060, 'answered'],
    [400, 50035, 'refused'],
    [403, 50013, 'refused'],
    [500, 0, 'transient'],
  ])('tells a %i with code %i as %s', async (status, code, kind) => {
    const { error } = await call(json(status, { code, message: 'no' }));
    expect(classifyFailure(error)).toBe(kind);
    expect(describeFailure(error)).toMatchObject({ status });
  });

  it('does not put into a log line what was sent', async () => {
    const { error } = await call(json(400, { code: 50035, message: 'no' }));
    expect(JSON.stringify(describeFailure(error))).not.toContain('"a"');
  });
});

describe('REST clients of one process', () => {
  const page = { status: 429, headers: { 'Content-Type': 'text/html', 'Retry-After': '60' }, body: '' };
  const channel = '/channels/1100000000000000102/messages' as const;
  const webhook = '/webhooks/1100000000000000001/token' as const;

  it('learn of a ban from each other', async () => {
    api = await startTinyApi(() => page);
    const guard = guardFor(api.url);
    const [first, second] = [createRest(guard, 'a.b.c'), createRest(guard, 'a.b.c')];
    await expect(first.get('/gateway/bot')).rejects.toThrow(EdgeRefusal);
    await expect(second.post(channel, { body: {} })).rejects.toThrow(HeldBack);
    expect(api.requests).toHaveLength(1);
  });

  it('are banned from answers, later answers and everything else apart', async () => {
    api = await startTinyApi((request) => (request.includes('/webhooks/') ? page : json(200, {})));
    const guard = guardFor(api.url);
    const [answers, own] = [createAnswerRest(guard), createRest(guard, 'a.b.c')];
    const later = { auth: false, body: {} };
    await expect(answers.post(webhook, later)).rejects.toThrow(HeldBack);
    await expect(answers.post(webhook, { ...later, signal: AbortSignal.abort() })).rejects.toThrow(HeldBack);
    await answers.post('/interactions/1/token/callback', { auth: false, body: {} });
    await own.post(channel, { body: {} });
    expect(api.requests.map((request) => request.split('/')[3])).toEqual(['webhooks', 'interactions', 'channels']);
  });
});
