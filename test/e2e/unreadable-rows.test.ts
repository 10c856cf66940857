import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { ComponentType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Outcome } from '../../src/local-discord/local-discord.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const general = '1100000000000000101';
const daily = '1100000000000000102';
const announcements = '1100000000000000103';
const robin: Actor = { user: 'robin', where: { kind: 'guild', channelId: general } };
const basics = { kind: 'serial', time: '08:10', zone: 'Asia/Shanghai' };
const minuteMs = 60_000;

const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0;
let live: LiveBot;
beforeEach(async () => {
  live = await openLive();
});
afterEach(async () => {
  await live.close();
  // oxlint-disable-next-line vitest/no-standalone-expect -- part of every test
  expect(live.discord.violations).toEqual([]);
});

function textOf({ message, error }: Outcome): string {
  expect(error).toBeUndefined();
  return JSON.stringify([message?.content, message?.embeds]);
}

function run(command: string, options: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return live.discord.run({ ...robin, command, options });
}

function buttonsOf({ message }: Outcome): readonly { readonly label: string; readonly id: string }[] {
  return (message?.components ?? []).flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((each) =>
          'custom_id' in each && 'label' in each ? [{ label: each.label ?? '', id: each.custom_id }] : [],
        )
      : [],
  );
}

async function press(outcome: Outcome, label: string): Promise<Outcome> {
  const button = buttonsOf(outcome).find((each) => each.label === label);
  return live.discord.press(outcome.message!, button?.id ?? '', robin);
}

/** As another program would, past every check, while no bot runs. */
function spoil(...statements: readonly string[]): void {
  const raw = new DatabaseSync(join(live.dataDir, 'pullquote.db'));
  raw.exec('pragma ignore_check_constraints = on');
  for (const statement of statements) raw.exec(statement);
  raw.close();
}

/** One bot sets up a feed in each of two channels, chooses a language, saves a quote; then the next one starts. */
async function startOnSpoilt(...statements: readonly string[]): Promise<void> {
  const first = live.start();
  await first.ready;
  for (const channel of [announcements, daily]) textOf(await run('daily add', { ...basics, channel }));
  textOf(await run('settings', { language: 'zh-CN' }));
  textOf(await press(await run('quote', { text: '#6' }), 'Save'));
  await first.stop();
  spoil(...statements);
  await live.start().ready;
}

async function pass(ms: number): Promise<void> {
  const untilMs = live.clock.steady() + ms;
  while (live.clock.steady() < untilMs) {
    const nextMs = Math.min(live.clock.nextMs ?? untilMs, untilMs);
    await live.clock.advance(nextMs - live.clock.steady());
    live.discord.tick();
    while (live.discord.underWay() > 0) await setTimeout(1);
  }
}

describe('a feed that cannot be read', () => {
  const mars = `update feeds set time_zone = 'Mars/Olympus' where channel_id = '${announcements}'`;

  it('keeps no other from being posted, and is named in the log and counted at the start', async () => {
    await startOnSpoilt(mars);
    await pass(15 * minuteMs);
    expect(live.discord.messages(daily)).toHaveLength(1);
    expect(live.discord.messages(announcements)).toEqual([]);
    const warnings = live.log.lines.filter(({ level }) => level === 'warn' || level === 'error');
    expect(warnings.map(({ facts }) => facts)).toMatchObject([
      { table: 'feeds', row: 1, columns: ['time_zone'] },
      { rows: { feeds: 1 } },
    ]);
    expect(JSON.stringify(live.log.lines)).not.toContain('Mars');
  });

  it('is shown to its own server, and removed there like any other', async () => {
    await startOnSpoilt(mars);
    const damaged = 'damaged';
    for (const command of ['daily list', 'daily status']) {
      const text = textOf(await run(command));
      expect(text).toContain(`**1** <#${daily}>`);
      expect(text).toContain(`**2** <#${announcements}> · **${damaged}**`);
    }
    expect(textOf(await run('daily preview', { feed: '2' }))).toContain('are damaged');
    const { choices = [] } = await live.discord.complete({
      ...robin,
      command: 'daily remove',
      focused: 'feed',
      options: { feed: '' },
    });
    expect(choices.map(({ name }) => name)).toMatchObject([
      expect.stringContaining('#daily'),
      expect.stringContaining(damaged),
    ]);
    // By its number, by its name as by its value: each asks first.
    for (const feed of ['2', choices[1]!.name, String(choices[1]!.value)]) {
      const asking = await run('daily remove', { feed });
      expect(textOf(asking)).toContain(`<#${announcements}>`);
      expect(textOf(await press(asking, 'Keep it'))).toContain('Feed kept');
    }
    const removed = await press(await run('daily remove', { feed: '2' }), 'Remove it');
    expect(textOf(removed)).toContain('Feed removed');
    expect(textOf(await run('daily list'))).not.toContain(damaged);
  });
});

describe('what else cannot be read', () => {
  it('is said to whom it belongs, and can be mended there', async () => {
    await startOnSpoilt(
      `update guild_settings set locale = 'fr'`,
      `update saved_quotes set saved_at_ms = 'long ago'`,
      `insert into bans select id, x'00', 1 from feeds where channel_id = '${daily}'`,
    );
    const settings = await run('settings');
    expect(textOf(settings)).toContain('This setting is damaged');
    const chosen = await live.discord.pick(settings.message!, 'settings:language:1', ['zh-TW'], robin);
    expect(textOf(chosen)).not.toContain('damaged');
    const saved = await run('saved');
    expect(textOf(saved)).toContain('Damaged and unreadable: 1');
    expect(textOf(await run('privacy'))).toContain('1');
    expect(textOf(await press(saved, 'Remove damaged entries'))).not.toContain('amaged');
    expect(textOf(await run('daily status'))).toContain('One record of this feed');
  });
});

describe('a row that does not even say whose it is', () => {
  it.skipIf(!hasSqlite)('is named in the log with what to do, and removed as README says', async () => {
    await startOnSpoilt(`update feeds set guild_id = x'00' where channel_id = '${announcements}'`);
    expect(textOf(await run('daily list'))).not.toContain(announcements);
    await expect
      .poll(() => ownerless())
      .toEqual({ table: 'feeds', row: 1, feedId: expect.any(String), columns: ['guild_id'] });
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const commands = [...readme.matchAll(/`(?<command>sqlite3 pullquote\.db '[^']*')`/gu)].map(({ groups }) =>
      groups!['command']!.replace('rowid = 7', `rowid = ${ownerless()?.row}`),
    );
    const [looked, removed] = commands.map((command) => spawnSync('sh', ['-c', command], { cwd: live.dataDir }));
    expect(looked?.stdout.toString()).toContain(announcements);
    expect(removed?.status).toBe(0);
    const raw = new DatabaseSync(join(live.dataDir, 'pullquote.db'));
    expect(raw.prepare('select count(*) as count from feeds').get()).toEqual({ count: 1 });
    raw.close();
  });
});

/** What the log tells of the one that README is named for. */
function ownerless(): { readonly row?: number } | undefined {
  return live.log.lines.find(({ message }) => message.includes('README, "Keep one folder"'))?.facts;
}
