import { afterEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/discord/rest/respond.ts';
import { classifyFailure } from '../../../src/discord/rest/classify-failure.ts';
import { createAnswerRest } from '../../../src/discord/rest/create-answer-rest.ts';
import { createResponder } from '../../../src/discord/rest/create-responder.ts';
import { guardFor } from '../../fixtures/guard-for.ts';
import { commandInteraction } from '../../fixtures/interactions.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';
import { json, startTinyApi, type TinyAnswer, type TinyApi } from '../../fixtures/tiny-api.ts';

let api: TinyApi;
afterEach(() => api.close());

const callback: Answer = { kind: 'callback', body: { type: 5 }, files: [] };
const edit: Answer = { kind: 'edit', body: { content: 'x' }, files: [] };
const followUp = { kind: 'follow-up', body: { content: 'x' }, files: [] } as const satisfies Answer;

/** What an answer comes to, and when each of its requests arrived. Time passes while none is under way. */
async function answer(answer: Answer, says: (request: number) => TinyAnswer | 'reset') {
  const clock = createManualClock();
  const atMs: number[] = [];
  api = await startTinyApi(() => says(atMs.push(Math.round(clock.steady()))));
  let underWay = 0;
  const { gates, ...guard } = guardFor(api.url, { clock });
  const counted: typeof gates = {
    of: (url) => ({
      pass: (passage, send) =>
        gates.of(url).pass(passage, async () => {
          underWay += 1;
          return send().finally(() => (underWay -= 1));
        }),
    }),
  };
  const rest = createAnswerRest({ ...guard, gates: counted });
  const respond = createResponder({ rest, clock, random: () => 1 })(commandInteraction('ask'));
  const outcomes: { readonly error?: unknown }[] = [];
  respond(answer).then(
    () => outcomes.push({}),
    (error: unknown) => outcomes.push({ error }),
  );
  while (outcomes.length === 0) {
    await new Promise((resolve) => setImmediate(resolve));
    if (underWay === 0) await clock.advance(10);
  }
  return { atMs, error: outcomes[0]?.error };
}

const away = { status: 500, headers: { 'Content-Type': 'application/json' }, body: '{}' };
const ban = (headers = {}) => ({ status: 429, headers: { 'Content-Type': 'text/html', ...headers }, body: '<html>' });
const limited = (seconds: string) => json(429, { message: 'slow' }, { 'Retry-After': seconds });

describe('an answer that Discord refuses', () => {
  it.each([callback, edit, followUp])('is sent once, and its sender hears of it: $kind', async (whole) => {
    const { atMs, error } = await answer(whole, () => json(400, { code: 50035, message: 'Invalid Form Body' }));
    expect(classifyFailure(error)).toBe('refused');
    expect(atMs).toHaveLength(1);
  });
});

describe('an answer where Discord is in trouble', () => {
  it.each<[what: string, whole: Answer, says: () => TinyAnswer, atMs: readonly number[]]>([
    ['500s', callback, () => away, [0, 150, 450, 1050, 2250]],
    ['500s, with more time', edit, () => away, [0, 500, 1500, 3500, 7500]],
    ['a ban for an hour', callback, () => ban({ 'Retry-After': '3600' }), [0]],
    ['a ban that says nothing of its end', callback, () => ban(), [0, 750, 2250]],
    ['429s that do not say for how long', callback, () => json(429, {}), [0, 750, 2250]],
    ['a limit that ends too late', callback, () => limited('3'), [0]],
    ['a limit that ends in time', callback, () => limited('1'), [0, 1050, 2100]],
    [
      'a 503 that says when to come back',
      edit,
      () => ({ ...away, status: 503, headers: { 'Retry-After': '6' } }),
      [0, 6000, 12_000],
    ],
  ])('is a few requests into %s', async (_, whole, says, expected) => {
    const { atMs, error } = await answer(whole, says);
    expect(error).toBeDefined();
    expect(atMs.length).toBe(expected.length);
    for (const [index, ms] of expected.entries()) expect(Math.abs(atMs[index]! - ms)).toBeLessThanOrEqual(20);
  });

  it('is one request where it must not be there twice, and may be', async () => {
    const { atMs, error } = await answer({ ...followUp, atMostOnce: true }, () => away);
    expect(error).toBeDefined();
    expect(atMs).toHaveLength(1);
  });

  it('is tried again where it must not be there twice, and surely is not', async () => {
    const whole: Answer = { ...followUp, atMostOnce: true };
    const { atMs, error } = await answer(whole, (request) => (request === 1 ? limited('1') : json(200, {})));
    expect([atMs.length, error]).toEqual([2, undefined]);
  });

  it.each([
    ['one that others see', followUp, 1],
    ['a private one', { ...followUp, body: { content: 'x', flags: 64 } }, 2],
  ])('after a lost response is sent again only where two hurt nobody: %s', async (_, whole, times) => {
    const { atMs, error } = await answer(whole, (request) => (request === 1 ? 'reset' : json(200, {})));
    expect([atMs.length, error === undefined]).toEqual([times, times === 2]);
  });

  it('is there where Discord says so after a response was lost; else another process gave it', async () => {
    const there = json(400, { code: 40060, message: 'Interaction has already been acknowledged.' });
    const lost = await answer(callback, (request) => (request === 1 ? 'reset' : there));
    expect([lost.atMs.length, lost.error]).toEqual([2, undefined]);
    await api.close();
    const { error } = await answer(callback, (request) => (request === 1 ? limited('1') : there));
    expect(classifyFailure(error)).toBe('answered');
  });

  it.each([
    ['a limit', limited('1')],
    ['a limit of the whole bot', json(429, {}, { 'Retry-After': '1', 'X-RateLimit-Global': 'true' })],
    ['a 500', away],
  ])('arrives after %s', async (_, trouble) => {
    const { atMs, error } = await answer(callback, (request) => (request === 1 ? trouble : json(200, {})));
    expect([atMs.length, error]).toEqual([2, undefined]);
  });
});
