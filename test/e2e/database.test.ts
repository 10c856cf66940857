import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/local-discord/local-discord.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const general = '1100000000000000101';
const daily = '1100000000000000102';
const robin: Actor = { user: 'robin', where: { kind: 'guild', channelId: general } };

let live: LiveBot;
beforeEach(async () => {
  live = await openLive();
});
afterEach(() => live.close());

const pathOf = () => join(live.dataDir, 'pullquote.db');
const linesOf = (level: string) => live.log.lines.filter((line) => line.level === level).map(({ message }) => message);

async function run(command: string, options: Readonly<Record<string, string>> = {}): Promise<string> {
  const { message, error } = await live.discord.run({ ...robin, command, options });
  expect(error).toBeUndefined();
  return JSON.stringify([message?.content, message?.embeds]);
}

describe('a database that was begun anew', () => {
  it('is told at the first start, and warned of where Discord knew the bot before', async () => {
    const first = live.start();
    await first.ready;
    expect(linesOf('info')).toContainEqual(
      expect.stringContaining(`store: a new database was begun at ${pathOf()}; cache:`),
    );
    expect(linesOf('warn')).toEqual([]);
    await first.stop();
    rmSync(pathOf());
    await live.start().ready;
    expect(linesOf('warn')).toEqual([expect.stringContaining(`${pathOf()} is new, but commands of this bot stood`)]);
  });
});

describe('another program that writes in the database', () => {
  it('keeps nobody waiting who only asks, and who changes something hears that nothing was changed', async () => {
    await live.start().ready;
    await run('daily add', { kind: 'serial', time: '09:00', zone: 'Asia/Shanghai', channel: daily });
    const raw = new DatabaseSync(pathOf());
    raw.exec('begin immediate');
    const changing = run('settings', { language: 'zh-CN' });
    expect(await run('daily list')).toContain(`<#${daily}>`);
    expect(await run('daily status')).toContain(`<#${daily}>`);
    expect(await run('saved')).not.toContain('went wrong');
    expect(await run('quote', { text: '#6' })).not.toContain('went wrong');
    expect(await run('settings')).toContain('"title":"Settings"');
    expect(await changing).toContain('Nothing changed');
    raw.exec('rollback');
    raw.close();
    expect(await run('settings', { language: 'zh-CN' })).toContain('Simplified Chinese');
  });
});
