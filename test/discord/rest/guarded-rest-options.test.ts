import { afterEach, describe, expect, it } from 'vitest';
import { classifyFailure } from '../../../src/discord/rest/classify-failure.ts';
import { describeFailure } from '../../../src/discord/rest/describe-failure.ts';
import { EdgeRefusal } from '../../../src/discord/rest/edge-refusal.ts';
import { UnmeasuredRateLimit } from '../../../src/discord/rest/unmeasured-rate-limit.ts';
import { createRest } from '../../../src/discord/rest/guarded-rest-options.ts';
import { json, startTinyApi, type TinyAnswer, type TinyApi } from '../../fixtures/tiny-api.ts';

let api: TinyApi;
afterEach(() => api.close());

async function call(answer: TinyAnswer, auth = true): Promise<{ error: unknown; unauthorized: number }> {
  api = await startTinyApi(() => answer);
  let unauthorized = 0;
  const rest = createRest({ apiUrl: api.url, onUnauthorized: () => (unauthorized += 1) }, 'the.bot.token');
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

  it('does not repeat at once a 429 that does not say for how long', async () => {
    const { error } = await call(json(429, { message: 'You are being rate limited.' }));
    expect(error).toBeInstanceOf(UnmeasuredRateLimit);
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
