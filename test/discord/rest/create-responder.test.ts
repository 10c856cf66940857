import { afterEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/discord/rest/respond.ts';
import { systemClock } from '../../../src/clock.ts';
import { classifyFailure } from '../../../src/discord/rest/classify-failure.ts';
import { createRest } from '../../../src/discord/rest/guarded-rest-options.ts';
import { createResponder } from '../../../src/discord/rest/create-responder.ts';
import { commandInteraction } from '../../fixtures/interactions.ts';
import { json, startTinyApi, type TinyApi } from '../../fixtures/tiny-api.ts';

let api: TinyApi;
afterEach(() => api.close());

describe('an answer that Discord refuses', () => {
  it.each<Answer>([
    { kind: 'callback', body: { type: 5 }, files: [] },
    { kind: 'edit', body: { content: 'x' }, files: [] },
    { kind: 'follow-up', body: { content: 'x' }, files: [] },
  ])('is sent once, and its sender hears of it: $kind', async (answer) => {
    api = await startTinyApi(() => json(400, { code: 50035, message: 'Invalid Form Body' }));
    const rest = createRest({ apiUrl: api.url, onUnauthorized: () => undefined }, 'the.bot.token');
    const respond = createResponder(rest, systemClock)(commandInteraction('ask'));
    const error: unknown = await respond(answer).catch((caught: unknown) => caught);
    expect(classifyFailure(error)).toBe('refused');
    expect(api.requests).toHaveLength(1);
  });
});
