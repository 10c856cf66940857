import { type APIMessage, ComponentType, PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Outcome } from '../../src/local-discord/local-discord.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const general = '1100000000000000101';
const daily = '1100000000000000102';
const announcements = '1100000000000000103';
const staffOnly = '1100000000000000104';
const forum = '1100000000000000105';
const thread = '1100000000000000106';
const robinId = '1100000000000000014';
const everything = (1n << 50n) - 1n;
const robin: Actor = { user: 'robin', where: { kind: 'guild', channelId: general } };
const basics = { kind: 'highlight', time: '09:00', zone: 'Asia/Shanghai' };

let live: LiveBot;
beforeAll(async () => {
  live = await openLive();
  await live.start().ready;
});
afterAll(() => live.close());

function run(subcommand: string, options: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return live.discord.run({ ...robin, command: `daily ${subcommand}`, options });
}

function messageOf({ message, error }: Outcome): APIMessage {
  expect(error).toBeUndefined();
  expect(live.discord.violations).toEqual([]);
  if (message === undefined) throw new Error('there is no answer');
  return message;
}

const textOf = ({ content, embeds }: APIMessage) => JSON.stringify([content, embeds]);

function buttons(message: APIMessage): readonly { readonly label: string; readonly id: string }[] {
  return (message.components ?? []).flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((button) =>
          'custom_id' in button && 'label' in button && button.disabled !== true
            ? [{ label: button.label ?? '', id: button.custom_id }]
            : [],
        )
      : [],
  );
}

describe('/daily on a Discord that keeps its rules', () => {
  it.each([
    ['a text channel', daily],
    ['an announcement channel', announcements],
    ['a forum', forum],
    ['a thread', thread],
  ])('sets up %s and posts there at once, once', async (_, channel) => {
    const added = messageOf(await run('add', { ...basics, channel }));
    expect(textOf(added)).toContain(`<#${channel}>`);
    const number = /(?<id>daily:preview:1:(?<feed>\w+))/u.exec(JSON.stringify(added.components))?.groups?.['feed'];
    const posted = messageOf(await run('post', { feed: number ?? '' }));
    expect(textOf(posted)).toContain('is out');
    expect(textOf(messageOf(await run('post', { feed: number ?? '' })))).toContain('was already out');
  });

  it('lets anybody read on in a post, which stays recognisable, and ask about it in private', async () => {
    const [post] = live.discord.messages(daily);
    const ada = { user: 'ada' };
    const about = buttons(post!).find(({ id }) => id.startsWith('daily:post:1:'))!;
    const answer = messageOf(await live.discord.press(post!, about.id, ada));
    expect(answer.flags).toBe(64);
    expect(live.discord.messages(daily)[0]!.embeds).toEqual(post!.embeds);
    for (const { id } of buttons(post!).filter((each) => /^(?:quote:(?!golden)|summary):/u.test(each.id))) {
      messageOf(await live.discord.press(post!, id, ada));
      expect(buttons(live.discord.messages(daily)[0]!).map((each) => each.id)).toContain(about.id);
    }
    expect(live.discord.messages(daily)).toHaveLength(1);
  });

  it('names what is missing in the very channel', async () => {
    expect(textOf(messageOf(await run('add', { ...basics, channel: staffOnly })))).toContain('View Channel');
  });

  it('lends nobody what the bot may and they may not: in the very channel, and of the very role', async () => {
    const guildId = '1100000000000000100';
    const channel = live.discord.addChannel(guildId, { name: 'council', appPermissions: everything });
    const { roles } = live.discord.guilds[0]!;
    const [readers, staff] = ['readers', 'staff'].map((name) => roles.find((role) => role.name === name)!.id);
    const add = async (role: string) => textOf(messageOf(await run('add', { ...basics, channel: channel.id, role })));
    channel.memberPermissions.set(robinId, 0n);
    expect(await add(readers!)).toContain('yourself: View Channel');
    channel.memberPermissions.set(robinId, bits.ViewChannel | bits.SendMessages);
    expect(await add(staff!)).toContain('yourself: Mention @everyone, @here and All Roles');
    expect(await add(readers!)).toContain('Feed set up');
    channel.memberPermissions.delete(robinId);
  });

  it('asks whoever edits a feed whether they may ping its role there, whoever chose it', async () => {
    const guildId = '1100000000000000100';
    const { discord } = live;
    const channel = discord.addChannel(guildId, { name: 'debates', appPermissions: everything });
    const { roles } = discord.guilds[0]!;
    const [readers, staff] = ['readers', 'staff'].map((name) => roles.find((role) => role.name === name)!.id);
    const added = messageOf(await run('add', { ...basics, channel: channel.id, role: readers! }));
    const feed = /daily:preview:1:(?<feed>\w+)/u.exec(JSON.stringify(added.components))?.groups?.['feed'] ?? '';
    const edit = async (options: Readonly<Record<string, string>>) =>
      textOf(messageOf(await run('edit', { feed, ...options })));
    expect(await edit({ time: '10:00' })).toContain('10:00');
    discord.changeRole(readers!, { mentionable: false });
    expect(await edit({ time: '11:00' })).toContain('couldn’t check whether you’re allowed to ping');
    expect(await edit({ time: '11:00', channel: channel.id })).toContain('yourself: Mention @everyone');
    discord.changeRole(readers!, { mentionable: true });
    expect(await edit({ time: '11:00' })).toContain('11:00');
    // What they may where they ask is not what they may there.
    const { memberPermissions } = discord.channels().find(({ id }) => id === general)!;
    memberPermissions.set(robinId, everything & ~bits.Administrator);
    expect(await edit({ role: staff! })).toContain('with `channel` filled in');
    expect(await edit({ role: staff!, channel: channel.id })).toContain('yourself: Mention @everyone');
    memberPermissions.delete(robinId);
    channel.memberPermissions.set(robinId, everything & ~bits.Administrator);
    expect(await edit({ role: staff!, channel: channel.id })).toContain('Feed updated');
    channel.memberPermissions.delete(robinId);
    expect(await edit({ time: '12:00' })).toContain('with `channel` filled in');
  });

  it('offers a feed by what its channel is called now', async () => {
    const channel = live.discord.addChannel('1100000000000000100', { name: 'new' }).id;
    messageOf(await run('add', { ...basics, channel }));
    live.discord.renameChannel(channel, 'renamed');
    const { choices = [] } = await live.discord.complete({
      ...robin,
      command: 'daily remove',
      focused: 'feed',
      options: { feed: 'renamed' },
    });
    expect(choices.map(({ name }) => name)).toEqual([expect.stringContaining('· #renamed ·')]);
    expect(textOf(messageOf(await run('remove', { feed: choices[0]!.name })))).toContain('every day at 09:00');
  });

  it('answers every subcommand and every button within the rules', async () => {
    messageOf(await run('add', { ...basics, kind: 'serial', channel: daily }));
    for (const [subcommand, options] of [
      ['list'],
      ['status'],
      ['status', { channel: daily }],
      ['edit', { feed: '1', time: '10:30', days: 'Mon-Fri' }],
      ['pause', { feed: '1' }],
      ['resume', { feed: '1' }],
      ['skip', { feed: '1' }],
      ['preview', { feed: '1' }],
      ['remove', { feed: '1' }],
      ['edit', { feed: '99', time: '1' }],
    ] as const) {
      let message = messageOf(await run(subcommand, options));
      for (const { label } of buttons(message)) {
        const { id } = buttons(message).find((each) => each.label === label) ?? {};
        if (id === undefined) continue;
        const outcome = await live.discord.press(message, id, robin);
        if (outcome.modal === undefined) message = messageOf(outcome);
      }
    }
    expect(live.log.lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  });
});
