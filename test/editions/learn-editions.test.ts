import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { learnEditions } from '../../src/editions/learn-editions.ts';
import { findItem, findSection } from '../../src/interview/find-item.ts';
import type { Library } from '../../src/interview/interview.ts';
import type { ItemWords } from '../../src/interview/interview.ts';
import { wordsKey, wordsOf } from '../../src/interview/words-of.ts';
import { partBeginningWith, resolveKept } from '../../src/interview/resolve-kept.ts';
import { toKeptId } from '../../src/interview/to-kept-id.ts';
import { aboutSchema } from '../../src/library/about-schema.ts';
import { createSlices } from '../../src/slices.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import {
  aboutTurns,
  correct,
  type Correction,
  corrections,
  inventedTurns,
  writeTurns,
} from '../fixtures/corrected-text.ts';
import { libraryOfText } from '../fixtures/library-of-text.ts';

const slug = 'talk';
const turns = inventedTurns(12);

/** As each start does. */
function start(library: Library, store: Store): Promise<Library> {
  return learnEditions(library, { store, slices: createSlices() });
}

/** A row or button of an edition, and what it was made of. */
interface Made {
  readonly kept: string;
  readonly words: ItemWords;
}

/** Of everything that stands in a library, in every form. */
function madeOf(library: Library, { bare = false } = {}): readonly Made[] {
  const [interview] = library.interviews;
  const items = interview!.passages.flatMap((passage) => [
    { id: passage.id, words: wordsOf(passage) },
    { id: partBeginningWith(interview!, passage.number)!, words: wordsOf(passage) },
  ]);
  const sections = interview!.sections.flatMap((section) => [
    { id: `${slug}#s${section.number}`, words: wordsOf(section) },
    ...section.points.map((point) => ({ id: point.id, words: wordsOf(point) })),
  ]);
  return [...items, ...sections].map(({ id, words }) => ({ kept: bare ? id : toKeptId(library, id), words }));
}

/** What stands there now. */
function wordsAt(library: Library, id: string): ItemWords {
  const [interview] = library.interviews;
  const part = /#t(?<turn>\d+)(?:\.(?<of>\d+))?$/u.exec(id)?.groups;
  const ofTurn = interview!.passages.filter(({ turn }) => turn === Number(part?.['turn']));
  const item = findItem(library, id)?.item ?? findSection(interview!, id) ?? ofTurn[Number(part?.['of'] ?? 1) - 1];
  return wordsOf(item!);
}

/** What became of it; and where other words came without a word about it, that they did. */
function judge(library: Library, { kept, words }: Made): string {
  const found = resolveKept(library, kept);
  const isOwn = (other: ItemWords) => wordsKey(other) === wordsKey(words);
  const isSame = 'id' in found && ['same', 'changed'].includes(found.kind) && isOwn(wordsAt(library, found.id));
  const isTold = 'former' in found && found.former !== undefined;
  const isRight = (found.kind === 'same') === isSame && (!isTold || isOwn(found.former));
  return isRight ? found.kind : `silent: ${JSON.stringify([kept, found])}`;
}

const library = (text: Parameters<typeof writeTurns>[0], form?: 'plain' | 'bold' | 'alone') =>
  libraryOfText(slug, writeTurns(text, form));

describe('after any corrections of a text', () => {
  it('no row and no button of any edition yields other words silently', async () => {
    const step = fc.record({ corrections: fc.array(corrections, { minLength: 1, maxLength: 3 }), back: fc.nat(9) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const store = await openStore({ path: ':memory:' });
        const states = [turns];
        let now = await start(library(turns), store);
        const made = [...madeOf(now, { bare: true }), ...madeOf(now)];
        for (const { corrections: each, back } of steps) {
          const form = each.find((correction) => correction.kind === 'export')?.form;
          // Now and then an earlier text is put back.
          const text = back === 0 ? states[0]! : each.reduce(correct, states.at(-1)!);
          states.push(text);
          now = await start(library(text, form), store);
          expect(made.map((one) => judge(now, one)).filter((kind) => kind.startsWith('silent'))).toEqual([]);
          made.push(...madeOf(now));
        }
        await store.close();
      }),
      { numRuns: 200 },
    );
  });
});

describe('after one correction', () => {
  const kindsAfter = async (correction: Correction) => {
    const store = await openStore({ path: ':memory:' });
    const made = madeOf(await start(library(turns), store), { bare: true });
    const form = correction.kind === 'export' ? correction.form : undefined;
    const now = await start(library(correct(turns, correction), form), store);
    const kinds = made.map((one) => judge(now, one));
    await store.close();
    return Object.fromEntries(
      ['same', 'changed', 'gone', 'absent'].map((kind) => [kind, kinds.filter((each) => each === kind).length]),
    );
  };
  const all = madeOf(library(turns)).length;

  it.each<Correction>([
    { kind: 'insert', at: 0, by: 3 },
    { kind: 'insert', at: 7, by: 3 },
    { kind: 'export', form: 'plain' },
    { kind: 'export', form: 'alone' },
    { kind: 'swap', at: 3, by: 5 },
  ])('that moves words alone all are found: $kind', async (correction) => {
    expect(await kindsAfter(correction)).toEqual({ same: all, changed: 0, gone: 0, absent: 0 });
  });

  it.each<Correction>([
    { kind: 'correct', at: 3, by: 12 },
    { kind: 'correct', at: 0, by: 3 },
    { kind: 'split', at: 3, by: 0 },
    { kind: 'split', at: 5, by: 1 },
    { kind: 'join', at: 5, by: 0 },
    { kind: 'rename', at: 1 },
  ])('that changes words they are known for changed: $kind', async (correction) => {
    const { same, changed, gone } = await kindsAfter(correction);
    expect(changed).toBeGreaterThan(0);
    expect({ same: same! + changed!, gone }).toEqual({ same: all, gone: 0 });
  });

  it('that takes words away those are gone, and are still known', async () => {
    const { same, gone } = await kindsAfter({ kind: 'delete', at: 5, by: 0 });
    expect(same! + gone!).toBe(all);
    expect(gone).toBe(2 * turns[5]!.paragraphs.length);
  });
});

describe('words that moved and changed', () => {
  const [moved, next] = [turns[3]!.paragraphs[0]!, turns[5]!.paragraphs[0]!];
  const without = turns.toSpliced(3, 1);
  const withParagraphs = (...paragraphs: readonly string[]) => [...without, { label: '沈遂', paragraphs }];
  const middle = Math.floor(moved.length / 2);
  const typo = `${moved.slice(0, middle)}甲${moved.slice(middle + 1)}`;
  const end = moved.indexOf('。') + 1;
  const oneClause = '水开之前谁也不知道今天的茶好不好喝';

  const afterwards = async (words: string, ...editions: readonly (typeof turns)[]) => {
    const store = await openStore({ path: ':memory:' });
    const libraries: Library[] = [];
    for (const text of editions) libraries.push(await start(library(text), store));
    await store.close();
    const at = libraries[0]!.interviews[0]!.passages.find(({ text }) => text === words)!;
    const found = resolveKept(libraries.at(-1)!, toKeptId(libraries[0]!, at.id));
    const now = 'id' in found ? findItem(libraries.at(-1)!, found.id)?.item : undefined;
    return [found.kind, now?.kind === 'verbatim' ? now.text : undefined];
  };

  it.each<[string, string, readonly (typeof turns)[], string]>([
    ['in the same edit', moved, [turns, withParagraphs(typo)], typo],
    [
      'in the same edit, though they are one clause',
      oneClause,
      [[{ label: '沈遂', paragraphs: [oneClause] }, ...without], withParagraphs(oneClause.replace('今天', '明天'))],
      oneClause.replace('今天', '明天'),
    ],
    ['and were joined', moved, [turns, withParagraphs(`${next}${moved}`)], `${next}${moved}`],
    [
      'and were split',
      moved,
      [turns, withParagraphs(moved.slice(0, end), moved.slice(end))],
      [moved.slice(0, end), moved.slice(end)].toSorted((a, b) => b.length - a.length)[0]!,
    ],
    ['and were gone meanwhile', moved, [turns, without, turns.toSpliced(5, 1), withParagraphs(typo)], typo],
    ['and come back joined', moved, [turns, without, withParagraphs(`${moved}${next}`)], `${moved}${next}`],
  ])('are found: %s', async (_, words, editions, became) => {
    expect(await afterwards(words, ...editions)).toEqual(['changed', became]);
  });

  it('are not taken for what only speaks of the same', async () => {
    const other = turns[7]!.paragraphs[0]!.replaceAll('7', '8');
    expect(await afterwards(moved, turns, withParagraphs(other))).toEqual(['gone', undefined]);
  });
});

describe('what is written otherwise', () => {
  const about = aboutTurns(turns);
  const keptThen = async (kept: string, before: Library, now: Library) => {
    const store = await openStore({ path: ':memory:' });
    const id = toKeptId(await start(before, store), kept);
    const found = resolveKept(await start(now, store), id);
    await store.close();
    return found.kind;
  };
  const both = (text: string, of = about) => libraryOfText(slug, text, of);
  const text = writeTurns(turns);
  const at = turns[0]!.paragraphs.length + 1;

  it('is the same where nobody sees a difference: a composed letter, a turn of direction', async () => {
    const named = (label: string) => libraryOfText(slug, text.replaceAll('沈遂', label));
    expect(await keptThen(`${slug}#${at}`, named('José'.normalize('NFC')), named('José'.normalize('NFD')))).toBe(
      'same',
    );
    const [said] = turns[1]!.paragraphs;
    const turned = text.replace(said!, `\u202e${said!}`);
    expect(await keptThen(`${slug}#${at}`, both(text), both(turned))).toBe('same');
  });

  it('has changed where it is Taiwan’s words alone', async () => {
    const withTw = (tw: string) => {
      const [first, ...rest] = about.sections;
      return both(text, { ...about, sections: [{ ...first!, title: { ...first!.title, tw } }, ...rest] });
    };
    expect(await keptThen(`${slug}#s1`, both(text), withTw('第一節'))).toBe('changed');
    expect(await keptThen(`${slug}#s1`, withTw('第一節'), withTw('第一章'))).toBe('changed');
    expect(await keptThen(`${slug}#s1`, withTw('第一節'), withTw('第一節'))).toBe('same');
    expect(await keptThen(`${slug}#s2`, both(text), withTw('第一節'))).toBe('same');
  });

  it('stays with the heading it stood under, and says what that was called', async () => {
    const store = await openStore({ path: ':memory:' });
    const told = turns.map(({ label, paragraphs }) => `**${label}：** ${paragraphs.join('\n\n')}`);
    const headed = (...titles: readonly string[]) =>
      libraryOfText(slug, [told[0], ...titles.map((title, at) => `## ${title}\n\n${told[at + 1]}`)].join('\n\n'));
    const first = await start(headed('第一盏灯', '海上的雾'), store);
    const kept = [1, 2].map((section) => toKeptId(first, `${slug}#s${section}`));
    const now = await start(headed('山下', '第一盏灯', '别的'), store);
    expect(kept.map((each) => resolveKept(now, each))).toEqual([
      { kind: 'same', id: `${slug}#s2` },
      { kind: 'gone', id: kept[1], former: { kind: 'section', title: { zh: '海上的雾', en: '海上的雾' } } },
    ]);
    await store.close();
  });

  it('has the key of before where nobody wrote Taiwan’s words', () => {
    const digest = { kind: 'digest', text: { zh: '茶', en: 'tea' } } as const;
    expect(wordsKey(digest)).toBe('["digest","茶","tea"]');
    const section = { kind: 'section', title: { zh: '茶', en: 'tea' }, summary: { zh: '水', en: 'water' } } as const;
    expect(wordsKey(section)).toBe('["section","茶","tea","水","water"]');
  });
});

describe('words that are said twice', () => {
  const again = turns[3]!.paragraphs[0]!;
  const twice = turns.with(7, { ...turns[7]!, paragraphs: [again, ...turns[7]!.paragraphs] });
  const numbersOf = (text: typeof turns) =>
    library(text)
      .interviews[0]!.passages.filter((passage) => passage.text === again)
      .map(({ number }) => number);
  const afterwards = async (text: typeof turns) => {
    const store = await openStore({ path: ':memory:' });
    const first = await start(library(twice), store);
    const kept = numbersOf(twice).map((number) => toKeptId(first, `${slug}#${number}`));
    const now = await start(library(text), store);
    await store.close();
    return kept.map((each) => resolveKept(now, each));
  };

  it.each([
    { which: 'the first', at: 3, gone: 0 },
    { which: 'the second', at: 7, gone: 1 },
  ])('are not taken for each other where $which is taken away', async ({ at, gone }) => {
    const text = twice.toSpliced(at, 1);
    const found = await afterwards(text);
    expect(found[gone]).toMatchObject({ kind: 'gone', former: { text: again } });
    expect(found[1 - gone]).toEqual({ kind: 'same', id: `${slug}#${numbersOf(text)[0]}` });
  });

  it('are found where they are said a third time, and where the words before them are others', async () => {
    const before = { ...twice[2]!, paragraphs: [`${twice[2]!.paragraphs[0]}真的？`] };
    const text = [...twice.with(2, before), { label: turns[3]!.label, paragraphs: ['完了。', again] }];
    const [first, second] = numbersOf(text);
    expect(await afterwards(text)).toEqual(
      [first, second].map((number) => ({ kind: 'same', id: `${slug}#${number}` })),
    );
  });

  it('never become one, whatever is corrected', async () => {
    const step = fc.array(corrections, { minLength: 1, maxLength: 6 });
    const copies = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(copies, step, async (copies, each) => {
        const store = await openStore({ path: ':memory:' });
        const text = copies.reduce((all, [from, to]) => all.with(to, { ...all[from]! }), turns);
        const made = madeOf(await start(library(text), store)).filter(({ kept }) => !kept.includes('#t'));
        const now = await start(library(each.reduce(correct, text)), store);
        const found = made.map(({ kept }) => resolveKept(now, kept)).filter(({ kind }) => kind === 'same');
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        await store.close();
      }),
      { numRuns: 200 },
    );
  });
});

describe('the store of editions', () => {
  const about = digestAbout();
  const shorter = { ...about, sections: about.sections.slice(0, 1) };
  const text = writeTurns(turns);
  const inserted = writeTurns(correct(turns, { kind: 'insert', at: 0, by: 3 }));
  const corrected = writeTurns(correct(turns, { kind: 'correct', at: 3, by: 12 }));
  let store: Store;
  beforeEach(async () => {
    store = await openStore({ path: ':memory:' });
  });
  afterEach(() => store.close());
  const kinds = (library: Library, made: readonly Made[]) => [...new Set(made.map((one) => judge(library, one)))];

  it('says of a text that is not here that nobody knows, and knows all of it when it is back, corrected meanwhile', async () => {
    const made = madeOf(await start(libraryOfText(slug, text, about), store), { bare: true });
    const without = await start(libraryOfText(slug, undefined, shorter), store);
    expect(
      kinds(
        without,
        made.filter(({ words }) => words.kind === 'verbatim'),
      ),
    ).toEqual(['absent']);
    expect(
      kinds(
        without,
        made.filter(({ words }) => words.kind === 'section'),
      ),
    ).toEqual(['same', 'gone']);
    const back = await start(libraryOfText(slug, inserted, about), store);
    expect(kinds(back, [...made, ...madeOf(back)])).toEqual(['same']);
    expect(resolveKept({ interviews: [] }, made[0]!.kept)).toEqual({ kind: 'absent', id: made[0]!.kept });
  });

  it('takes what was kept before the text was there by the text that came first', async () => {
    await start(libraryOfText(slug, undefined, about), store);
    const made = madeOf(await start(libraryOfText(slug, text, about), store), { bare: true });
    expect(kinds(await start(libraryOfText(slug, inserted, about), store), made)).toEqual(['same']);
  });

  it('serves two processes with different texts, neither of which shows other words', async () => {
    const first = await start(libraryOfText(slug, text), store);
    const second = await start(libraryOfText(slug, corrected), store);
    const made = [...madeOf(first, { bare: true }), ...madeOf(first), ...madeOf(second)];
    expect(kinds(first, made)).toEqual(['same', 'gone']);
    expect(kinds(second, made)).toEqual(['same', 'changed']);
    expect(kinds(await start(libraryOfText(slug, text), store), made)).toEqual(['same', 'changed']);
    expect(kinds(await start(libraryOfText(slug, corrected), store), made)).toEqual(['same', 'changed']);
  });

  it('compares each text once, whoever comes first', async () => {
    await start(libraryOfText(slug, text), store);
    const told: unknown[] = [];
    const learning = { store, slices: createSlices(), onCorrected: (each: unknown) => told.push(each) };
    const both = [1, 2].map(() => learnEditions(libraryOfText(slug, corrected), learning));
    const [one, other] = await Promise.all(both);
    expect(one!.interviews[0]!.formerly).toEqual(other!.interviews[0]!.formerly);
    await learnEditions(libraryOfText(slug, corrected), learning);
    expect(told.length).toBeLessThan(3);
    expect(told).toContainEqual({ slug, changed: 1, gone: 0 });
    const untouched = await start(libraryOfText('other', text), store);
    expect((await start(libraryOfText('other', text), store)).interviews[0]!.formerly).toBeUndefined();
    expect(untouched.interviews[0]!.formerly).toBeUndefined();
  });

  it('never guesses at what it does not know', async () => {
    const library = await start(libraryOfText(slug, text, about), store);
    const unknown = ['talk#1~AAAAAAAA', 'talk#999', 'talk#s1~AAAAAAAA', 'talk#t99', 'talk#t1.99', 'talk#s9.9'];
    for (const kept of unknown) expect(resolveKept(library, kept)).toMatchObject({ kind: 'gone' });
    // A hash of one kind is no place of another.
    const [passage] = library.interviews[0]!.passages;
    expect(resolveKept(library, `talk#s1~${passage!.hash}`)).toMatchObject({ kind: 'gone' });
    expect(resolveKept(library, `talk#t9~${passage!.hash}`)).toEqual({ kind: 'same', id: 'talk#t1' });
    expect(findItem(library, 'talk#1~AAAAAAAA')).toBeUndefined();
  });
});

function digestAbout() {
  const both = (zh: string) => ({ zh, en: `In English: ${zh}` });
  return aboutSchema.parse({
    title: both('山里的茶'),
    show: both('茶谈'),
    summary: both('谈茶。'),
    language: 'zh-CN',
    passages: 18,
    people: [{ id: 'qiao', name: both('阿桥'), role: 'host', labels: ['阿桥'] }],
    sections: [
      { starts: 1, title: both('开头'), summary: both('怎样开始。'), points: [{ passages: [1], ...both('先烧水。') }] },
      { starts: 5, title: both('后来'), summary: both('怎样继续。'), points: [{ passages: [6], ...both('再等。') }] },
    ],
  });
}
