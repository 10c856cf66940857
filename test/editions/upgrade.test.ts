import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { learnEditions } from '../../src/editions/learn-editions.ts';
import { storeByWords } from '../../src/editions/store-by-words.ts';
import { serialParts } from '../../src/feeds/serial-parts.ts';
import type { Library } from '../../src/interview/interview.ts';
import { wordsKey } from '../../src/interview/words-of.ts';
import { decodeCustomId } from '../../src/render/components/custom-id.ts';
import { readFeedItem } from '../../src/render/components/feed-state.ts';
import { readSavedItem } from '../../src/render/components/saved-item-state.ts';
import { readSectionPageState } from '../../src/render/components/section-page-state.ts';
import { readViewState } from '../../src/render/components/view-state.ts';
import { createSlices } from '../../src/slices.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { aboutTurns, correct, type Correction, inventedTurns, writeTurns } from '../fixtures/corrected-text.ts';
import { libraryOfText } from '../fixtures/library-of-text.ts';
import { scratchFolder } from '../fixtures/scratch-folder.ts';
import { isHonest, type Shown, wordsAt } from '../fixtures/words-at.ts';

const dump = readFileSync(join(import.meta.dirname, '../fixtures/database-of-0.1.0.sql'), 'utf8');
const oldButtons = [...dump.matchAll(/^-- button (.+)$/gmu)].map(([, id]) => id!);
const freshPath = scratchFolder();
const turns = inventedTurns(12);
const member = '100000000000000003';
const textOf = (all: typeof turns): Library => libraryOfText('talk', writeTurns(all), aboutTurns(all));
/** As 0.1.0 meant its numbers. */
const before = textOf(turns);

/** The database of 0.1.0, opened by this version. */
async function openOld(): Promise<Store> {
  const path = freshPath();
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  database.exec(dump);
  database.close();
  const store = await openStore({ path });
  onTestFinished(() => store.close());
  return store;
}

async function start(raw: Store, all: typeof turns): Promise<{ readonly library: Library; readonly store: Store }> {
  const library = await learnEditions(textOf(all), { store: raw, slices: createSlices() });
  return { library, store: storeByWords(raw, library) };
}

interface Row {
  readonly item?: string | undefined;
  readonly former?: Shown['former'];
}

/** Every row that is about an item, in an order that is the same for every reading. */
async function rowsOf(store: Store): Promise<readonly Row[]> {
  const rows: Row[] = [...(await store.savedBy(member))];
  for (const { id } of await store.feedsOf('100000000000000001')) {
    const wishes = (await store.wishes(id)).flatMap(({ wish }) => (wish.kind === 'item' ? [wish] : []));
    rows.push(...(await store.posts(id, 99)), ...wishes, ...(await store.banned(id)));
  }
  return rows;
}

const read = {
  quote: (library: Library, state: readonly string[]): Shown => {
    const view = readViewState(library, state);
    return { id: view.items[view.at]!, former: view.former };
  },
  saved: (library: Library, state: readonly string[]): Shown => readSavedItem(library, state).found,
  daily: (library: Library, state: readonly string[]): Shown => readFeedItem(library, state) as Shown,
  summary: (library: Library, state: readonly string[]): Shown => {
    const { section, former } = readSectionPageState(library, state);
    return { id: `talk#s${section.number}`, former };
  },
};

/** Those that name an item, and how they are read. */
const buttons = oldButtons.flatMap((id) => {
  const { command, action, state } = decodeCustomId(id);
  const isList = ['page', 'edit', 'export', 'contents', 'post'].includes(action);
  return isList ? [] : [{ state, read: read[command as keyof typeof read] }];
});

const moved: Correction[] = [
  { kind: 'insert', at: 0, by: 3 },
  { kind: 'export', form: 'alone' },
];
const more: Correction[] = [
  ...moved,
  { kind: 'correct', at: 3, by: 12 },
  { kind: 'delete', at: 9, by: 0 },
  { kind: 'split', at: 7, by: 1 },
];

describe('a database of 0.1.0', () => {
  it('goes on as it was, where the text is as it was', async () => {
    const raw = await openOld();
    const rows = await rowsOf(raw);
    expect(rows.length).toBeGreaterThan(20);
    expect(buttons.length).toBeGreaterThan(20);
    const { library, store } = await start(raw, turns);
    expect(await rowsOf(store)).toEqual(rows);
    for (const feed of ['fhighlight', 'fserial', 'fsummary']) {
      expect(await store.shownItems(feed)).toEqual(await raw.shownItems(feed));
    }
    for (const button of buttons) expect(button.read(library, button.state).former).toBeUndefined();
  });

  it('finds every row and every button where a text that is corrected after the upgrade moved them', async () => {
    const raw = await openOld();
    const rows = await rowsOf(raw);
    await start(raw, turns);
    const { library, store } = await start(raw, moved.reduce(correct, turns));
    for (const [at, row] of (await rowsOf(store)).entries()) {
      const meant = wordsAt(before, rows[at]!.item!)!;
      if (meant.kind !== 'verbatim') continue;
      expect([row.item, row.former]).not.toEqual([rows[at]!.item, undefined]);
      expect(wordsKey(wordsAt(library, row.item!)!)).toBe(wordsKey(meant));
    }
    for (const button of buttons) {
      const { id: meant } = button.read(before, button.state);
      expect(isHonest(library, button.read(library, button.state), wordsAt(before, meant)!)).toBe(true);
    }
    // The reading goes on after the part that was told last.
    const [last] = (await store.shownItems('fserial')).slice(-1);
    const [lastBefore] = (await raw.shownItems('fserial')).slice(-1);
    expect(wordsAt(library, last!)).toEqual(wordsAt(before, lastBefore!));
    expect(serialParts(library.interviews[0]!).map(({ item }) => item)).toContain(last);
  });

  it('shows no other words, whatever is corrected afterwards, and knows what it wrote itself', async () => {
    const raw = await openOld();
    const rows = await rowsOf(raw);
    await start(raw, turns);
    const { library, store } = await start(raw, more.reduce(correct, turns));
    for (const [at, row] of (await rowsOf(store)).entries()) {
      expect(isHonest(library, { id: row.item!, former: row.former }, wordsAt(before, rows[at]!.item!)!)).toBe(true);
    }
    // Saved before the upgrade and again after it: once.
    const [first] = await store.savedBy(member);
    expect(await store.saveQuote({ userId: member, item: first!.item, savedAtMs: 9 })).toBe(false);
    expect(await store.removeSaved(member, first!.item)).toBe(true);
    expect(await raw.savedBy(member)).toHaveLength(3);
  });
});
