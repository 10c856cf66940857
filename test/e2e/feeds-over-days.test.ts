import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../src/interview/interview.ts';
import { loadFolder } from '../../src/library/load-folder.ts';
import { toLibrary } from '../../src/library/load-library.ts';
import type { Actor } from '../../src/local-discord/local-discord.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const general = '1100000000000000101';
const daily = '1100000000000000102';
const robin: Actor = { user: 'robin', where: { kind: 'guild', channelId: general } };
const posting = new RegExp(`/channels/${daily}/messages$`, 'u');
const minuteMs = 60_000;

let live: LiveBot;
beforeEach(async () => {
  live = await openLive();
});
afterEach(async () => {
  await live.close();
  // oxlint-disable-next-line vitest/no-standalone-expect -- part of every test
  expect(live.discord.violations).toEqual([]);
});

async function run(subcommand: string, options: Readonly<Record<string, string>> = {}): Promise<string> {
  const { message, error } = await live.discord.run({ ...robin, command: `daily ${subcommand}`, options });
  expect(error).toBeUndefined();
  return JSON.stringify([message?.content, message?.embeds]);
}

/** What the person who set the feeds up was told by direct message. */
function told(): readonly string[] {
  const direct = live.discord.channels().filter(({ type }) => type === 1);
  return direct
    .flatMap(({ id }) => live.discord.messages(id))
    .map(({ content, embeds }) => JSON.stringify([content, embeds]));
}

const basics = { kind: 'serial', time: '08:10', zone: 'Asia/Shanghai', channel: daily };

/** The same interview in a folder of another name. */
async function renamed(): Promise<Library> {
  const content = join(live.dataDir, 'renamed');
  await cp(join(import.meta.dirname, '../../src/demo/sample'), join(content, 'machines'), { recursive: true });
  return toLibrary([await loadFolder(content, 'machines')]);
}

describe('a feed, over days', () => {
  it.each([
    ['is back at the next start', undefined],
    ['has a successor that a moderator chooses', 'machines'],
  ])('has its post the same day where the interview it tells was gone, and %s', async (_, transcript) => {
    const first = live.start();
    await first.ready;
    await run('add', { ...basics, transcript: 'sample' });
    await first.stop();
    const second = live.start({ loadContent: renamed });
    await second.ready;
    await live.discord.connected();
    await live.pass(12 * minuteMs);
    expect(live.discord.messages(daily)).toEqual([]);
    if (transcript !== undefined) await run('edit', { feed: '1', transcript });
    else {
      await second.stop();
      await live.start().ready;
      await live.discord.connected();
    }
    await live.pass(10 * minuteMs);
    expect(live.discord.messages(daily)).toHaveLength(1);
    await live.pass(30 * minuteMs);
    expect(live.discord.messages(daily)).toHaveLength(1);
  });

  it('goes on after one false refusal of its place, the same day, and nobody has to come', async () => {
    await live.start().ready;
    await run('add', basics);
    live.discord.faults.rest({ kind: 'refusal', code: 50001 }, { path: posting, times: 1 });
    await live.pass(15 * minuteMs);
    expect(live.discord.messages(daily)).toHaveLength(1);
    for (let day = 0; day < 4; day += 1) await live.passDay();
    expect(live.discord.messages(daily)).toHaveLength(5);
    expect(told()).toEqual([]);
    expect(await run('list')).not.toContain('stopped');
  });

  it('whose interview was renamed tells its maker once, the log at the start, and what there is instead', async () => {
    const first = live.start();
    await first.ready;
    await run('add', { ...basics, transcript: 'sample' });
    await first.stop();
    await live.start({ loadContent: renamed }).ready;
    await live.discord.connected();
    await live.pass(15 * minuteMs);
    for (let day = 0; day < 3; day += 1) await live.passDay();
    expect(live.discord.messages(daily)).toEqual([]);
    expect(told()).toEqual([expect.stringContaining('sample')]);
    expect(live.log.lines.map(({ message, facts }) => `${message} ${JSON.stringify(facts)}`)).toContainEqual(
      expect.stringMatching(/lost their interview.*sample/u),
    );
    const changed = await run('edit', { feed: '1', time: '08:20' });
    expect(changed).toContain('Four in the morning');
  });
});
