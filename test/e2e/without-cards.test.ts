import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Outcome } from '../../src/local-discord/local-discord.ts';
import { permissions } from '../../src/local-discord/world/permissions.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const ada: Actor = { user: 'ada', locale: 'en-US' };
const robin: Actor = { user: 'robin', locale: 'en-US' };

let live: LiveBot;
/** A quote with its Card button, from when the bot ran on a machine that draws. */
let before: APIMessage;
let moreBefore: APIMessage;
/** A feed with pictures, and its channel, from then. */
let feed: string;
let channelId: string;

beforeAll(async () => {
  live = await openLive();
  const drawing = live.start({ draws: true });
  await drawing.ready;
  before = messageOf(await live.discord.run({ command: 'quote', options: { text: 'sample#3' }, ...ada }));
  moreBefore = messageOf(await live.discord.press(before, buttons(before)['⋯']!, ada));
  channelId = live.discord.addChannel(live.discord.guilds[0]!.id, { appPermissions: permissions.bot }).id;
  const options = { kind: 'highlight', time: '09:00', zone: 'Asia/Shanghai', card: true, channel: channelId };
  const added = messageOf(await daily('add', options));
  feed = /daily:preview:1:(?<id>\w+)/u.exec(JSON.stringify(added.components))!.groups!['id']!;
  await drawing.stop();
  await live.start({ draws: false }).ready;
});
afterAll(() => live.close());

function daily(subcommand: string, options: Readonly<Record<string, string | boolean>>): Promise<Outcome> {
  const where = { kind: 'guild', channelId } as const;
  return live.discord.run({ ...robin, where, command: `daily ${subcommand}`, options });
}

function messageOf({ message, error }: Outcome): APIMessage {
  expect(error).toBeUndefined();
  expect(live.discord.violations).toEqual([]);
  return message!;
}

function buttons({ components = [] }: APIMessage): Readonly<Record<string, string>> {
  const all = components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
  return Object.fromEntries(
    all.flatMap((each) => ('custom_id' in each && 'label' in each ? [[each.label ?? '', each.custom_id]] : [])),
  );
}

describe('the bot on a machine that cannot draw', () => {
  it('says so once at its start, with the mend', () => {
    const warnings = live.log.lines.filter(({ message }) => message.startsWith('cards: none'));
    expect(warnings).toEqual([expect.objectContaining({ level: 'warn' })]);
    expect(warnings[0]!.message).toContain('--omit=optional');
  });

  it('quotes as ever, and offers no card', async () => {
    const quoted = messageOf(await live.discord.run({ command: 'quote', options: { text: 'sample#3' }, ...ada }));
    expect(quoted.embeds).toEqual(before.embeds);
    const more = messageOf(await live.discord.press(quoted, buttons(quoted)['⋯']!, ada));
    expect(Object.keys(buttons(moreBefore))).toContain('Card');
    expect(Object.keys(buttons(more))).toEqual(Object.keys(buttons(moreBefore)).filter((label) => label !== 'Card'));
  });

  it('answers a Card button of before with a sentence', async () => {
    const answer = messageOf(await live.discord.press(moreBefore, buttons(moreBefore)['Card']!, ada));
    expect(JSON.stringify(answer)).toContain('can’t be drawn on the machine');
    expect(answer.attachments).toEqual([]);
  });

  it('asks nobody whether a daily post should have a picture', () => {
    const registered = live.discord.commands();
    expect(registered.length).toBeGreaterThan(5);
    expect(JSON.stringify(registered)).toContain('"name":"role"');
    expect(JSON.stringify(registered)).not.toContain('"name":"card"');
  });

  it('helps without a word about cards, and lists interviews without the picture of their talk', async () => {
    const help = messageOf(await live.discord.run({ command: 'help', ...ada }));
    expect(help.embeds[0]!.description).not.toMatch(/card/i);
    const library = messageOf(await live.discord.run({ command: 'library', ...ada }));
    expect(library.embeds[0]!.description).toMatch(/Shen Sui/);
    expect(library.attachments).toEqual([]);
  });

  it('posts the words of a feed that wanted pictures', async () => {
    messageOf(await daily('post', { feed }));
    const [posted] = live.discord.messages(channelId);
    expect(posted!.attachments).toEqual([]);
    expect(posted!.embeds[0]!.description).toMatch(/❝/);
    expect(Object.keys(buttons(posted!))).not.toContain('Card');
    const status = async () => messageOf(await daily('status', {})).embeds[0]!.description;
    await expect
      .poll(status)
      .toMatch(/arrived without its picture: pictures can’t be drawn on the machine.*(?:was|has been) told/u);
    const direct = live.discord.channels().filter(({ type }) => type === 1);
    const told = direct.flatMap(({ id }) => live.discord.messages(id));
    expect(JSON.stringify(told)).toContain('pictures can’t be drawn');
  });
});
