import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import { loadLibrary } from '../../src/library/load-library.ts';
import { writeInventedCollection } from '../fixtures/invented-collection.ts';
import { openPlainBot, type PlainBot } from './plain-bot.ts';

let plain: PlainBot;
let contentDir: string;
beforeEach(async () => {
  plain = await openPlainBot();
  contentDir = await mkdtemp(join(tmpdir(), 'pullquote-content-'));
});
afterEach(async () => {
  await plain.close();
  await rm(contentDir, { recursive: true });
});

const said = (words: string) => plain.lines.some(({ message }) => message.startsWith(words));

/** It begins to read once it is connected. */
function start(): Bot {
  return plain.start({
    async loadContent(options) {
      await expect.poll(() => said('connected')).toBe(true);
      return loadLibrary(contentDir, options);
    },
  });
}

describe('while a long interview is loaded', () => {
  beforeEach(() => writeInventedCollection(contentDir, 1, 8000));

  it('heartbeats are answered, as long as it is read and as long as it is indexed', async () => {
    const beats = { reading: 0, indexing: 0 };
    const { script } = plain.discord;
    // None but those that are asked for: one of its own beside them would take an answer for missing.
    script.accepted = (line) => line.send({ op: 10, d: { heartbeat_interval: 3_600_000 } });
    script.identify = (line) => {
      plain.discord.ready(line);
      line.send({ op: 1 });
    };
    // https://discord.com/developers/docs/events/gateway#heartbeat-requests
    script.heartbeat = (line) => {
      line.send({ op: 11 });
      if (said('store:')) return;
      if (said('connected')) beats[said('content:') ? 'indexing' : 'reading'] += 1;
      line.send({ op: 1 });
    };
    const bot = start();
    await bot.ready;
    expect(beats.reading).toBeGreaterThan(3);
    expect(beats.indexing).toBeGreaterThan(3);
  });

  it('the bot stops as soon as it is told', async () => {
    const bot = start();
    await expect.poll(() => said('connected')).toBe(true);
    let stopped = false;
    void bot.stop().then(() => (stopped = true));
    await expect(bot.ready).rejects.toThrow('stopped');
    await plain.pass(4000, () => stopped);
    expect([stopped, said('content:')]).toEqual([true, false]);
  });
});
