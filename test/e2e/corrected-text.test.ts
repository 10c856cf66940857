import { type APIMessage, type APIMessageComponent, ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import type { Actor, Outcome } from '../../src/local-discord/local-discord.ts';
import { aboutTurns, correct, type Correction, inventedTurns, writeTurns } from '../fixtures/corrected-text.ts';
import { selectsOf } from '../fixtures/check-message.ts';
import { libraryOfText } from '../fixtures/library-of-text.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const turns = inventedTurns(14);
const said = (turn: number, paragraph = 0) => turns[turn]!.paragraphs[paragraph]!;
/** Two turns that were missing at its beginning, a slip of the pen, and words that nobody said. */
const corrections: readonly Correction[] = [
  { kind: 'correct', at: 3, by: 12 },
  { kind: 'delete', at: 9, by: 0 },
  { kind: 'insert', at: 0, by: 3 },
];
const correctedTurns = corrections.reduce(correct, turns);
const general = '1100000000000000101';
const moderator: Actor = { user: 'robin', locale: 'en-US', where: { kind: 'guild', channelId: general } };

let live: LiveBot;
let bot: Bot;
beforeAll(async () => {
  live = await openLive();
});
afterAll(() => live.close());

async function startOn(text: typeof turns): Promise<Bot> {
  const library = libraryOfText('talk', writeTurns(text), aboutTurns(text));
  const started = live.start({ loadContent: async () => library });
  await started.ready;
  return started;
}

function answerOf({ message, followups, error }: Outcome): APIMessage {
  expect(error).toBeUndefined();
  return (followups[0] ?? message)!;
}

const run = async (command: string, options: Record<string, string> = {}) =>
  answerOf(await live.discord.run({ command, options, ...moderator }));
const textOf = ({ content, embeds }: APIMessage) =>
  [content, ...embeds.map(({ description }) => description)].join('\n');

function buttons(message: APIMessage) {
  const rows = (message.components ?? []).filter((row) => row.type === ComponentType.ActionRow);
  return rows.flatMap(({ components }) => components);
}

function idOf(message: APIMessage, label: string): string {
  const button = buttons(message).find((each) => 'label' in each && each.label === label);
  return (button as { custom_id: string }).custom_id;
}

const press = async (message: APIMessage, label: string) =>
  answerOf(await live.discord.press(message, idOf(message, label), moderator));

/** What a preview shows first. */
function firstQuote(preview: APIMessage): string {
  return /❝ (?<words>.{30})/u.exec(textOf(preview))!.groups!['words']!;
}

/** Of a talk in its first edition. */
function numberOf(words: string): string {
  const before = libraryOfText('talk', writeTurns(turns), aboutTurns(turns));
  return `#${before.interviews[0]!.passages.find(({ text }) => text === words)!.number}`;
}

describe('a bot that is started again on a corrected text', () => {
  it('knows what was saved, banned, wished for and posted by its words', async () => {
    bot = await startOn(turns);
    const [moved, changed, gone] = [said(5), said(3), said(9)];
    const quotes = [];
    for (const words of [moved, changed, gone]) {
      const quote = await run('quote', { text: numberOf(words) });
      expect(textOf(quote)).toContain(words);
      await press(quote, 'Save');
      quotes.push(quote);
    }
    const channel = live.discord.channels().find(({ name }) => name === 'daily')!.id;
    const zone = 'Asia/Shanghai';
    const reading = await run('daily add', { channel, kind: 'serial', time: '09:00', zone });
    await run('daily post', { feed: '1' });
    const [post] = live.discord.messages(channel).slice(-1);
    const added = await run('daily add', { channel, kind: 'highlight', time: '10:00', zone });
    const preview = await press(added, 'Preview');
    const banned = firstQuote(preview);
    const swapping = await press(await press(preview, 'Ban'), 'Swap');
    const swapped = firstQuote(swapping);
    expect(new Set([banned, swapped]).size).toBe(2);
    await bot.stop();

    bot = await startOn(correctedTurns);
    const list = textOf(await run('saved'));
    expect(list).toContain(`❝ ${moved}`);
    expect(list).toContain(`Corrected since you saved it. It used to read:`);
    expect(list).toContain(`❝ ${changed}`);
    expect(list).toContain('no longer in this interview');
    expect(list).toContain(`❝ ${gone}`.substring(0, 40));
    const wider = await press(quotes[0]!, 'Before & after');
    expect(textOf(wider)).toContain(moved);
    expect(textOf(wider)).not.toContain('Corrected since');
    expect(textOf(await press(quotes[1]!, 'Before & after'))).toContain(`The text has been corrected since.`);
    expect(textOf(await press(quotes[2]!, 'Before & after'))).toContain('no longer in the text');
    // A post's own buttons, and what comes after it.
    const around = textOf(await press(post!, 'Before & after'));
    expect(around).toContain(said(0));
    const next = textOf(await press(reading, 'Preview'));
    expect(next).not.toContain(said(0));
    const [day] = selectsOf(swapping as object);
    const picked = await live.discord.pick(swapping, day!.custom_id, [day!.options[1]!.value], moderator);
    const highlights = answerOf(picked);
    expect(textOf(highlights)).not.toContain(banned);
    expect([firstQuote(highlights), textOf(highlights)]).toEqual([swapped, expect.stringContaining('swapped in')]);
    expect(live.discord.violations).toEqual([]);
    expect(live.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('two bots with different texts on one database', () => {
  const ways: LiveBot[] = [];
  afterAll(() => Promise.all(ways.map((way) => way.close())));

  async function open(dataDir?: string) {
    const way = await openLive();
    ways.push(way);
    // No two interactions have the same id.
    await way.clock.advance(ways.length * 60_000);
    const start = async (text: typeof turns) => {
      const library = libraryOfText('talk', writeTurns(text), aboutTurns(text));
      const { apiUrl, token } = way.discord;
      const env = { apiUrl, token, dataDir: dataDir ?? way.dataDir, contentDir: '', redisUrl: undefined };
      const started = way.start({ env, loadContent: async () => library });
      await started.ready;
      return started;
    };
    const run = async (command: string, options: Record<string, string> = {}) =>
      answerOf(await way.discord.run({ command, options, ...moderator }));
    const save = async (words: string, text: typeof turns) => {
      const quote = await run('quote', { text: placeOf(words, text) });
      expect(textOf(quote)).toContain(words);
      await way.discord.press(quote, idOf(quote, 'Save'), moderator);
    };
    const savedEntries = async () => {
      let page = await run('saved');
      const pages = [textOf(page)];
      const isOn = (each: APIMessageComponent) => 'label' in each && each.label === '▶' && each.disabled !== true;
      while (buttons(page).some(isOn)) {
        page = answerOf(await way.discord.press(page, idOf(page, '▶'), moderator));
        pages.push(textOf(page));
      }
      return pages.flatMap((text) => text.split(/\n(?=\*\*\d)/u)).filter((entry) => /^\*\*\d/u.test(entry));
    };
    return { way, start, run, save, savedEntries };
  }

  it('never show other words than were saved or posted without saying so', async () => {
    const [old, anew] = [await open(), await open(ways[0]!.dataDir)];
    let [first, second] = [await old.start(turns), await anew.start(correctedTurns)];
    const kept: string[] = [];
    const keep = async (by: typeof old, words: string, text: typeof turns) => {
      await by.save(words, text);
      kept.push(words);
    };
    for (const words of [said(5), said(3), said(9)]) await keep(old, words, turns);
    const spoken = correctedTurns.flatMap(({ paragraphs }) => paragraphs);
    const before = new Set(turns.flatMap(({ paragraphs }) => paragraphs));
    const isNew = (words: string) => !before.has(words);
    for (const words of [...spoken.filter(isNew).slice(0, 3), spoken.at(-1)!]) await keep(anew, words, correctedTurns);
    const channel = old.way.discord.channels().find(({ name }) => name === 'daily')!.id;
    const feed = { channel, kind: 'highlight', time: '09:00', zone: 'Asia/Shanghai' };
    await old.run('daily add', feed);
    await old.run('daily post', { feed: '1' });
    const posted = textOf(await old.run('today'));

    const judge = async () => {
      for (const { run, savedEntries } of [old, anew]) {
        const entries = await savedEntries();
        // What one saved in the words of now and of then is one entry.
        expect(entries.length).toBeGreaterThanOrEqual(kept.length - 1);
        expect(entries.filter((entry) => !isHonest(entry, kept))).toEqual([]);
        const day = textOf(await run('today'));
        expect(day.includes(quoteOf(posted)) || /Corrected since it was posted|no longer in the text/u.test(day)).toBe(
          true,
        );
      }
    };
    await judge();
    // Each is started again, the other goes on.
    await first.stop();
    first = await old.start(turns);
    await judge();
    await second.stop();
    second = await anew.start(turns.toSpliced(2, 1));
    await judge();
    expect(ways.flatMap(({ log }) => log.lines).filter(({ level }) => level === 'error')).toEqual([]);
  });
});

/** It shows words that were saved, or says that they changed or are gone. */
function isHonest(entry: string, kept: readonly string[]): boolean {
  const shown = [...entry.matchAll(/❝ (?<words>.+?) ❞/gu)].map(({ groups }) => groups!['words']!.replace(/…$/u, ''));
  const isKept = (words: string) => kept.some((each) => each.startsWith(words));
  if (shown.every(isKept) && shown.length > 0) return true;
  return /Corrected since|no longer in this interview/u.test(entry);
}

const quoteOf = (text: string) => /❝ (?<words>[^\n]+) ❞/u.exec(text)!.groups!['words']!;

function placeOf(words: string, text: typeof turns): string {
  const { interviews } = libraryOfText('talk', writeTurns(text), aboutTurns(text));
  return `#${interviews[0]!.passages.find((passage) => passage.text === words)!.number}`;
}
