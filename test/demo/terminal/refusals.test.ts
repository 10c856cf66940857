import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/locale.ts';
import { quoteCommand } from '../../local-discord/interaction-bot.ts';
import { openTerminal } from './terminal-bot.ts';

const sub = (name: string, options: readonly object[] = []) => ({ type: 1, name, description: name, options });
const channel = {
  type: 7,
  name: 'channel',
  description: 'Where it comes',
  description_localizations: { 'zh-CN': '发到哪里' },
  required: true,
  channel_types: [0],
};
const commands = [
  quoteCommand,
  { name: 'help', description: 'Helps' },
  {
    name: 'daily',
    description: 'Posts',
    default_member_permissions: '32',
    options: [sub('add', [channel]), sub('list')],
  },
];

describe('what cannot be done', () => {
  it.each([
    ['/qoute moat', 'There is no /qoute. Did you mean /quote?'],
    ['qoute moat', /is no command, and nothing on the screen is called so\. Did you mean \/quote\?/],
    ['/xyz', 'There is no /xyz. The commands are /quote, /help, /daily.'],
    ['/help me', '/help takes nothing after it: type /help alone.'],
    [
      '/daily add',
      '/daily add is for moderators, and you are a member: type `role moderator`, then the command again.',
    ],
    ['/quote', /needs `text` \(What\): type \/quote text: and press Tab/],
    [
      '/quote moat chanel:#daily',
      /has no option “chanel:”\. Did you mean channel:\? If it belongs to the text, write `text:`/,
    ],
    ['/quote moat count:9', '`count` is a whole number from 1 to 5.'],
    ['/quote moat count:x', /`count` is a number, not “x”/],
    ['/quote moat private:maybe', /true or false, not “maybe”/],
    ['/quote moat order:frist', '“frist” is none of the choices for `order`: type First. Did you mean First?'],
    ['/quote moat channel:#dialy', /“#dialy” is none that it takes: type #general, .*Did you mean #daily\?/],
    ['/quote moat role:@raeders', /there is no “@raeders”: .*Did you mean @readers\?/],
    [`/quote ${'x'.repeat(201)}`, '`text` takes 1 to 200 characters, and this has 201.'],
    ['language zh', /type `language` and one of en-US, zh-CN, zh-TW\. Did you mean zh-CN or zh-TW\?/],
    ['role moderater', /one of member, moderator\. Did you mean moderator\?/],
  ])('of %s it says why, and what to type', async (line, sentence) => {
    const { said } = await openTerminal({ commands });
    expect(await said(line)).toMatch(sentence);
  });

  it.each([
    ['/daily', '/daily is several commands: type /daily and one of add, list.'],
    ['/daily lst', '/daily has no “lst”. Did you mean /daily list?'],
    ['/daily add', '/daily add needs `channel` (Where it comes): type /daily add channel:#general'],
    ['/daily add kind:x', '/daily add has no option “kind:”. Its options are channel:.'],
  ])('of %s a moderator is told more', async (line, sentence) => {
    const { said } = await openTerminal({ commands });
    await said('role moderator');
    expect(await said(line)).toMatch(sentence);
  });

  it.each(locales)('is said to a reader of %s in their language, and never as a code', async (locale) => {
    const { said } = await openTerminal({ commands, locale });
    const lines = ['/qoute x', '/help me', '/daily add', '/quote', '/quote moat count:9', 'nothing so called', '42'];
    const isChinese = locale !== 'en-US';
    for (const line of lines) {
      const sentence = await said(line);
      expect([sentence, /\p{Script=Han}{3}/u.test(sentence)]).toEqual([sentence, isChinese]);
      expect(sentence).not.toMatch(/[a-z]+-[a-z]+:/);
    }
  });

  it('takes a channel by name whatever its case, and a choice by its name', async () => {
    const { answered } = await openTerminal({ commands });
    const { received } = await answered('/quote moat order:first channel:"#Daily"', { content: 'said' });
    const values = received.payload.data.options.map(({ value }: { value: unknown }) => value);
    expect(values).toEqual(['moat', 'first', expect.stringMatching(/^\d+$/)]);
  });

  it('says what became of a bot that does not answer', async () => {
    const { session, bot, pass } = await openTerminal({ commands });
    const entering = session.enter('/help');
    await bot.next();
    pass(3_001);
    expect((await entering).lines.join(' ')).toMatch(/did not answer within the 3 seconds/);
  });
});
