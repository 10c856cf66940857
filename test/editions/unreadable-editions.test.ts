import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { learnEditions } from '../../src/editions/learn-editions.ts';
import type { Library } from '../../src/interview/interview.ts';
import { resolveKept } from '../../src/interview/resolve-kept.ts';
import { toKeptId } from '../../src/interview/to-kept-id.ts';
import { createSlices } from '../../src/slices.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { UnreadableRow } from '../../src/store/unreadable-row.ts';
import { noReports } from '../../src/store/store-reports.ts';
import { correct, type Correction, inventedTurns, writeTurns } from '../fixtures/corrected-text.ts';
import { libraryOfText } from '../fixtures/library-of-text.ts';
import { scratchFolder } from '../fixtures/scratch-folder.ts';

const freshPath = scratchFolder();
const turns = inventedTurns(12);
const steps: readonly Correction[] = [
  { kind: 'insert', at: 0, by: 3 },
  { kind: 'correct', at: 3, by: 12 },
  { kind: 'delete', at: 9, by: 0 },
];
const once = steps.slice(0, 2).reduce(correct, turns);
const twice = steps.reduce(correct, turns);

const tables: Readonly<Record<string, readonly string[]>> = {
  texts: ['slug', 'edition', 'first_edition', 'first_places'],
  editions: ['slug', 'edition', 'places'],
  wordings: ['slug', 'edition', 'part', 'words'],
  former_words: ['slug', 'hash', 'words', 'successor'],
};
const badValues = [
  `x'00ff01'`,
  `''`,
  `'Mars/Olympus'`,
  `'a;b'`,
  '-1',
  '1.5',
  '9223372036854775807',
  `char(97, 0, 98)`,
  `replace(hex(zeroblob(20000)), '00', 'word ')`,
];
const cases = Object.entries(tables).flatMap(([table, columns]) =>
  columns.flatMap((column) => badValues.map((value) => [table, column, value] as const)),
);

const slugs = ['talk', 'other'];
const both = (text: typeof turns): Library => {
  const libraries = slugs.map((slug) => libraryOfText(slug, writeTurns(text)));
  return { ...libraries[0]!, interviews: libraries.flatMap(({ interviews }) => interviews) };
};

/** What somebody meant, and the words of it. Those of 0.1.0 were numbers alone. */
interface Meant {
  readonly kept: string;
  readonly text: string;
}

function meantIn(library: Library, isOld: boolean): readonly Meant[] {
  return library.interviews.flatMap(({ passages }) =>
    passages.map(({ id, text }) => ({ kept: isOld ? id : toKeptId(library, id), text })),
  );
}

/** Whether it comes with other words as if they were its own. */
function isSilentlyOther(library: Library, { kept, text }: Meant): boolean {
  const found = resolveKept(library, kept);
  if (found.kind !== 'same') return false;
  const item = library.interviews.flatMap(({ passages }) => passages).find(({ id }) => id === found.id);
  return item?.text !== text;
}

async function start(path: string, text: typeof turns, told: UnreadableRow[] = []): Promise<Library> {
  const store = await openStore({ path, reports: { ...noReports, unreadable: (row) => void told.push(row) } });
  try {
    return await learnEditions(both(text), { store, slices: createSlices() });
  } finally {
    await store.close();
  }
}

describe('a row of what interviews said that nobody can read', () => {
  it.each(cases)('takes nothing along, and leads to no other words: %s.%s = %s', async (table, column, value) => {
    const path = freshPath();
    const first = await start(path, turns);
    const second = await start(path, once);
    const meant = [...meantIn(first, true), ...meantIn(first, false), ...meantIn(second, false)];
    const raw = new DatabaseSync(path);
    raw.exec(`update or ignore ${table} set ${column} = ${value} where slug = 'talk'`);
    raw.close();
    // On the same text, on a corrected one, and on that again.
    for (const text of [once, twice, twice]) {
      const library = await start(path, text);
      expect(meant.filter((each) => isSilentlyOther(library, each))).toEqual([]);
      const whole = meant.filter(({ kept }) => kept.startsWith('other#'));
      expect(whole.filter(({ kept }) => resolveKept(library, kept).kind === 'absent')).toEqual([]);
      const lost = whole.filter(({ kept }) => {
        const found = resolveKept(library, kept);
        return found.kind === 'gone' && found.former === undefined;
      });
      expect(lost).toEqual([]);
    }
  });

  it.each(['texts', 'wordings'])('is named where it is: %s', async (table) => {
    const path = freshPath();
    await start(path, turns);
    const raw = new DatabaseSync(path);
    raw.exec(`update ${table} set ${table === 'texts' ? 'first_places' : 'words'} = x'00' where slug = 'talk'`);
    raw.close();
    const told: UnreadableRow[] = [];
    await start(path, once, told);
    expect(told[0]).toMatchObject({ table, columns: [table === 'texts' ? 'first_places' : 'words'] });
    expect(told[0]?.row).toBeGreaterThan(0);
  });
});
