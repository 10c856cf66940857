import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@keyv/redis';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openAnswering } from '../../src/app/open-answering.ts';
import { systemClock } from '../../src/clock.ts';
import { redisAnswers } from '../cache/redis-proxy.ts';
import { libraryOf, teaInterview } from '../fixtures/library.ts';
import { createLogList } from '../conversation/dispatch-scene.ts';
import { untoldNames } from '../fixtures/deps.ts';
import { commandInteraction } from '../fixtures/interactions.ts';

describe.skipIf(!(await redisAnswers()))('what is kept where a Redis answers at 127.0.0.1:6379', () => {
  it('is kept for this very content: of other content it is no answer', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'pullquote-test-'));
    onTestFinished(() => rm(dataDir, { recursive: true }));
    const redisUrl = 'redis://127.0.0.1:6379';
    const client = createClient({ url: redisUrl });
    await client.connect();
    onTestFinished(() => client.destroy());
    const hash = `of-this-test-${process.pid}`;
    const answering = openAnswering({
      env: { dataDir, redisUrl },
      log: createLogList(),
      clock: systemClock,
      signal: new AbortController().signal,
      content: { library: Promise.resolve({ ...libraryOf(teaInterview()), hash }), progress: () => undefined },
      delivery: { postNow: () => Promise.reject(new Error('nothing is delivered here')), clockDoubt: () => undefined },
      channelNames: untoldNames,
      findRole: () => Promise.resolve(undefined),
      findPlace: () => Promise.resolve(undefined),
    });
    onTestFinished(() => answering.close());
    const keys = async () => {
      await answering.dispatch(commandInteraction('summary'), async () => undefined);
      return client.keys(`pullquote:reply*${hash}*`);
    };
    // The connection is made in the background: until it stands, answers are computed and not kept.
    await expect.poll(async () => (await keys()).length).toBe(1);
    await client.del(await keys());
  });
});
