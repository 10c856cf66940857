import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { highlights } from '../../commands/highlights.ts';
import { quote } from '../../commands/quote.ts';
import { saved } from '../../commands/saved.ts';
import { summary } from '../../commands/summary.ts';
import { today } from '../../commands/today.ts';
import type { Command, Deps } from '../../src/conversation/command.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { learnEditions } from '../../src/editions/learn-editions.ts';
import { storeByWords } from '../../src/editions/store-by-words.ts';
import { createSlices } from '../../src/slices.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { messageOf } from '../fixtures/message-of.ts';
import { buttonsOf, checkMessage, textOf } from '../fixtures/check-message.ts';
import { aboutTurns, inventedTurns, writeTurns } from '../fixtures/corrected-text.ts';
import { behindMore } from '../fixtures/behind-more.ts';
import { asked, depsFor, pressed } from '../fixtures/deps.ts';
import { libraryOfText } from '../fixtures/library-of-text.ts';
import { aClaim, aFeed } from '../fixtures/rows.ts';
import { pickSaved } from '../fixtures/pick-saved.ts';

const slug = 'talk';
const kettle = '水壶烧了二十年，壶底比我们谁都薄。';
const ledger = '账本上的字会褪色，欠下的人情不会。';
const torn = '雨季来的时候，路上只有茶和';
const turns = inventedTurns(4).with(1, { label: '沈遂', paragraphs: [`${kettle}${ledger}`] });
const number = 2;

let raw: Store;
beforeEach(async () => {
  raw = await openStore({ path: ':memory:' });
});
afterEach(() => raw.close());

interface Picked {
  readonly passage: number;
  readonly from: string;
  readonly to: string;
}
const [first, second]: readonly Picked[] = [
  { passage: number, from: '水壶烧了', to: '谁都薄。' },
  { passage: number, from: '账本上的', to: '情不会。' },
];

/** A process, on a text of which somebody picked that. */
async function start(picked: Picked, text = turns): Promise<Deps> {
  const read = libraryOfText(slug, writeTurns(text), { ...aboutTurns(text), quotes: [picked] });
  const library = await learnEditions(read, { store: raw, slices: createSlices() });
  return depsFor(library, { store: storeByWords(raw, library) });
}

async function press(message: Reply, label: string, deps: Deps): Promise<Reply> {
  const request = pressed(buttonsOf(message).get(label)!, { locale: 'en-US' });
  const commands: Readonly<Record<string, Command>> = { quote, saved, summary, highlights };
  const reply = messageOf(await commands[request.command]!.components![request.action]!(request, deps));
  checkMessage(reply);
  return reply;
}

/** Which of the two sentences a message has. */
const shown = (message: Reply) => [kettle, ledger].map((words) => textOf(message).includes(words));
const random = (deps: Deps) => quote.run(asked('quote', {}, { locale: 'en-US' }), deps);

describe('where something else of a passage is picked later', () => {
  it('/today shows what was posted', async () => {
    const feed = aFeed({ guildId: asked('today').guildId!, kind: 'highlight', slug });
    const before = await start(first!);
    await before.store.addFeed(feed);
    await before.store.claim(aClaim({ feedId: feed.id, date: '2026-03-02', item: `${slug}#${number}` }));
    for (const [picked, date, expected] of [
      [first!, '2026-03-02', [true, false]],
      [second!, '2026-03-02', [true, false]],
      [second!, '2026-03-03', [false, true]],
    ] as const) {
      const deps = await start(picked);
      const clock = { ...deps.clock, wall: () => Date.parse(`${date}T05:00Z`) };
      expect(shown(await today.run(asked('today', {}, { locale: 'en-US' }), { ...deps, clock }))).toEqual(expected);
    }
  });

  it('a button leads back to what stood above it, and its card shows that', async () => {
    const message = await random(await start(first!));
    expect(shown(message)).toEqual([true, false]);
    const deps = await start(second!);
    expect(shown(await random(deps))).toEqual([false, true]);
    const wider = await press(message, 'Before & after', deps);
    expect(shown(await press(wider, 'Just the quote', deps))).toEqual([true, false]);
    const section = await press(await behindMore(message, deps, { locale: 'en-US' }), 'Section', deps);
    expect(shown(await press(section, `↩ ¶ ${number}`, deps))).toEqual([true, false]);
  });

  it('/saved lists and opens what was saved', async () => {
    const before = await start(first!);
    await press(await random(before), 'Save', before);
    const deps = await start(second!);
    const list = await saved.run(asked('saved', {}, { locale: 'en-US' }), deps);
    expect(shown(list)).toEqual([true, false]);
    expect(shown(await pickSaved(list, 1, deps, { locale: 'en-US' }))).toEqual([true, false]);
  });

  describe.each([
    ['another sentence of it is corrected', [`${kettle}${ledger.replace('褪', '掉')}`]],
    ['the passage is split before it', ['早就说过。', kettle, ledger]],
    ['the passage is split behind it', [kettle, ledger]],
    ['it stands in a longer one', [`${'那时候谁也不信。'.repeat(6)}${kettle}${ledger}`]],
  ])('what was shown, and %s', (_, paragraphs) => {
    const corrected = turns.with(1, { label: '沈遂', paragraphs });
    const places = paragraphs.map((words) => ({ passage: number + paragraphs.indexOf(words), words }));
    const other = { ...second!, passage: places.find(({ words }) => words.includes(ledger.slice(-6)))!.passage };

    it('is shown as it was, by the post, its buttons and /saved, and nothing is said of a correction', async () => {
      const feed = aFeed({ guildId: asked('today').guildId!, kind: 'highlight', slug });
      const before = await start(first!);
      await before.store.addFeed(feed);
      await before.store.claim(aClaim({ feedId: feed.id, date: '2026-03-02', item: `${slug}#${number}` }));
      const message = await random(before);
      await press(message, 'Save', before);
      const picked = { ...other, from: paragraphs.join('').includes('掉色') ? '账本上的' : other.from };
      const deps = await start(picked, corrected);
      const clock = { ...deps.clock, wall: () => Date.parse('2026-03-02T05:00Z') };
      const posted = await today.run(asked('today', {}, { locale: 'en-US' }), { ...deps, clock });
      const list = await saved.run(asked('saved', {}, { locale: 'en-US' }), deps);
      const opened = await pickSaved(list, 1, deps, { locale: 'en-US' });
      const back = await press(await press(message, 'Before & after', deps), 'Just the quote', deps);
      for (const each of [posted, list, opened, back]) {
        expect(shown(each)).toEqual([true, false]);
        expect(textOf(each)).not.toContain('orrected since');
      }
    });
  });

  it('where the words it ran on into are others, the passage stands alone', async () => {
    const text = (end: string) =>
      turns.with(1, { label: '沈遂', paragraphs: [`${kettle}${torn}`, `${end}，别的都不敢走。`] });
    const picked = { passage: number, from: '雨季来的', to: '不敢走。' };
    const message = await random(await start(picked, text('泥')));
    expect(textOf(message)).toContain(`${torn}泥，别的都不敢走。`);
    const deps = await start(picked, text('马帮'));
    const back = textOf(await press(await press(message, 'Before & after', deps), 'Just the quote', deps));
    expect(back).toContain(`${kettle}${torn}`);
    expect(back).not.toContain('马帮');
  });
});
