import { type APIMessage, ApplicationCommandOptionType, type APIApplicationCommandOption } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Outcome, RunAction } from '../../src/local-discord/local-discord.ts';
import { confusingLibrary } from '../fixtures/confusing-library.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const general = '1100000000000000101';
const daily = '1100000000000000102';
const forum = '1100000000000000105';
const thread = '1100000000000000106';
const robin: Actor = { user: 'robin', where: { kind: 'guild', channelId: general } };
const locales = ['en-US', 'zh-CN', 'zh-TW'] as const;

let live: LiveBot;
beforeAll(async () => {
  live = await openLive();
  const bot = live.start({ loadContent: () => Promise.resolve(confusingLibrary()), draws: false });
  await bot.ready;
  for (const [channel, kind, time] of [
    [daily, 'highlight', '09:00'],
    [daily, 'highlight', '09:00'],
    [forum, 'serial', '21:00'],
    [thread, 'summary', '21:00'],
  ] as const) {
    // The longest there are.
    const options = { channel, kind, time, zone: 'America/Argentina/Buenos_Aires', days: 'mon, wed, fri, sun' };
    await tell('daily add', options, {});
  }
  await tell('daily pause', { feed: '4' }, {});
});
afterAll(() => live.close());

type Over = Actor & Pick<RunAction, 'byName'>;
type Options = Readonly<Record<string, string | boolean>>;

function run(command: string, options: Options, over: Over = {}): Promise<Outcome> {
  return live.discord.run({ ...robin, command, options, ...over });
}

async function tell(command: string, options: Options, over: Over): Promise<string> {
  const { message, error } = await run(command, options, over);
  expect(error).toBeUndefined();
  expect(live.discord.violations).toEqual([]);
  return told(message);
}

/** What a message says and offers. */
function told(message: APIMessage | undefined): string {
  const { content, embeds, components } = message ?? {};
  return JSON.stringify([content, embeds, components]);
}

async function offersOf(command: string, focused: string, typed: string, options: Options, over: Actor) {
  const { choices, error } = await live.discord.complete({
    ...robin,
    command,
    focused,
    options: { ...options, [focused]: typed },
    ...over,
  });
  expect([error, live.discord.violations]).toEqual([undefined, []]);
  return (choices ?? []).map(({ name, value }) => ({ name, value: String(value) }));
}

interface Completed {
  readonly command: string;
  readonly option: string;
}

/** Every option that offers something, of every command, as they are registered. */
function completedOptions(): readonly Completed[] {
  return live.discord.commands().flatMap(({ name, options = [] }) => completedIn(name, options));
}

function completedIn(command: string, options: readonly APIApplicationCommandOption[]): readonly Completed[] {
  return options.flatMap((option) => {
    if (option.type === ApplicationCommandOptionType.Subcommand)
      return completedIn(`${command} ${option.name}`, option.options ?? []);
    return 'autocomplete' in option && option.autocomplete ? [{ command, option: option.name }] : [];
  });
}

/** Whether it says that others have the same piece of words, and how to name each. */
function asksBack(answer: string, value: string): boolean {
  return (
    answer.includes(`一模一样`) &&
    (answer.match(/ · called-tea#\d+/gu)?.length ?? 0) > 1 &&
    answer.includes(` · ${value}`)
  );
}

/** What else has to be said, so that the answer tells what the option did. */
function besides({ command, option }: Completed): Options {
  if (command === 'quote' && option !== 'text') return { text: '机器', transcript: 'called-tea' };
  if (command === 'daily edit') return { feed: '1', noping: true };
  if (command === 'daily add' && option === 'tag')
    return { channel: forum, kind: 'serial', time: '10:00', zone: 'Asia/Tokyo' };
  if (command === 'daily edit' && option === 'tag') return { feed: '1', channel: forum, noping: true };
  if (command === 'daily add') return { channel: daily, kind: 'serial', time: '10:00', zone: 'Asia/Tokyo' };
  if (command === 'daily skip') return { feed: '1', date: '2026-01-07' };
  if (command === 'summary' && option === 'section') return { transcript: 'called-tea' };
  return {};
}

const beginnings: Readonly<Record<string, readonly string[]>> = {
  text: ['', '机器', '≈', '对。', 'data', '#3', '数据'],
  speaker: ['', 'li', '高', '🙂'],
  section: ['', 'data', '1', '§'],
  transcript: ['', 'tea', '茶', '“'],
  zone: ['', 'san', '北京', 'UTC+8', 'cst'],
  time: ['', '9', '晚上九点半'],
  days: ['', 'mon', '周'],
  date: ['', '1'],
  feed: ['', 'daily', '2'],
  except: ['', '12-24', '5月1日'],
  tag: ['', 'q'],
};

/** A list is tried from both ends: the likeliest, and what stands where it was cut. */
function someOf<T>(all: readonly T[]): readonly T[] {
  return all.length <= 5 ? all : [...all.slice(0, 3), ...all.slice(-2)];
}

/** What an answer says of the option: of a new feed all but its random order. */
async function answerTo(command: string, options: Options, over: Over = {}): Promise<string> {
  const answer = await tell(command, options, over);
  if (command !== 'daily add' || !answer.includes('daily:preview')) return answer;
  await removeAdded(answer);
  return answer.substring(0, answer.indexOf('\\n\\n'));
}

/** A new feed is no part of the next answer. */
async function removeAdded(answer: string): Promise<void> {
  const id = /daily:preview:1:(?<id>\w+)/u.exec(answer)?.groups?.['id'] ?? '';
  const { message } = await run('daily remove', { feed: id });
  await live.discord.press(message!, `daily:remove:1:${id}`, { user: 'robin' });
}

describe('what was offered', () => {
  it('is tried for every option that offers something', () => {
    const options = new Set(completedOptions().map(({ option }) => option));
    expect(options).toEqual(new Set(Object.keys(beginnings)));
    expect(completedOptions().length).toBeGreaterThan(20);
  });

  it.each(locales.map((drawn, index) => ({ drawn, sent: locales[(index + 1) % locales.length]!, index })))(
    'is understood by its name as by its value, drawn in $drawn and sent by a reader of $sent from another channel',
    async ({ drawn, sent, index }) => {
      const elsewhere = { locale: sent, where: { kind: 'guild', channelId: forum } } as const;
      for (const { command, option } of completedOptions()) {
        // Nothing typed in every language, the rest in turn.
        const all = beginnings[option] ?? [];
        for (const typed of all.filter((_, at) => at === 0 || at % locales.length === index)) {
          const other = besides({ command, option });
          const offers = await offersOf(command, option, typed, other, { locale: drawn });
          for (const { name, value } of someOf(offers)) {
            const options = { ...other, [option]: value };
            // What it is answered the first time may be another thing than the second.
            if (/post|skip|pause|resume/u.test(command)) await answerTo(command, options, elsewhere);
            const byValue = await answerTo(command, options, elsewhere);
            const byName = await answerTo(command, options, { ...elsewhere, byName: [option] });
            if (option === 'text' && asksBack(byName, value)) continue;
            expect({ command, option, name, answer: byName }).toEqual({ command, option, name, answer: byValue });
          }
        }
      }
    },
  );

  it('is asked back where several are called so, each with what means it alone', async () => {
    const asked = await answerTo('quote', { text: '机器', speaker: '李伟 Li Wei' });
    expect(asked).toContain('李伟 Li Wei · wei; 李伟 Li Wei · wei-2; 李伟 Li Wei · yan');
    for (const speaker of ['wei', 'wei-2', 'yan']) {
      expect(await answerTo('quote', { text: '对', speaker })).not.toContain('can mean');
    }
  });
});
