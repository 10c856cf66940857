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
import type { About } from '../../src/library/about-schema.ts';
import { postBody } from '../../src/render/feeds/post-body.ts';
import { createSlices } from '../../src/slices.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { messageOf } from '../fixtures/message-of.ts';
import { buttonsOf, checkMessage, pickOf, textOf } from '../fixtures/check-message.ts';
import { aboutTurns, inventedTurns, writeTurns } from '../fixtures/corrected-text.ts';
import { asked, depsFor, pressed } from '../fixtures/deps.ts';
import { libraryOfText } from '../fixtures/library-of-text.ts';
import { aFeed } from '../fixtures/rows.ts';
import { pickSaved } from '../fixtures/pick-saved.ts';

const slug = 'talk';
/** Asked, in passage 1, of something else than what is picked of passage 2. */
const question = '山顶的茶馆为什么从来不涨价？';
const kettle = '水壶烧了二十年，壶底比我们谁都薄。';
const turns = [
  { label: '阿桥', paragraphs: [question] },
  { label: '沈遂', paragraphs: [`这话说来很长。${kettle}`] },
  ...inventedTurns(4).slice(2),
];

let stores: readonly [Store, Store];
beforeEach(async () => {
  stores = [await openStore({ path: ':memory:' }), await openStore({ path: ':memory:' })];
});
afterEach(() => Promise.all(stores.map((each) => each.close())));

/** A process, on a text of which that is picked. */
async function start(alone: boolean, text = turns, before: About['quotes'] = []): Promise<Deps> {
  const picked = { passage: 2, from: '水壶烧了', to: '谁都薄。', ...(alone && { alone }) };
  const read = libraryOfText(slug, writeTurns(text), { ...aboutTurns(text), quotes: [...before, picked] });
  const store = stores[alone ? 0 : 1];
  const library = await learnEditions(read, { store, slices: createSlices() });
  return depsFor(library, { store: storeByWords(store, library) });
}

const over = { locale: 'en-US', appPermissions: 1n << 14n } as const;

async function press(message: Reply, label: string, deps: Deps): Promise<Reply> {
  const request = pressed(buttonsOf(message).get(label)!, over);
  const commands: Readonly<Record<string, Command>> = { quote, saved, summary };
  return messageOf(await commands[request.command]!.components![request.action]!(request, deps));
}

async function pickHighlight(deps: Deps, label: string): Promise<Reply> {
  const [id, picked] = pickOf(await highlights.run(asked('highlights', {}, over), deps), label);
  return quote.components.pick(pressed(id, { ...over, ...picked }), deps);
}

const random = (deps: Deps, permitted = over.appPermissions) =>
  quote.run(asked('quote', {}, { ...over, appPermissions: permitted }), deps);

const places: readonly (readonly [string, (deps: Deps) => Promise<Reply>])[] = [
  ['/quote without words', (deps) => random(deps)],
  ['plain text', (deps) => random(deps, 0n)],
  ['/today', (deps) => today.run(asked('today', {}, over), deps)],
  [
    '/highlights',
    async (deps) => {
      const around = await pickHighlight(deps, '1 · ');
      return press(around, 'Just the quote', deps);
    },
  ],
  [
    '/saved',
    async (deps) => {
      await press(await random(deps), 'Save', deps);
      return pickSaved(await saved.run(asked('saved', {}, over), deps), 1, deps, over);
    },
  ],
  [
    'the way back',
    async (deps) => press(await press(await random(deps), 'Before & after', deps), 'Just the quote', deps),
  ],
  [
    'a daily post',
    ({ library }) => {
      const feed = aFeed({ guildId: '1', kind: 'highlight', slug });
      const facts = { feed, item: `${slug}#2`, date: '2026-03-02', draws: false };
      return Promise.resolve({ kind: 'message', ...postBody({ ...facts, library, locale: 'en-US' })! });
    },
  ],
];

describe('a picked quote that is to stand alone', () => {
  let alone: Deps;
  let other: Deps;
  beforeEach(async () => {
    [alone, other] = [await start(true), await start(false)];
  });

  it.each(places)('has no question beside it, and any other has: %s', async (_, show) => {
    const shown = await show(alone);
    checkMessage(shown);
    expect(textOf(shown)).toContain(kettle);
    expect(textOf(shown)).not.toContain(question);
    expect(textOf(await show(other))).toContain(question);
  });

  it.each(['水壶烧了二十年', '#2'])('has it where somebody looked for it: %s', async (text) => {
    const shown = await quote.run(asked('quote', { text }, over), alone);
    expect(textOf(shown)).toContain('壶底比我们谁都薄。');
    expect(textOf(shown)).toContain(question);
  });

  it('has it among the words before and after', async () => {
    expect(textOf(await press(await random(alone), 'Before & after', alone))).toContain(question);
  });

  it.each([true, false])('leads to the question before it as such only where it answers it: %s', async (isAlone) => {
    const asking = { passage: 1, from: '山顶的茶', to: '不涨价？' };
    const deps = await start(isAlone, turns, [asking]);
    const around = await pickHighlight(deps, '2 · ');
    const shown = await press(around, 'Just the quote', deps);
    expect(textOf(shown)).toContain(kettle);
    expect(buttonsOf(shown).has('◀ Question')).toBe(!isAlone);
  });

  it('still has none, where it was shown before other words of its passage were corrected', async () => {
    const wider = await press(await random(alone), 'Before & after', alone);
    await press(await random(alone), 'Save', alone);
    const later = await start(true, turns.with(1, { label: '沈遂', paragraphs: [`那话说来不短。${kettle}`] }));
    const list = await saved.run(asked('saved', {}, over), later);
    for (const shown of [await press(wider, 'Just the quote', later), await pickSaved(list, 1, later, over)]) {
      expect(textOf(shown)).toContain(kettle);
      expect(textOf(shown)).not.toContain(question);
    }
  });
});
