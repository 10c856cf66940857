import { Routes } from 'discord-api-types/v10';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createAnswerRest } from '../../../src/discord/rest/create-answer-rest.ts';
import { guardFor } from '../../fixtures/guard-for.ts';

it('keeps nothing of interactions that were answered a minute ago', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const rest = createAnswerRest(guardFor('https://discord.test/api', { transport: async () => Response.json({}) }));
  for (let n = 0; n < 1000; n += 1) {
    const route = Routes.webhookMessage('1100000000000000001', `token${n}`, '@original');
    await rest.patch(route, { auth: false, body: {} });
  }
  expect(rest.handlers.size).toBe(1000);
  vi.advanceTimersByTime(60_000);
  expect(rest.handlers.size).toBe(0);
});
