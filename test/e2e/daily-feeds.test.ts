import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n/messages-for.ts';
import { locales } from '../../src/locale.ts';
import type { Actor } from '../../src/local-discord/local-discord.ts';
import { answerOf } from './answer-of.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const general = '1100000000000000101';
const daily = '1100000000000000102';
const announcements = '1100000000000000103';
const basics = { kind: 'serial', time: '08:10', zone: 'Asia/Shanghai' };

let live: LiveBot;
beforeEach(async () => {
  live = await openLive();
});
afterEach(async () => {
  await live.close();
  // oxlint-disable-next-line vitest/no-standalone-expect -- part of every test
  expect(live.discord.violations).toEqual([]);
});

const textOf = ({ content, embeds }: APIMessage) => JSON.stringify([content, embeds]);

describe.each(locales)('a server with several feeds, in %s', (locale) => {
  const robin: Actor = { user: 'robin', locale, where: { kind: 'guild', channelId: general } };
  const { feeds, feedForm, talking } = messagesFor(locale);

  const run = async (command: string, options: Readonly<Record<string, string>> = {}) =>
    answerOf(await live.discord.run({ ...robin, command, options }));
  const idOf = ({ components = [] }: APIMessage, fits: (each: { id: string; label: string }) => boolean) =>
    components
      .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
      .map((each) => ({
        id: 'custom_id' in each ? each.custom_id : '',
        label: 'label' in each ? (each.label ?? '') : '',
      }))
      .find(fits)!.id;
  const press = async (message: APIMessage, label: string) =>
    answerOf(
      await live.discord.press(
        message,
        idOf(message, (each) => each.label === label),
        robin,
      ),
    );
  /** From the message's select of feeds, the one of that place. */
  async function pick(message: APIMessage, place: number): Promise<APIMessage> {
    const [select] = (message.components ?? []).flatMap((row) =>
      row.type === ComponentType.ActionRow
        ? row.components.flatMap((each) => (each.type === ComponentType.StringSelect ? [each] : []))
        : [],
    );
    const { value } = select!.options[place]!;
    return answerOf(await live.discord.pick(message, select!.custom_id, [value], robin));
  }

  it('asks which one was meant by what was typed, and changes that one', async () => {
    await live.start().ready;
    for (const channel of [announcements, daily]) {
      await run('daily add', { ...basics, channel });
      await live.pass(1000);
    }
    const which = await run('daily edit', { time: '21:30', closing: 'See #rules' });
    expect(textOf(which)).toContain(feedForm.whichTitle);
    const changed = textOf(await pick(which, 1));
    for (const part of [feeds.changed, `<#${daily}>`, '21:30', 'See #rules']) expect(changed).toContain(part);
    const list = textOf(await run('daily list'));
    expect(list).toMatch(new RegExp(`<#${announcements}>(?:(?!<#).)*08:10.*<#${daily}>(?:(?!<#).)*21:30`, 'u'));
  });

  it('checks again what was hidden as soon as it is shown', async () => {
    await live.start().ready;
    await run('daily add', { ...basics, channel: daily });
    // Where it names a command, that can be clicked.
    const [hidden = ''] = talking.hidden.split('<');
    const channel = live.discord.channels().find(({ id }) => id === daily)!;
    const held = channel.appPermissions;
    channel.appPermissions = 0n;
    await live.pass(6000);
    const status = await run('daily status');
    expect(textOf(status)).toContain(hidden);
    channel.appPermissions = held;
    await live.pass(6000);
    const again = textOf(await press(status, feeds.status.again));
    expect(again).not.toContain(hidden);
    expect(again).toContain(feeds.status.permitted);
  });

  it('opens one that is damaged from either select, and removes it there', async () => {
    const first = live.start();
    await first.ready;
    for (const channel of [announcements, daily]) await run('daily add', { ...basics, channel });
    await first.stop();
    const raw = new DatabaseSync(join(live.dataDir, 'pullquote.db'));
    raw.exec('pragma ignore_check_constraints = on');
    raw.exec(`update feeds set time_zone = 'Mars/Olympus' where channel_id = '${announcements}'`);
    raw.close();
    await live.start().ready;
    for (const command of ['daily status', 'daily list']) {
      const opened = textOf(await pick(await run(command), 1));
      for (const part of [`<#${announcements}>`, feeds.unreadable.name]) expect(opened).toContain(part);
    }
    const asked = await press(await pick(await run('daily list'), 1), feedForm.card.remove);
    const removed = await press(asked, feeds.removeYes);
    expect(textOf(removed)).toContain(feeds.removed);
    const all = textOf(await press(removed, feedForm.all));
    expect(all).toContain(`<#${daily}>`);
    expect(all).not.toContain(`<#${announcements}>`);
  });
});
