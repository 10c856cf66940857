import { ComponentType, MessageFlags, PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import type { Actor, Outcome } from '../../src/local-discord/local-discord.ts';
import { permissions } from '../../src/local-discord/world/permissions.ts';
import { openLive, type LiveBot } from './live-bot.ts';

let live: LiveBot;
let bot: Bot;
beforeAll(async () => {
  live = await openLive();
  bot = live.start();
  await bot.ready;
});
afterAll(() => live.close());

const ada: Actor = { user: 'ada', locale: 'en-US' };

function messageOf({ message, error }: Outcome): APIMessage {
  expect(error).toBeUndefined();
  expect(live.discord.violations).toEqual([]);
  if (message === undefined) throw new Error('there is no answer');
  return message;
}

function buttonIds({ components = [] }: APIMessage): ReadonlyMap<string, string> {
  const all = components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
  return new Map(
    all.flatMap((each) =>
      'custom_id' in each && 'label' in each ? [[each.label ?? '', each.custom_id] as const] : [],
    ),
  );
}

async function pictureOf({ attachments: [file] }: APIMessage): Promise<PNG> {
  const response = await fetch(file!.url);
  expect(response.headers.get('content-type')).toBe('image/png');
  return PNG.sync.read(Buffer.from(await response.arrayBuffer()));
}

const passage = { command: 'quote', options: { text: 'sample#3' } };

/** What its `⋯` answers. */
async function behindMore(quoted: APIMessage): Promise<APIMessage> {
  return messageOf(await live.discord.press(quoted, buttonIds(quoted).get('⋯')!, ada));
}

describe('the Card button', () => {
  it('answers with a picture of the quote, its words as alt text, and the way to its source', async () => {
    const quoted = messageOf(await live.discord.run({ ...passage, ...ada }));
    const more = await behindMore(quoted);
    const card = messageOf(await live.discord.press(more, buttonIds(more).get('Card')!, ada));
    expect(card.attachments).toHaveLength(1);
    const [file] = card.attachments;
    expect(file).toMatchObject({ filename: 'quote-3.png' });
    const words = /❝ (?<words>.{8})/u.exec(quoted.embeds[0]!.description!)!.groups!['words']!;
    expect(file!.description).toContain(words);
    expect(file!.description).toContain('Shen Sui');
    const { width, height } = await pictureOf(card);
    expect([width, height]).toEqual([1200, 630]);
    expect((card.flags ?? 0) & MessageFlags.Ephemeral, 'for whoever asked for it').not.toBe(0);
  });

  it('answers in private where the quote is private', async () => {
    const quoted = messageOf(
      await live.discord.run({ ...passage, options: { ...passage.options, private: true }, ...ada }),
    );
    const more = await behindMore(quoted);
    const card = messageOf(await live.discord.press(more, buttonIds(more).get('Card')!, ada));
    expect(card.attachments).toHaveLength(1);
    expect((card.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  });

  it('works after a restart of the bot', async () => {
    const quoted = messageOf(await live.discord.run({ ...passage, ...ada }));
    await bot.stop();
    bot = live.start();
    await bot.ready;
    const more = await behindMore(quoted);
    const card = messageOf(await live.discord.press(more, buttonIds(more).get('Card')!, ada));
    expect(card.attachments).toHaveLength(1);
  });

  it('is not drawn where no files may be attached', async () => {
    const channelId = live.discord.channels().find(({ name }) => name === 'staff-only')!.id;
    const where = { kind: 'guild', channelId } as const;
    const quoted = messageOf(await live.discord.run({ ...passage, ...ada, where }));
    const more = messageOf(await live.discord.press(quoted, buttonIds(quoted).get('⋯')!, { ...ada, where }));
    expect([...buttonIds(more).keys()]).not.toContain('Card');
  });
});

describe('a feed with pictures', () => {
  const robin: Actor = { user: 'robin', locale: 'en-US' };
  const basics = { kind: 'highlight', time: '09:00', zone: 'Asia/Shanghai' };

  /** A fresh channel's first feed, and its post. */
  async function post(options: Readonly<Record<string, string | boolean>>, appPermissions = permissions.bot) {
    const guildId = live.discord.guilds[0]!.id;
    const channel = live.discord.addChannel(guildId, { appPermissions: permissions.bot });
    const where = { kind: 'guild', channelId: channel.id } as const;
    const daily = (subcommand: string, more: Readonly<Record<string, string | boolean>>) =>
      live.discord.run({ ...robin, where, command: `daily ${subcommand}`, options: more });
    const added = messageOf(await daily('add', { ...basics, ...options, channel: channel.id }));
    const feed = /daily:preview:1:(?<id>\w+)/u.exec(JSON.stringify(added.components))?.groups?.['id'] ?? '';
    channel.appPermissions = appPermissions;
    messageOf(await daily('post', { feed }));
    const [posted] = live.discord.messages(channel.id);
    return posted!;
  }

  it('posts its picture instead of the quote', async () => {
    const posted = await post({ card: true });
    const { width, height } = await pictureOf(posted);
    expect([width, height]).toEqual([1200, 630]);
    expect(posted.content).toMatch(/^Highlight of the day · Shen Sui · § \d/u);
    expect(JSON.stringify(posted.embeds) + posted.content).not.toContain('❝');
    expect(posted.attachments[0]!.description).toMatch(/^Shen Sui 沈穗: “.+” — .+2024-03-20/u);
  });

  it.each(['serial', 'summary'])('posts %s with a picture only where it quotes', async (kind) => {
    const posted = await post({ card: true, kind });
    expect(posted.attachments).toHaveLength(kind === 'serial' ? 1 : 0);
  });

  it('posts none where nobody asked for it', async () => {
    expect((await post({})).attachments).toEqual([]);
  });

  it('posts all the same where files may no longer be attached', async () => {
    const posted = await post({ card: true }, permissions.bot & ~PermissionFlagsBits.AttachFiles);
    expect(posted.attachments).toEqual([]);
    expect(posted.embeds[0]!.description).toContain('❝');
  });
});
