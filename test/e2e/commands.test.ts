import { type APIMessage, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Actor, Outcome, Place } from '../../src/local-discord/local-discord.ts';
import { openLive, type LiveBot } from './live-bot.ts';

let live: LiveBot;
beforeAll(async () => {
  live = await openLive();
  await live.start().ready;
});
afterAll(() => live.close());

/** Every test ends with this: nothing broke a rule of Discord's, nothing failed inside. */
function expectClean(): void {
  expect(live.discord.violations).toEqual([]);
  expect(live.log.lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
}

function messageOf({ message, error }: Outcome): APIMessage {
  expect(error).toBeUndefined();
  if (message === undefined) throw new Error('there is no answer');
  expect(message.content !== '' || message.embeds.length + message.attachments.length > 0).toBe(true);
  return message;
}

function textOf(message: APIMessage): string {
  return JSON.stringify([message.content, message.embeds]);
}

/** Its buttons, and its selects with what is picked first. */
function pressesOf(message: APIMessage): readonly { readonly id: string; readonly values: readonly string[] }[] {
  const rows = (message.components ?? []).filter((row) => row.type === ComponentType.ActionRow);
  return rows
    .flatMap(({ components }) => components)
    .flatMap((component) => {
      if (!('custom_id' in component) || component.disabled === true) return [];
      const { custom_id: id } = component;
      if (component.type === ComponentType.Button) return [{ id, values: [] }];
      return component.type === ComponentType.StringSelect
        ? [{ id, values: component.options.slice(0, 1).map(({ value }) => value) }]
        : [];
    });
}

const readers: readonly Actor[] = [
  { user: 'ada', locale: 'en-US' },
  { user: 'xiaolin', locale: 'zh-CN' },
  { user: 'meihua', locale: 'zh-TW' },
];

const asks = [
  { command: 'quote', options: { text: '#3' } },
  { command: 'quote', options: { text: '雾' } },
  { command: 'quote', options: { text: '#999' } },
  { command: 'quote', options: { text: 'zzzz qqqq xxxx' } },
  { command: 'quote', options: { text: '@everyone <@1> **bold**' } },
  { command: 'quote', options: {} },
  { command: 'quote', options: { text: '#3', private: true } },
  { command: 'today', options: {} },
  { command: 'highlights', options: {} },
  { command: 'summary', options: {} },
  { command: 'library', options: {} },
  { command: 'help', options: {} },
] as const;
/** Asked in personal.test.ts and daily.test.ts. */
const askedElsewhere = ['saved', 'settings', 'privacy', 'daily', 'Find this quote'];

/** A note beside a saved quote, or a daily quote of one's own. */
function filled(modal: NonNullable<Outcome['modal']>): Readonly<Record<string, string>> {
  const all = { note: 'a note', time: '9:00', zone: 'UTC' };
  return Object.fromEntries(Object.entries(all).filter(([name]) => JSON.stringify(modal).includes(`"${name}"`)));
}

describe('the tests of the whole way', () => {
  it('ask every command there is', () => {
    const asked = new Set<string>([...asks.map(({ command }) => command), ...askedElsewhere]);
    expect(asked).toEqual(new Set(commands.map(({ data }) => data.name)));
  });
});

describe.each(readers)('a reader of $locale', (reader) => {
  it.each(asks)('gets an answer to /$command $options', async (asked) => {
    const outcome = await live.discord.run({ ...asked, ...reader });
    messageOf(outcome);
    expect(outcome.deferred).toBe(false);
    expectClean();
  });

  it('can press every button there is, and every button behind it', async () => {
    const pressed = new Map<string, number>();
    const queue: APIMessage[] = [];
    for (const asked of asks) queue.push(messageOf(await live.discord.run({ ...asked, ...reader })));
    for (let message = queue.shift(); message !== undefined; message = queue.shift()) {
      for (const { id, values } of pressesOf(message)) {
        const kind = id.split(':').slice(0, 2).join(':');
        const times = pressed.get(kind) ?? 0;
        // What was shared cannot be shared again: sharing-quotes.test.ts.
        if (times >= 12 || kind.startsWith('quote:share')) continue;
        pressed.set(kind, times + 1);
        const outcome =
          values.length === 0
            ? await live.discord.press(message, id, reader)
            : await live.discord.pick(message, id, values, reader);
        const { modal } = outcome;
        queue.push(messageOf(modal === undefined ? outcome : await live.discord.submit(modal, filled(modal), reader)));
        // A form may change the message, too.
        if (modal !== undefined) break;
        // What the button changed has other buttons now; the rest of the old ones are gone.
        if (outcome.followups.length === 0 && outcome.callbacks[0]?.type === 7) break;
      }
    }
    expect(pressed.size).toBeGreaterThan(3);
    expectClean();
  });

  it.each([
    ['quote', 'text', ''],
    ['quote', 'text', '雾'],
    ['quote', 'speaker', ''],
    ['quote', 'section', ''],
    ['quote', 'transcript', ''],
    ['highlights', 'transcript', ''],
    ['summary', 'section', ''],
    ['summary', 'transcript', ''],
  ])('is offered something in /%s %s:%j, and each choice works when it is picked', async (command, focused, typed) => {
    const { choices, error } = await live.discord.complete({
      command,
      focused,
      options: { [focused]: typed },
      ...reader,
    });
    expect(error).toBeUndefined();
    expect(choices).not.toEqual([]);
    for (const { value } of choices ?? []) {
      messageOf(await live.discord.run({ command, options: { [focused]: value }, ...reader }));
    }
    expectClean();
  });

  it('is offered nothing, without an error, for what matches nothing', async () => {
    const { choices, error } = await live.discord.complete({
      command: 'summary',
      focused: 'section',
      options: { section: 'zzzz qqqq xxxx' },
      ...reader,
    });
    expect({ choices, error }).toEqual({ choices: [], error: undefined });
    expectClean();
  });
});

describe('commands and buttons, elsewhere', () => {
  const elsewhere = () => live.discord.guilds.find(({ installed }) => !installed)?.channels[0]?.id ?? '';
  const silenced = () => live.discord.channels().find(({ name }) => name === 'staff-only')?.id ?? '';
  const places: readonly [string, () => Place][] = [
    ['direct messages', () => ({ kind: 'bot-dm' })],
    ['a server that has not got the bot', () => ({ kind: 'user-app', channelId: elsewhere() })],
    ['a channel where the bot may do nothing', () => ({ kind: 'guild', channelId: silenced() })],
  ];
  it.each(places)('get an answer: %s', async (_, where) => {
    for (const asked of asks) {
      const message = messageOf(await live.discord.run({ ...asked, where: where() }));
      expect(textOf(message)).not.toBe('');
    }
    expectClean();
  });

  it('answers in plain text where it may not embed', async () => {
    const where = { kind: 'guild', channelId: silenced() } as const;
    const message = messageOf(await live.discord.run({ command: 'help', where }));
    expect(message.embeds).toEqual([]);
    expect(message.content.length).toBeGreaterThan(100);
  });
});

describe('privacy', () => {
  it('shows a private quote to its asker alone, and leaves it to them', async () => {
    const asked = { command: 'quote', options: { text: '#3', private: true } };
    const message = messageOf(await live.discord.run(asked));
    expect((message.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    const [customId] = pressesOf(message).map(({ id }) => id);
    const mine = messageOf(await live.discord.press(message, customId ?? ''));
    expect((mine.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    const theirs = live.discord.press(message, customId ?? '', { user: 'robin' });
    await expect(theirs).rejects.toThrow(/unknown-message/);
    expectClean();
  });

  it('pings nobody, whatever is asked', async () => {
    for (const text of ['@everyone', '@here', '<@1100000000000000011>', '<@&1100000000000000109>']) {
      const message = messageOf(await live.discord.run({ command: 'quote', options: { text } }));
      expect([message.mention_everyone, message.mentions, message.mention_roles]).toEqual([false, [], []]);
    }
    expectClean();
  });
});
