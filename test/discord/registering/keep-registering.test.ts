import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { createRest } from '../../../src/discord/rest/guarded-rest-options.ts';
import { keepRegistering } from '../../../src/discord/registering/keep-registering.ts';
import { createLogList } from '../../conversation/dispatch-scene.ts';
import { guardFor } from '../../fixtures/guard-for.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';
import { json, startTinyApi, type TinyAnswer, type TinyApi } from '../../fixtures/tiny-api.ts';

let api: TinyApi;
afterEach(() => api.close());

async function register(answer: (request: string) => TinyAnswer, signal = new AbortController().signal) {
  api = await startTinyApi(answer);
  const log = createLogList();
  const clock = createManualClock();
  const rest = createRest(guardFor(api.url), 'the.bot.token');
  await keepRegistering({ rest, applicationId: '1', commands }, { clock, random: () => 0, log, signal });
  return { levels: log.lines.map(({ level }) => level), waiting: clock.waiting, nextMs: clock.nextMs };
}

const refused = json(400, { code: 50035, message: 'Invalid Form Body' });
const away = { status: 503, headers: { 'Content-Type': 'text/html' }, body: '' };
const asks = (request: string) => request.startsWith('GET');

describe('commands that could not be registered', () => {
  it.each([
    ['commands', (request: string) => (asks(request) ? json(200, []) : refused)],
    ['question', () => refused],
  ])('are tried again in an hour where Discord refused the %s: it may have been wrong', async (_what, answer) => {
    expect(await register(answer)).toMatchObject({ levels: ['error'], waiting: 1, nextMs: 3_600_000 });
  });

  it.each([
    ['sent', (request: string) => (asks(request) ? json(200, []) : away)],
    ['asked', () => away],
  ])('are tried again later where Discord could not be %s', async (_what, answer) => {
    expect(await register(answer)).toEqual({ levels: ['warn'], waiting: 1, nextMs: 500 });
  });

  it.each([
    ['a limit', json(429, { retry_after: 30 }, { 'Retry-After': '30' }), 30_050],
    ['a 503', { status: 503, headers: { 'Retry-After': '30' }, body: '' }, 30_000],
    ['a ban', { status: 429, headers: { 'Content-Type': 'text/html', 'Retry-After': '3600' }, body: '' }, 3_600_000],
  ])('are tried again when %s says, after one request', async (_what, answer, nextMs) => {
    expect(await register(() => answer)).toEqual({ levels: ['warn'], waiting: 1, nextMs });
    expect(api.requests).toHaveLength(1);
  });
});

describe('commands of a bot that is told to stop', () => {
  it('are neither looked for nor registered', async () => {
    const stopped = AbortSignal.abort();
    expect(await register(() => json(200, []), stopped)).toMatchObject({ levels: [], waiting: 0 });
    expect(api.requests).toEqual([]);
  });
});
