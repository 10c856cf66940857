import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { createRest } from '../../../src/discord/rest/guarded-rest-options.ts';
import { keepRegistering } from '../../../src/discord/registering/keep-registering.ts';
import { createLogList } from '../../conversation/dispatch-scene.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';
import { json, startTinyApi, type TinyAnswer, type TinyApi } from '../../fixtures/tiny-api.ts';

let api: TinyApi;
let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pullquote-test-'));
});
afterEach(async () => {
  await api.close();
  await rm(dataDir, { recursive: true });
});

async function register(answer: TinyAnswer) {
  api = await startTinyApi(() => answer);
  const log = createLogList();
  const clock = createManualClock();
  const rest = createRest({ apiUrl: api.url, onUnauthorized: () => undefined }, 'the.bot.token');
  const { signal } = new AbortController();
  const registration = { rest, applicationId: '1', apiUrl: api.url, dataDir, commands };
  await keepRegistering(registration, { clock, random: () => 0, log, signal });
  return { levels: log.lines.map(({ level }) => level), waiting: clock.waiting };
}

describe('commands that could not be registered', () => {
  it('are not sent again where Discord refused them: it would refuse them again', async () => {
    expect(await register(json(400, { code: 50035, message: 'Invalid Form Body' }))).toEqual({
      levels: ['error'],
      waiting: 0,
    });
  });

  it('are tried again later where Discord could not be reached', async () => {
    const away = { status: 503, headers: { 'Content-Type': 'text/html' }, body: '' };
    expect(await register(away)).toEqual({ levels: ['warn'], waiting: 1 });
  });
});
