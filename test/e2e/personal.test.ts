import { type APIMessage, ComponentType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Outcome } from '../../src/local-discord/local-discord.ts';
import { loadSample, openLive, type LiveBot } from './live-bot.ts';

let live: LiveBot;
beforeAll(async () => {
  live = await openLive();
  await live.start().ready;
});
afterAll(() => live.close());

const moderator: Actor = { user: 'robin', locale: 'en-US' };
const ada: Actor = { user: 'ada', locale: 'en-US' };
const mei: Actor = { user: 'meihua', locale: 'en-US' };

function expectClean(): void {
  expect(live.discord.violations).toEqual([]);
  expect(live.log.lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
}

function answerOf({ message, followups, error }: Outcome): APIMessage {
  expect(error).toBeUndefined();
  const answer = followups[0] ?? message;
  if (answer === undefined) throw new Error('there is no answer');
  return answer;
}

function idOf(message: APIMessage, label: string): string {
  const rows = (message.components ?? []).filter((row) => row.type === ComponentType.ActionRow);
  for (const button of rows.flatMap(({ components }) => components)) {
    if ('custom_id' in button && 'label' in button && button.label === label) return button.custom_id;
  }
  throw new Error(`no button ${label}`);
}

const isPrivate = (message: APIMessage) => ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
const textOf = ({ content, embeds }: APIMessage) => JSON.stringify([content, embeds]);

/** From the select of a list. */
async function pickFirst(message: APIMessage, actor: Actor): Promise<APIMessage> {
  const rows = (message.components ?? []).filter((row) => row.type === ComponentType.ActionRow);
  const select = rows.flatMap(({ components }) => components).find(({ type }) => type === ComponentType.StringSelect);
  if (select?.type !== ComponentType.StringSelect) throw new Error('no select');
  return answerOf(await live.discord.pick(message, select.custom_id, [select.options[0]!.value], actor));
}

async function press(message: APIMessage, label: string, actor: Actor): Promise<APIMessage> {
  return answerOf(await live.discord.press(message, idOf(message, label), actor));
}

describe('Save on a public quote', () => {
  it('answers whoever presses it, alone, and leaves the quote as it is', async () => {
    const quote = answerOf(await live.discord.run({ command: 'quote', options: { text: '#3' }, ...ada }));
    expect(isPrivate(quote)).toBe(false);
    for (const reader of [ada, mei]) {
      const saved = await press(quote, 'Save', reader);
      expect(saved.id).not.toBe(quote.id);
      expect([isPrivate(saved), saved.content]).toEqual([true, expect.stringContaining('Saved.')]);
      expect((await press(quote, 'Save', reader)).content).toContain('already');
    }
    const standing = live.discord.messages(quote.channel_id).find(({ id }) => id === quote.id);
    expect(standing?.embeds).toEqual(quote.embeds);
    expectClean();
  });

  it('is undone in place, and /saved shows the rest to its owner alone', async () => {
    const quote = answerOf(await live.discord.run({ command: 'quote', options: { text: '#4' }, ...ada }));
    const saved = await press(quote, 'Save', ada);
    const undone = await press(saved, 'Undo', ada);
    expect([undone.id, isPrivate(undone)]).toEqual([saved.id, true]);
    const list = answerOf(await live.discord.run({ command: 'saved', ...ada }));
    expect(isPrivate(list)).toBe(true);
    expect(textOf(list)).toContain('¶ 3');
    expect(textOf(list)).not.toContain('¶ 4');
    const opened = await pickFirst(list, ada);
    expect([opened.id, textOf(opened)]).toEqual([list.id, expect.stringContaining('❝')]);
    expectClean();
  });
});

describe('/saved', () => {
  it('exports a Markdown file, in a server and in direct messages', async () => {
    for (const where of [undefined, { kind: 'bot-dm' } as const]) {
      const actor = { ...ada, ...(where && { where }) };
      const list = answerOf(await live.discord.run({ command: 'saved', ...actor }));
      const file = await press(list, 'Export', actor);
      expect(isPrivate(file)).toBe(true);
      expect(file.attachments).toMatchObject([{ filename: 'saved-quotes.md', description: expect.any(String) }]);
      expect(file.attachments[0]?.size).toBeGreaterThan(100);
    }
    expectClean();
  });

  it('offers no file where the bot can’t attach one, and says why there is none where it may no more', async () => {
    const channel = live.discord.channels().find(({ name }) => name === 'general')!;
    const actor = { ...ada, where: { kind: 'guild', channelId: channel.id } } as const;
    const before = channel.appPermissions;
    const list = answerOf(await live.discord.run({ command: 'saved', ...actor }));
    channel.appPermissions &= ~PermissionFlagsBits.AttachFiles;
    const refusal = await press(list, 'Export', actor);
    expect([isPrivate(refusal), refusal.content]).toEqual([true, expect.stringContaining('can’t attach')]);
    const without = answerOf(await live.discord.run({ command: 'saved', ...actor }));
    expect(JSON.stringify(without.components)).not.toContain('Export');
    channel.appPermissions = before;
    expectClean();
  });
});

describe('a note on a saved quote', () => {
  const words = {
    'en-US': {
      save: 'Save',
      note: 'Add a note',
      shown: 'Your note: for Monday',
      lost: 'wasn’t saved',
      remove: 'Remove',
      edit: 'Edit note',
    },
    'zh-CN': {
      save: '收藏',
      note: '写笔记',
      shown: '你的笔记：for Monday',
      lost: '笔记没有保存',
      remove: '移除',
      edit: '修改笔记',
    },
    'zh-TW': {
      save: '收藏',
      note: '寫筆記',
      shown: '你的筆記：for Monday',
      lost: '筆記沒有儲存',
      remove: '移除',
      edit: '修改筆記',
    },
  } as const;

  it.each(['en-US', 'zh-CN', 'zh-TW'] as const)(
    'is written in a form, found again by /saved, and never lost in %s',
    async (locale) => {
      const actor = { user: 'robin', locale, where: { kind: 'bot-dm' } } as const;
      const { save, note, shown, lost, remove } = words[locale];
      await press(
        answerOf(await live.discord.run({ command: 'quote', options: { text: '#6' }, ...actor })),
        save,
        actor,
      );
      const opened = await pickFirst(answerOf(await live.discord.run({ command: 'saved', ...actor })), actor);
      const write = async () => {
        const { modal } = await live.discord.press(opened, idOf(opened, note), actor);
        return async (text: string) => answerOf(await live.discord.submit(modal!, { note: text }, actor));
      };
      const noted = await (await write())('for Monday');
      expect([noted.id, textOf(noted)]).toEqual([opened.id, expect.stringContaining(shown)]);
      const found = await live.discord.run({ command: 'saved', options: { text: 'MONDAY' }, ...actor });
      expect(textOf(answerOf(found))).toContain(shown.replace('Monday', '**Monday**'));
      const late = await write();
      await press(opened, remove, actor);
      const told = await late('a thought');
      expect([isPrivate(told), told.content]).toEqual([true, expect.stringContaining(lost)]);
      expect(told.content).toContain('a thought');
      expect(live.log.lines.filter((line) => JSON.stringify(line).includes('Monday'))).toEqual([]);
      expectClean();
    },
  );

  it.each(['en-US', 'zh-CN', 'zh-TW'] as const)('is offered as soon as a quote is saved, in %s', async (locale) => {
    const actor = { user: 'robin', locale } as const;
    const { save, note, shown, edit, remove } = words[locale];
    const quote = answerOf(await live.discord.run({ command: 'quote', options: { text: '#7' }, ...actor }));
    const saved = await press(quote, save, actor);
    const { modal } = await live.discord.press(saved, idOf(saved, note), actor);
    const noted = answerOf(await live.discord.submit(modal!, { note: 'for Monday' }, actor));
    expect([noted.id, noted.content, isPrivate(noted)]).toEqual([saved.id, '', true]);
    expect(textOf(noted)).toContain(shown);
    const again = await press(quote, save, actor);
    const { modal: filled } = await live.discord.press(again, idOf(again, edit), actor);
    expect(JSON.stringify(filled)).toContain('"value":"for Monday"');
    await press(again, remove, actor);
    expectClean();
  });
});

describe('Find this quote', () => {
  it('stands in the menu of messages and finds the passage of one of our own replies', async () => {
    const quote = answerOf(await live.discord.run({ command: 'quote', options: { text: '#5' }, ...ada }));
    const found = answerOf(await live.discord.runOnMessage({ command: 'Find this quote', message: quote, ...mei }));
    expect(isPrivate(found)).toBe(true);
    expect(textOf(found)).toContain('¶ 5 of');
    expectClean();
  });

  it('finds what a person quotes in a chat', async () => {
    const { passages } = (await loadSample()).interviews[0]!;
    const words = passages[4]!.text.substring(0, 40);
    const channelId = live.discord.channels().find(({ name }) => name === 'general')!.id;
    const said = live.discord.say(channelId, `lol <@1100000000000000011> remember?\n> ${words}`, { user: 'robin' });
    const found = answerOf(await live.discord.runOnMessage({ command: 'Find this quote', message: said, ...mei }));
    expect(textOf(found)).toContain('¶ 5 of');
    expectClean();
  });

  it('says so where a message has nothing to do with it', async () => {
    const help = answerOf(await live.discord.run({ command: 'privacy', ...ada }));
    const nothing = answerOf(await live.discord.runOnMessage({ command: 'Find this quote', message: help, ...ada }));
    expect(isPrivate(nothing)).toBe(true);
    expect(textOf(nothing)).toMatch(/No passage comes close|No exact match/u);
    expectClean();
  });
});

describe('/privacy', () => {
  it('forgets what one person saved, and nobody else’s', async () => {
    const page = answerOf(await live.discord.run({ command: 'privacy', ...ada }));
    const question = await press(page, 'Delete my saved quotes', ada);
    expect(question.id).toBe(page.id);
    const done = await press(question, 'Delete them', ada);
    expect(done.content).toContain('Deleted:\n- Your saved quotes (1)');
    expect(textOf(answerOf(await live.discord.run({ command: 'saved', ...ada })))).toContain('saved anything yet');
    expect(textOf(answerOf(await live.discord.run({ command: 'saved', ...mei })))).toContain('¶ 3');
    expectClean();
  });
});

describe('/settings', () => {
  it('shows members their own part alone, and changes nothing of the server for them', async () => {
    const own = answerOf(await live.discord.run({ command: 'settings', ...ada }));
    expect(textOf(own)).toContain('Your answers');
    expect(textOf(own)).not.toContain('Language of posts');
    const refused = answerOf(await live.discord.run({ command: 'settings', options: { posts: 'text' }, ...ada }));
    expect(textOf(refused)).toContain('Only people who manage this server');
    expectClean();
  });

  it('hides the answers of a server that chose so, buttons and all, until it is taken back', async () => {
    const ask = async (options = {}) =>
      answerOf(await live.discord.run({ command: 'quote', options: { text: '#3', ...options }, ...ada }));
    expect(isPrivate(await ask())).toBe(false);
    const shown = answerOf(
      await live.discord.run({ command: 'settings', options: { replies: 'private' }, ...moderator }),
    );
    expect(isPrivate(shown)).toBe(true);
    const hidden = await ask();
    expect(isPrivate(hidden)).toBe(true);
    expect(isPrivate(await press(hidden, 'Before & after', ada))).toBe(true);
    expect(isPrivate(await ask({ private: false }))).toBe(false);
    await press(shown, 'Make replies public', moderator);
    expect(isPrivate(await ask())).toBe(false);
    expectClean();
  });
});
