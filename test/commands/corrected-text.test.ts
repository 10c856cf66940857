import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { privacy } from '../../commands/privacy.ts';
import { quote } from '../../commands/quote.ts';
import { saved } from '../../commands/saved.ts';
import { summary } from '../../commands/summary.ts';
import { today } from '../../commands/today.ts';
import type { Command, Deps } from '../../src/conversation/command.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { ComponentRequest } from '../../src/conversation/request.ts';
import { planFeed } from '../../src/feeds/plan-feed.ts';
import { type PlanFacts, readPlanFacts } from '../../src/feeds/plan-facts.ts';
import { learnEditions } from '../../src/editions/learn-editions.ts';
import { storeByWords } from '../../src/editions/store-by-words.ts';
import type { Library } from '../../src/interview/interview.ts';
import { locales } from '../../src/locale.ts';
import { createSlices } from '../../src/slices.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { messageOf } from '../fixtures/message-of.ts';
import { buttonsOf, checkMessage, textOf } from '../fixtures/check-message.ts';
import { aboutTurns, correct, type Correction, inventedTurns, writeTurns } from '../fixtures/corrected-text.ts';
import { behindMore } from '../fixtures/behind-more.ts';
import { asked, depsFor, pressed } from '../fixtures/deps.ts';
import { aClaim, aFeed } from '../fixtures/rows.ts';
import { libraryOfText } from '../fixtures/library-of-text.ts';
import { basics, buttonOf, createDailyScene } from './daily-scene.ts';
import { pickSaved } from '../fixtures/pick-saved.ts';

const slug = 'talk';
const turns = inventedTurns(12);
const attaching = { appPermissions: (1n << 14n) | (1n << 15n) };
const english = { ...attaching, locale: 'en-US' } as const;
/** Of one paragraph: what is corrected, what is taken away, what stays. */
const said = (turn: number) => turns[turn]!.paragraphs[0]!;
const [corrected, taken, stays] = [said(3), said(9), said(0)] as const;
/** As we show whoever is called in both languages. */
const guest = '沈遂 In English: 沈遂';
const corrections: readonly Correction[] = [
  { kind: 'correct', at: 3, by: 12 },
  { kind: 'delete', at: 9, by: 0 },
  { kind: 'insert', at: 0, by: 3 },
];

let raw: Store;
beforeEach(async () => {
  raw = await openStore({ path: ':memory:' });
});
afterEach(() => raw.close());

async function start(
  text = turns,
  renamed = 0,
): Promise<{ readonly library: Library; readonly store: Store; readonly deps: Deps }> {
  const read = libraryOfText(slug, writeTurns(text), aboutTurns(text, renamed));
  const library = await learnEditions(read, { store: raw, slices: createSlices() });
  const store = storeByWords(raw, library);
  return { library, store, deps: depsFor(library, { store }) };
}

const restart = () => start(corrections.reduce(correct, turns));

function numberOf({ library }: { readonly library: Library }, words: string): number {
  return library.interviews[0]!.passages.find(({ text }) => text === words)!.number;
}

const pick = (message: Reply, number: number, deps: Deps) =>
  pickSaved(message, number, deps, { ...attaching, locale: 'en-US' });

async function pressAt(
  message: Reply,
  label: string,
  deps: Deps,
  over: Partial<ComponentRequest> = {},
): Promise<Reply> {
  const request = pressed(buttonsOf(message).get(label)!, { ...attaching, locale: 'en-US', ...over });
  const commands: Readonly<Record<string, Command>> = { quote, saved, summary, privacy };
  const reply = messageOf(await commands[request.command]!.components![request.action]!(request, deps));
  checkMessage(reply);
  return reply;
}

const ask = async (started: { readonly deps: Deps; readonly library: Library }, words: string) => {
  const request = asked('quote', { text: `#${numberOf(started, words)}` }, { ...attaching, locale: 'en-US' });
  const reply = await quote.run(request, started.deps);
  checkMessage(reply);
  return reply;
};
const list = (deps: Deps, locale: (typeof locales)[number] = 'en-US') =>
  saved.run(asked('saved', {}, { ...attaching, locale }), deps);

describe('after a text was corrected', () => {
  async function saveThree() {
    const before = await start();
    for (const words of [corrected, taken, stays]) await pressAt(await ask(before, words), 'Save', before.deps);
    return before;
  }

  it.each(locales)('/saved shows what moved, both of what changed, and what is gone as it was: %s', async (locale) => {
    await saveThree();
    const after = await restart();
    const text = textOf(await list(after.deps, locale));
    const says = {
      'en-US': ['Corrected since you saved it. It used to read:', 'no longer in this interview'],
      'zh-CN': ['收藏之后原文有过改动。收藏时是：', '这场访谈里已经没有这一条'],
      'zh-TW': ['收藏之後原文有過修改。收藏時是：', '這場訪談裡已經沒有這一則'],
    }[locale];
    for (const each of says) expect(text).toContain(each);
    expect(text).toContain(`¶ ${numberOf(after, stays)}\n❝ ${stays}`);
    expect(text).toContain(`❝ ${corrected}`);
    const now = after.library.interviews[0]!.passages.find((passage) => passage.text.includes('甲'))!.text;
    expect(text).toContain(`❝ ${now}`);
    expect(text).toContain(`❝ ${taken.substring(0, 20)}`);
    expect(text).not.toContain('~');
  });

  it('/saved opens what is there, and removes each', async () => {
    await saveThree();
    const { deps } = await restart();
    const shown = await list(deps);
    const [, number] = textOf(shown)
      .split(stays)[0]!
      .match(/.*\*\*(\d)\*\*/su)!;
    expect(textOf(await pick(shown, Number(number), deps))).toContain(stays);
    let left: Reply = shown;
    for (const _ of [1, 2, 3]) left = await pressAt(await pick(left, 1, deps), 'Remove', deps);
    expect(textOf(left)).toContain('You haven’t saved anything yet');
    expect(await raw.savedBy(asked('saved').userId)).toEqual([]);
  });

  it('what was joined since stays one entry each, with its own wording, and goes alone', async () => {
    const before = await start();
    const { paragraphs } = turns[5]!;
    expect(paragraphs).toHaveLength(3);
    for (const words of paragraphs) await pressAt(await ask(before, words), 'Save', before.deps);
    const joined = paragraphs.join('');
    const { deps } = await start(turns.with(5, { ...turns[5]!, paragraphs: [joined] }));
    const shown = await list(deps);
    for (const words of paragraphs) expect(textOf(shown)).toContain(`It used to read:\n${guest}\n❝ ${words}`);
    const opened = textOf(await pick(shown, 2, deps));
    const isSecond = paragraphs.map((words) => opened.includes(`❝ ${words} ❞`));
    expect(isSecond.filter(Boolean)).toHaveLength(1);
    const again = await pressAt(await ask({ ...before, deps }, paragraphs[0]!), 'Save', deps);
    expect(textOf(again)).toContain('already');
    const left = textOf(await pressAt(await pick(shown, 2, deps), 'Remove', deps));
    expect(paragraphs.map((words) => left.includes(`❝ ${words} ❞`))).toEqual(isSecond.map((second) => !second));
    expect(await raw.savedBy(asked('saved').userId)).toHaveLength(2);
  });

  it('what was joined since is taken back alone by the Undo of its own Save', async () => {
    const before = await start();
    const { paragraphs } = turns[5]!;
    const replies: Reply[] = [];
    for (const words of paragraphs) replies.push(await pressAt(await ask(before, words), 'Save', before.deps));
    const { deps } = await start(turns.with(5, { ...turns[5]!, paragraphs: [paragraphs.join('')] }));
    for (const [at, reply] of replies.entries()) {
      await pressAt(reply, 'Undo', deps);
      const left = textOf(await list(deps));
      const stay = paragraphs.map((words) => left.includes(`It used to read:\n${guest}\n❝ ${words}`));
      expect(stay).toEqual(paragraphs.map((_, other) => other > at));
    }
  });

  it('is found in its halves and by its card, whoever about.yaml says they are now', async () => {
    const before = await start();
    const [words] = turns[3]!.paragraphs;
    const message = await ask(before, words!);
    await pressAt(message, 'Save', before.deps);
    const middle = words!.indexOf('。') + 1;
    const text = turns.with(3, { ...turns[3]!, paragraphs: [words!.slice(0, middle), words!.slice(middle)] });
    const about = aboutTurns(text);
    const people = about.people.map((person) => ({ ...person, id: `${person.id}-anew` }));
    for (const [all, isSplit] of [
      [turns, false],
      [text, true],
    ] as const) {
      const read = libraryOfText(slug, writeTurns(all), { ...about, passages: all.length, people });
      const library = await learnEditions(read, { store: raw, slices: createSlices() });
      const deps = depsFor(library, { store: storeByWords(raw, library) });
      const listed = textOf(await list(deps));
      expect(listed).not.toContain('no longer in this interview');
      expect(listed.includes('Corrected since you saved it')).toBe(isSplit);
      const more = await behindMore(message, deps, english);
      expect((more.content ?? '').includes('has been corrected since')).toBe(isSplit);
      expect((await pressAt(more, 'Card', deps)).files).toHaveLength(1);
    }
  });

  it('the export and /privacy tell the same', async () => {
    await saveThree();
    const { deps } = await restart();
    const file = (await pressAt(await list(deps), 'Export', deps)).files![0]!;
    const text = new TextDecoder().decode(file.data);
    expect(text).toContain(`*Corrected since you saved it. It used to read:*\n\n> ${corrected}`);
    expect(text).toContain(`## no longer in this interview\n\n> ${taken}`);
    const told = textOf(await privacy.run(asked('privacy', {}, { locale: 'en-US' }), deps));
    expect(told).toContain('Saved quotes: **3**');
    expect(told).toContain('the wording you saved is kept');
  });

  it('a button finds its words, says that they changed, or that they are gone', async () => {
    const before = await start();
    const messages = await Promise.all([stays, corrected, taken].map((words) => ask(before, words)));
    const after = await restart();
    const [moved, changed, gone] = messages;
    const ofMoved = await behindMore(moved!, before.deps, english);
    const wider = textOf(await pressAt(moved!, 'Before & after', after.deps));
    expect(wider).toContain(stays);
    expect(wider).not.toContain('Corrected since');
    expect(textOf(await pressAt(changed!, 'Before & after', after.deps))).toContain(
      `The text has been corrected since. It used to read:\n${guest}\n❝ ${corrected}`,
    );
    await expect(pressAt(gone!, 'Before & after', after.deps)).rejects.toMatchObject({
      code: 'words-gone',
      params: { former: taken },
    });
    expect((await behindMore(changed!, after.deps, english)).content).toContain(corrected);
    const section = await pressAt(ofMoved, 'Section', after.deps);
    expect([...buttonsOf(section).keys()]).toContain(`↩ ¶ ${numberOf(after, stays)}`);
    const renamed = await start(turns, 1);
    expect(textOf(await pressAt(ofMoved, 'Section', renamed.deps))).toContain('The text has been corrected since');
  });

  it.each(locales)('/today says that what was posted changed, or is gone, with both wordings: %s', async (locale) => {
    const before = await start();
    const feed = aFeed({ guildId: asked('today').guildId!, kind: 'highlight', slug });
    await before.store.addFeed(feed);
    const day = async (started: typeof before, date: string) => {
      const at = { wall: () => Date.parse(`${date}T05:00Z`) };
      const reply = await today.run(asked('today', {}, { locale }), { ...started.deps, clock: at });
      checkMessage(reply);
      return textOf(reply);
    };
    const days = { '2026-03-02': stays, '2026-03-03': corrected, '2026-03-04': taken };
    for (const [date, words] of Object.entries(days)) {
      const item = `${slug}#${numberOf(before, words)}`;
      await before.store.claim(aClaim({ feedId: feed.id, date, item }));
      expect(await day(before, date)).toContain(words.substring(0, 40));
    }
    const after = await restart();
    const says = {
      'en-US': [
        'Corrected since it was posted. Before:',
        'The words that were posted today are no longer in the text.',
      ],
      'zh-CN': ['发出之后，原文有过改动。改动前是：', '今天发出的那段话，原文里已经没有了。'],
      'zh-TW': ['發出之後，原文有過改動。改動前是：', '今天發出的那段話，原文裡已經沒有了。'],
    }[locale];
    const [same, changed, gone] = await Promise.all(Object.keys(days).map((date) => day(after, date)));
    expect(same).toContain(stays);
    for (const each of says) expect(same).not.toContain(each);
    expect(changed).toContain(`${says[0]}\n`);
    expect(changed).toContain(corrected);
    expect(gone).toContain(says[1]);
    expect(gone).toContain(taken.substring(0, 20));
  });

  it('what is saved is what stood above the button', async () => {
    const before = await start();
    const message = await ask(before, corrected);
    const after = await restart();
    await pressAt(message, 'Save', after.deps);
    expect(textOf(await list(after.deps))).toContain(
      `Corrected since you saved it. It used to read:\n${guest}\n❝ ${corrected}`,
    );
  });

  it('/daily preview says of bans and wishes that their words changed, or are gone', async () => {
    const before = await start();
    const scene = createDailyScene(before.library, before.store);
    await scene.run('add', { ...basics, kind: 'highlight', transcript: slug });
    const feed = await scene.only();
    const idOf = (words: string) => `${slug}#${numberOf(before, words)}`;
    await before.store.ban(feed.id, idOf(corrected));
    await before.store.setWish(feed.id, '2026-05-06', { kind: 'item', item: idOf(taken) });
    await before.store.setWish(feed.id, '2026-05-07', { kind: 'item', item: idOf(said(5)) });
    const swap = buttonOf(await scene.run('preview', { feed: '1' }), 'Swap');

    const second = await start([...corrections, { kind: 'correct', at: 7, by: 3 } as const].reduce(correct, turns));
    const later = createDailyScene(second.library, second.store);
    const text = textOf(await later.run('preview', { feed: '1' }));
    expect(text).toContain('One of them has been corrected since; its ban still holds.');
    expect(text).toContain(`the usual pick comes instead. It was:\n${guest}\n❝ ${taken.substring(0, 20)}`);
    expect(text).toContain(`corrected since it was chosen. It used to read:\n${guest}\n❝ ${said(5)}`);
    expect(textOf(await later.press(swap))).toContain('is no longer in the text; here’s what comes now');
    expect(await second.store.wishes(feed.id)).toHaveLength(2);
  });

  it('/daily preview says of bans that their words are gone, and takes them back', async () => {
    const before = await start();
    const scene = createDailyScene(before.library, before.store);
    await scene.run('add', { ...basics, kind: 'highlight', transcript: slug });
    const feed = await scene.only();
    for (const words of [stays, taken]) await before.store.ban(feed.id, `${slug}#${numberOf(before, words)}`);
    const second = await restart();
    const later = createDailyScene(second.library, second.store);
    const shown = await later.run('preview', { feed: '1' });
    expect(textOf(shown)).toContain('One of them is no longer in the text. Its ban applies again if it comes back.');
    const left = textOf(await later.press(buttonOf(shown, 'Undo last ban')));
    expect(left).toContain('1 item is banned');
    expect(left).not.toContain('no longer in the text');
  });

  it('/daily preview plans no half of what was banned whole', async () => {
    const before = await start();
    const scene = createDailyScene(before.library, before.store);
    await scene.run('add', { ...basics, kind: 'highlight', transcript: slug });
    const feed = await scene.only();
    const banned = said(5);
    await before.store.ban(feed.id, `${slug}#${numberOf(before, banned)}`);
    const end = banned.indexOf('。', banned.length / 3) + 1;
    const halves = [banned.slice(0, end), banned.slice(end), ...turns[5]!.paragraphs.slice(1)];
    const second = await start(turns.with(5, { ...turns[5]!, paragraphs: halves }));
    for (const half of halves.slice(0, 2)) {
      const item = `${slug}#${numberOf(second, half)}`;
      await second.store.setWish(feed.id, '2026-05-06', { kind: 'item', item });
      const facts = await readPlanFacts(feed, second);
      const planned = (from: PlanFacts) => planFeed(from, feed.sinceMs, 1)[0]!.item;
      expect(planned({ ...facts, banned: [], changedBans: [] })).toBe(item);
      expect(planned(facts)).not.toBe(item);
    }
  });
});
