import { DatabaseSync } from 'node:sqlite';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { learnEditions } from '../../src/editions/learn-editions.ts';
import { storeByWords } from '../../src/editions/store-by-words.ts';
import { serialParts } from '../../src/feeds/serial-parts.ts';
import type { ItemWords, Library } from '../../src/interview/interview.ts';
import { createSlices } from '../../src/slices.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { correct, type Correction, corrections, inventedTurns, writeTurns } from '../fixtures/corrected-text.ts';
import { libraryOfText } from '../fixtures/library-of-text.ts';
import { aClaim, aFeed, aRefusal } from '../fixtures/rows.ts';
import { scratchFolder } from '../fixtures/scratch-folder.ts';
import { isHonest, type Shown, wordsAt } from '../fixtures/words-at.ts';

const freshPath = scratchFolder();
const slug = 'talk';
const turns = inventedTurns(12);
const userId = 'member-1';
const feed = aFeed({ kind: 'highlight', slug });
const feedId = feed.id;

/** A process that was started on a text. */
async function start(text: typeof turns, store: Store): Promise<{ readonly library: Library; readonly kept: Store }> {
  const read = libraryOfText(slug, writeTurns(text));
  const library = await learnEditions(read, { store, slices: createSlices() });
  return { library, kept: storeByWords(store, library) };
}

const dateOf = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().substring(0, 10);

/** Every kind of row that is about an item, written about this one. */
async function writeRows(store: Store, item: string, day: number): Promise<void> {
  const date = dateOf(day);
  await store.saveQuote({ userId: `${userId}-${day}`, item, savedAtMs: day });
  await store.setWish(feedId, date, { kind: 'item', item });
  await store.claim(aClaim({ feedId, date, item }));
  await store.addFeed(aFeed({ id: `banned${day}`, guildId: `guild-${day}` }));
  await store.ban(`banned${day}`, item);
  const refusal = aRefusal({ feedId, date, item, channelId: feed.channelId, leftOut: true, reason: 'content-refused' });
  const stop = { reason: 'refused', item } as const;
  await store.addFeed(aFeed({ id: `parked${day}`, guildId: `guild-${day}` }));
  await store.parkFeed(`parked${day}`, aFeed().channelId, stop, 1);
  await store.refuse(refusal, 'here', { keepClaim: true });
}

/** What they say about it. */
async function readRows(store: Store, day: number): Promise<Readonly<Record<string, Shown>>> {
  const date = dateOf(day);
  const [saved] = await store.savedBy(`${userId}-${day}`);
  const wish = (await store.wishes(feedId)).find((each) => each.date === date)!.wish;
  const post = await store.post(feedId, date);
  const [ban] = await store.banned(`banned${day}`);
  const refusal = (await store.leftOut(feedId)).find((each) => each.date === date)!;
  const { parked } = (await store.feed(`parked${day}`))!;
  const told = (row: Partial<Shown> & { readonly item?: string | undefined }) => ({
    id: row.item!,
    former: row.former,
    mark: row.mark,
  });
  const rows = { saved, wish: wish as { item: string }, post, ban, refusal, parked };
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, told(row!)]));
}

let raw: Store;
beforeEach(async () => {
  raw = await openStore({ path: ':memory:' });
  await raw.addFeed(feed);
});
afterEach(() => raw.close());

describe('rows about items', () => {
  it('yield no other words silently, whatever is corrected between', async () => {
    const steps = fc.array(fc.array(corrections, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(1000), async (steps, seed) => {
        const store = await openStore({ path: ':memory:' });
        await store.addFeed(feed);
        const meant: ItemWords[] = [];
        let text = turns;
        for (const step of [[], ...steps]) {
          text = step.reduce(correct, text);
          const { library, kept } = await start(text, store);
          const [interview] = library.interviews;
          const parts = serialParts(interview!).map(({ item }) => item);
          const items = [...interview!.passages.map(({ id }) => id), ...parts];
          const silent: unknown[] = [];
          for (const [day, words] of meant.entries()) {
            for (const [row, shown] of Object.entries(await readRows(kept, day))) {
              if (!isHonest(library, shown, words)) silent.push([row, shown, words]);
            }
          }
          expect(silent).toEqual([]);
          for (let more = 0; more < 3; more += 1) {
            const item = items[(seed + more * 7) % items.length]!;
            await writeRows(kept, item, meant.length);
            meant.push(wordsAt(library, item)!);
          }
        }
        await store.close();
      }),
      { numRuns: 60 },
    );
  });

  const inserted = correct(turns, { kind: 'insert', at: 0, by: 3 });
  const corrected = correct(turns, { kind: 'correct', at: 3, by: 12 });
  const shortened = correct(turns, { kind: 'delete', at: 3, by: 0 });
  const idOf = (library: Library, beginning: string) =>
    library.interviews[0]!.passages.find(({ text }) => text.startsWith(beginning))!.id;
  const meant = turns[3]!.paragraphs[0]!;
  const beginning = meant.substring(0, 4);

  it('of before hashes mean what stood there at the first start', async () => {
    const first = await start(turns, raw);
    const item = idOf(first.library, beginning);
    await writeRows(raw, item, 0);
    for (const text of [inserted, corrected, shortened, turns]) {
      const { library, kept } = await start(text, raw);
      for (const shown of Object.values(await readRows(kept, 0))) {
        expect(isHonest(library, shown, wordsAt(first.library, item)!)).toBe(true);
      }
    }
  });

  it('save a quote once, whichever number it has, and remove it in every form', async () => {
    const first = await start(turns, raw);
    const item = idOf(first.library, beginning);
    await raw.saveQuote({ userId, item, savedAtMs: 1 });
    expect(await first.kept.saveQuote({ userId, item, savedAtMs: 2 })).toBe(false);
    await raw.saveQuote({ userId, item: `${item}~${wordsHash(first.library, item)}`, savedAtMs: 3 });
    const second = await start(inserted, raw);
    const moved = idOf(second.library, beginning);
    expect(moved).not.toBe(item);
    expect(await second.kept.saveQuote({ userId, item: moved, savedAtMs: 4 })).toBe(false);
    // What stands at the old number now is something else.
    expect(await second.kept.saveQuote({ userId, item, savedAtMs: 5 })).toBe(true);
    expect((await second.kept.savedBy(userId)).map((quote) => quote.item)).toEqual([item, moved]);
    expect(await second.kept.removeSaved(userId, moved)).toBe(true);
    expect((await raw.savedBy(userId)).map(({ savedAtMs }) => savedAtMs)).toEqual([5]);
    expect(await second.kept.forgetMember(userId)).toBe(1);
    expect(await raw.savedBy(userId)).toEqual([]);
  });

  it('hold a ban over a correction, and take it back', async () => {
    const first = await start(turns, raw);
    await first.kept.ban(feedId, idOf(first.library, beginning));
    await first.kept.ban(feedId, idOf(first.library, beginning));
    const second = await start(corrected, raw);
    const now = second.library.interviews[0]!.passages.find(({ text }) => text.includes('甲'))!.id;
    expect(await second.kept.banned(feedId)).toEqual([{ item: now, former: wordsAt(first.library, now) }]);
    await second.kept.ban(feedId, now);
    expect(await raw.banned(feedId)).toHaveLength(1);
    await second.kept.unban(feedId, now);
    expect(await raw.banned(feedId)).toEqual([]);
  });

  describe('hold a ban, and what was left out, for all that its words became:', () => {
    const [one, other] = [turns[3]!.paragraphs[0]!, turns[7]!.paragraphs[0]!];
    const half = one.indexOf('。') + 1;
    const [left, right] = [one.slice(0, half), one.slice(half)];
    const rest = turns.filter(({ paragraphs }) => paragraphs.length === 1 && ![one, other].includes(paragraphs[0]!));
    const talk = (...paragraphs: readonly string[]) => [{ label: '沈遂', paragraphs }, ...rest];

    it.each<[string, readonly (readonly string[])[], readonly string[]]>([
      ['split', [[left, right]], [left, right]],
      ['split at a mark that is gone with it', [[left.slice(0, -1), right]], [left.slice(0, -1), right]],
      ['split apart', [[right, other, left]], [left, right]],
      ['joined, swapped, and then split', [[one + other], [other, one], [left, right, other]], [left, right]],
      ['gone, and back in two halves', [[other], [left, other, right]], [left, right]],
      ['gone, and back joined', [[other], [other + one]], [other + one]],
      ['split and corrected by a letter', [[left, right.replace('次', '回')]], [left, right.replace('次', '回')]],
    ])('%s', async (_, editions, became) => {
      const first = await start(talk(one, other), raw);
      const banned = first.library.interviews[0]!.passages.find(({ text }) => text === one)!.id;
      const refusal = aRefusal({ feedId, item: banned, leftOut: true, reason: 'content-refused' });
      await first.kept.ban(feedId, banned);
      await first.kept.claim(aClaim({ feedId }));
      await first.kept.refuse(refusal, 'here', { keepClaim: true });
      let last = first;
      for (const paragraphs of editions) last = await start(talk(...paragraphs), raw);
      const { passages } = last.library.interviews[0]!;
      const wordsOf = (all: readonly { readonly item: string; readonly also?: readonly string[] }[]) =>
        all
          .flatMap(({ item, also = [] }) => [item, ...also])
          .flatMap((id) => passages.find((passage) => passage.id === id)?.text ?? []);
      expect(wordsOf(await last.kept.banned(feedId)).toSorted()).toEqual(became.toSorted());
      expect(wordsOf(await last.kept.leftOut(feedId)).toSorted()).toEqual(became.toSorted());
      const [ban] = await last.kept.banned(feedId);
      await last.kept.unban(feedId, ban!.item);
      expect(await raw.banned(feedId)).toEqual([]);
    });

    it('and for nothing that only says a few of its words', async () => {
      const first = await start(talk(`${one}当然可以。`, '当然可以。'), raw);
      await first.kept.ban(feedId, `${slug}#1`);
      const second = await start(talk(`${one}当然不行。`, '当然可以。'), raw);
      expect((await second.kept.banned(feedId))[0]!.also).toBeUndefined();
    });
  });

  it.each([
    { why: 'stood at no place', unknown: ['talk#340', 'talk#341', 'talk#s99', 'talk#t99'], damage: () => {} },
    {
      why: 'cannot be read any more',
      unknown: ['talk#3', 'talk#4', 'talk#t4', 'talk#t5'],
      damage: (path: string) => {
        const database = new DatabaseSync(path);
        database.exec("update texts set first_places = ''");
        database.close();
      },
    },
  ])('whose words $why are each their own', async ({ unknown, damage }) => {
    const path = freshPath();
    const store = await openStore({ path });
    onTestFinished(() => store.close());
    await store.addFeed(feed);
    await start(turns, store);
    damage(path);
    const { kept } = await start(correct(turns, { kind: 'insert', at: 0, by: 3 }), store);
    for (const [at, item] of unknown.entries()) {
      await store.saveQuote({ userId, item, savedAtMs: at });
      await store.ban(feedId, item);
    }
    expect(await kept.savedBy(userId)).toHaveLength(4);
    const [, second] = await kept.banned(feedId);
    expect(await kept.removeSaved(userId, second!.item)).toBe(true);
    await kept.unban(feedId, second!.item);
    const left = unknown.filter((item) => item !== unknown[1]);
    expect((await store.savedBy(userId)).map(({ item }) => item).toSorted()).toEqual(left);
    expect((await store.banned(feedId)).map(({ item }) => item).toSorted()).toEqual(left);
    expect(await kept.forgetMember(userId)).toBe(3);
  });

  it('let an item back that was left out under another number', async () => {
    const first = await start(turns, raw);
    await writeRows(first.kept, idOf(first.library, beginning), 0);
    const second = await start(inserted, raw);
    const moved = idOf(second.library, beginning);
    expect((await second.kept.leftOut(feedId)).map(({ item }) => item)).toEqual([moved]);
    await second.kept.allowAgain(feedId, moved);
    expect(await second.kept.leftOut(feedId)).toEqual([]);
  });

  it('are the same inside a deed', async () => {
    const { library, kept } = await start(turns, raw);
    const item = idOf(library, beginning);
    await kept.once('1', 0, async (inside) => String(await inside.saveQuote({ userId, item, savedAtMs: 1 })));
    expect((await raw.savedBy(userId)).map((quote) => quote.item)).toEqual([`${item}~${wordsHash(library, item)}`]);
  });
});

describe('a reading that goes on', () => {
  it('goes on after the last words that were read, however the parts are cut since', async () => {
    const edits = fc.array(
      corrections.filter(({ kind }) => ['insert', 'join', 'split', 'export'].includes(kind)),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(100), async (edits: readonly Correction[], day) => {
        const store = await openStore({ path: ':memory:' });
        await store.addFeed(feed);
        const first = await start(turns, store);
        const parts = serialParts(first.library.interviews[0]!);
        const part = parts[day % parts.length]!;
        await first.kept.claim(aClaim({ feedId, item: part.item }));
        const second = await start(edits.reduce(correct, turns), store);
        const [item] = await second.kept.shownItems(feedId);
        const now = serialParts(second.library.interviews[0]!);
        const last = part.passages.at(-1)!.text;
        const read = now.find((each) => each.item === item);
        // Either they were changed, too, or nothing after them counts as read.
        const [own] = now.flatMap(({ passages }) => passages).filter(({ text }) => text === last);
        const isAfter = own !== undefined && read !== undefined && read.passages.at(-1)!.number > own.number;
        expect(isAfter && now.indexOf(read) > 0).toBe(false);
        await store.close();
      }),
      { numRuns: 60 },
    );
  });
});

function wordsHash(library: Library, id: string): string {
  return library.interviews[0]!.passages.find((passage) => passage.id === id)!.hash;
}
