import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/local-discord/local-discord.ts';
import type { Passage } from '../../src/interview/interview.ts';
import { loadSample, openLive, type LiveBot } from './live-bot.ts';

const general = '1100000000000000101';
const daily = '1100000000000000102';
const ada = { user: 'ada', locale: 'en-US' };

let live: LiveBot;
let passages: readonly Passage[];
beforeAll(async () => {
  live = await openLive();
  await live.start().ready;
  passages = (await loadSample()).interviews[0]!.passages;
});
afterAll(() => live.close());

/** What is found there, as its place says: `¶ 5 of`. */
async function found(message: APIMessage): Promise<string> {
  const { message: answer, error } = await live.discord.runOnMessage({
    command: 'Find this quote',
    message,
    ...ada,
  });
  expect([error, live.discord.violations]).toEqual([undefined, []]);
  const texts = answer!.embeds.map(({ footer, description }) => `${footer?.text} ${description}`).join();
  return /¶ \d+ of/u.exec(texts)?.[0] ?? answer!.content;
}

const chatter = 'What a week it was, and the week before was no better; do bring an umbrella.';
const words = () => passages[4]!.text.substring(0, 40);
const media = { url: 'https://example.com/tea.png' };
const display = (content: string) => ({ type: ComponentType.TextDisplay, content });
const picture = (description: string) => ({
  name: 'a.png',
  type: 'image/png',
  bytes: new Uint8Array([1]),
  description,
});

describe('Find this quote', () => {
  it.each<[string, (text: string) => APIMessage]>([
    ['what a person says', (text) => live.discord.say(general, text)],
    ['a title', (text) => live.discord.say(general, '', { app: 'Herald', embeds: [{ title: text }] })],
    [
      'a field',
      (text) =>
        live.discord.say(general, chatter, {
          app: 'Herald',
          embeds: [{ title: 'Quote of the week', fields: [{ name: 'Somebody said', value: text }] }],
        }),
    ],
    [
      'a footer',
      (text) =>
        live.discord.say(general, '', { app: 'Herald', embeds: [{ title: 'Quote of the week', footer: { text } }] }),
    ],
    ['alt text', (text) => live.discord.say(general, '', { files: [picture(text)] })],
    [
      'Components V2',
      (text) =>
        live.discord.say(general, '', {
          app: 'Herald',
          flags: 1 << 15,
          components: [
            {
              type: ComponentType.Container,
              components: [
                display('## Quote of the week'),
                {
                  type: ComponentType.Section,
                  components: [display(text)],
                  accessory: { type: ComponentType.Thumbnail, media, description: 'A cup' },
                },
                {
                  type: ComponentType.ActionRow,
                  components: [{ type: ComponentType.Button, style: 1, label: 'Another', custom_id: 'other' }],
                },
              ],
            },
          ],
        }),
    ],
  ])('reads %s, as it stands and forwarded', async (_, write) => {
    const message = write(words());
    expect(await found(message)).toBe('¶ 5 of');
    const forwarded = live.discord.forward(message, daily);
    expect(await found(forwarded)).toBe('¶ 5 of');
    expect(await found(live.discord.forward(forwarded, general))).toBe('¶ 5 of');
  });

  it('reads a poll, which nobody can forward', async () => {
    expect(await found(live.discord.say(general, '', { poll: { question: words(), answers: ['Yes', 'No'] } }))).toBe(
      '¶ 5 of',
    );
    const asked = live.discord.say(general, '', { poll: { question: 'Who said it?', answers: [words(), 'No'] } });
    expect(await found(asked)).toBe('¶ 5 of');
  });

  it('finds the passage of every message of ours that shows one, whatever else stands on it', async () => {
    const run = async (command: string, options = {}): Promise<Outcome> =>
      live.discord.run({ command, options, ...ada });
    const pressed = async (message: APIMessage, id: RegExp) => {
      const customId = id.exec(JSON.stringify(message.components))?.[0] ?? '';
      const { message: changed, followups } = await live.discord.press(message, customId, ada);
      return followups[0] ?? changed!;
    };
    for (const number of [3, 5, 8]) {
      const quote = (await run('quote', { text: `#${number}` })).message!;
      const place = `¶ ${number} of`;
      expect(await found(quote)).toBe(place);
      expect(await found(live.discord.forward(quote, daily))).toBe(place);
      expect(await found(await pressed(quote, /quote:wider:[^"]+/u))).toBe(place);
    }
    const [highlight] = (await run('today')).message!.embeds;
    const shown = /¶ \d+ of/u.exec(highlight?.footer?.text ?? '')?.[0];
    expect(await found((await run('today')).message!)).toBe(shown);
  });

  it.each([
    ['en-US', 'Misquoted', 'but Shen Sui', 'Word for word'],
    ['zh-CN', '引用有出入', '这话是沈穗', '一字不差'],
    ['zh-TW', '引用有出入', '這句話是沈穗', '一字不差'],
  ])('says in %s how a message quotes: in other words, as somebody else’s, or word for word', async (...expected) => {
    const [locale, misquoted, named, exact] = expected;
    const said = passages[4]!.text.slice(0, 40);
    const about = async (text: string) => {
      const message = live.discord.say(general, text);
      const asked = { command: 'Find this quote', message, user: 'ada', locale };
      return (await live.discord.runOnMessage(asked)).message!.embeds[0]!.description!;
    };
    const wrong = await about(
      `> ${said.replace('五十', '六十')}\n—— ${passages.find(({ speaker }) => speaker !== passages[4]!.speaker)!.speaker.name.zh}`,
    );
    expect(wrong).toContain(misquoted);
    expect(wrong).toContain('~~六十~~ **五十**');
    expect(wrong).toContain(named);
    expect(await about(`“${said}”`)).toContain(exact);
    expect(await about(`“${said}”`)).not.toContain(misquoted);
    expect(live.discord.violations).toEqual([]);
  });

  it.each([
    ['en-US', 'This much is word for word: “', 'In short (our words)'],
    ['zh-CN', '其中这段一字不差：“', ''],
    ['zh-TW', '其中這段一字不差：「', ''],
  ])('says in %s how much of a message is word for word, right below the quote', async (locale, part, summary) => {
    const said = passages[4]!.text.split('。')[1]!;
    const message = live.discord.say(general, `${said}。昨天的球赛真是精彩，明天一起去吃面吧。`);
    const asked = { command: 'Find this quote', message, user: 'ada', locale };
    const { description } = (await live.discord.runOnMessage(asked)).message!.embeds[0]!;
    const lines = description!.split('\n');
    const at = lines.findIndex((line) => line.includes(part));
    expect(lines[at]).toContain(said.slice(0, 10));
    expect(lines[at - 1]).toContain('❞');
    expect(lines.slice(at).some((line) => line.includes(summary))).toBe(true);
    expect(live.discord.violations).toEqual([]);
  });

  it('says so where no place of a message has words', async () => {
    const message = live.discord.say(general, '', {
      files: [{ name: 'a.png', type: 'image/png', bytes: new Uint8Array([1]) }],
    });
    expect(await found(live.discord.forward(message, daily))).toContain('no text to search for');
  });
});
