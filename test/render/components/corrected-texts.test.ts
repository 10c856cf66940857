import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnEditions } from '../../../src/editions/learn-editions.ts';
import type { ItemWords, Library } from '../../../src/interview/interview.ts';
import { interviewKey } from '../../../src/interview/interview-key.ts';
import { feedItemTarget, readFeedItem } from '../../../src/render/components/feed-state.ts';
import { readSavedItem, savedItemTarget, saveTarget } from '../../../src/render/components/saved-item-state.ts';
import { quoteTarget, readViewState } from '../../../src/render/components/view-state.ts';
import { readSectionPageState, sectionTarget } from '../../../src/render/components/section-page-state.ts';
import { viewOf } from '../../../src/render/quote/view.ts';
import { createSlices } from '../../../src/slices.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { UserError } from '../../../src/user-error.ts';
import { aboutTurns, correct, corrections, inventedTurns, writeTurns } from '../../fixtures/corrected-text.ts';
import { libraryOfText } from '../../fixtures/library-of-text.ts';
import { isHonest, type Shown, wordsAt } from '../../fixtures/words-at.ts';

const slug = 'talk';
const turns = inventedTurns(12);

function start(text: typeof turns, renamed: number, store: Store): Promise<Library> {
  const read = libraryOfText(slug, writeTurns(text), aboutTurns(text, renamed));
  return learnEditions(read, { store, slices: createSlices() });
}

/** A button, what it was made about, and how it is read. */
interface Made {
  readonly state: readonly string[];
  readonly words: ItemWords;
  readonly read: (library: Library, state: readonly string[]) => Shown;
}

const readView: Made['read'] = (library, state) => {
  const { items, at, former } = readViewState(library, state);
  return { id: items[at]!, former };
};
const readFeed: Made['read'] = (library, state) => shown(readFeedItem(library, state)!);
const readSaved: Made['read'] = (library, state) => shown(readSavedItem(library, state).found);
const readSection: Made['read'] = (library, state) => {
  const { interview, section, former } = readSectionPageState(library, state);
  return { id: `${interview.slug}#s${section.number}`, former };
};
const readBack: Made['read'] = (library, state) => {
  const { back } = readSectionPageState(library, state);
  return { id: `${slug}#${back?.passage ?? 'nowhere'}` };
};

function shown(found: { readonly id: string; readonly former?: ItemWords }): Shown {
  return { id: found.id, former: found.former };
}

/** Every button that names an item. `before`: as 0.1.0 wrote it */
function buttonsOf(library: Library, before: boolean): readonly Made[] {
  const [interview] = library.interviews;
  const { passages, sections } = interview!;
  const ids = passages.map(({ id }) => id);
  const about = (id: string): readonly Made[] => {
    const words = wordsAt(library, id)!;
    const around = ids.slice(Math.max(ids.indexOf(id) - 3, 0)).slice(0, 8);
    const view = { ...viewOf(around), at: around.indexOf(id) };
    const day = { feedId: 'f1', date: '2026-05-06', item: id };
    return [
      { state: saveTarget('save', id, library).state, words, read: readSaved },
      { state: savedItemTarget('drop', id, 3, library).state, words, read: readSaved },
      { state: quoteTarget('open', viewOf([id]), library).state, words, read: readView },
      { state: feedItemTarget('ban', day, library).state, words, read: readFeed },
      ...(view.at < 0 ? [] : [{ state: quoteTarget('next', view, library).state, words, read: readView }]),
    ];
  };
  const points = sections.flatMap((section) => section.points.map(({ id }) => id));
  const leads = sections.flatMap(({ number, first }) => {
    const { state } = sectionTarget(interview!, number, 0, { passage: first });
    return [
      { state, words: wordsAt(library, `${slug}#s${number}`)!, read: readSection },
      { state, words: wordsAt(library, `${slug}#${first}`)!, read: readBack },
    ];
  });
  const all = [...ids.flatMap(about), ...points.flatMap(about), ...leads];
  return before ? all.map((made) => ({ ...made, state: made.state.map(toBefore) })) : all;
}

/** The same field without a word of what stood there. */
function toBefore(field: string, at: number): string {
  if (at === 3 && /^[\w-]{7}$/u.test(field)) return interviewKey(slug);
  return field.replace(/~[\w-]{8}$/u, '');
}

function judge(library: Library, { state, words, read }: Made): unknown {
  try {
    const found = read(library, state);
    return isHonest(library, found, words) ? undefined : [state, found];
  } catch (error) {
    // It says that they are gone.
    return error instanceof UserError && error.code === 'words-gone' ? undefined : [state, error];
  }
}

describe('buttons of other editions', () => {
  it('yield no other words silently, whatever is corrected between', async () => {
    const step = fc.record({ edits: fc.array(corrections, { minLength: 1, maxLength: 4 }), renamed: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const store = await openStore({ path: ':memory:' });
        let text = turns;
        let library = await start(text, 0, store);
        const made = [...buttonsOf(library, true), ...buttonsOf(library, false)];
        for (const { edits, renamed } of steps) {
          text = edits.reduce(correct, text);
          library = await start(text, renamed, store);
          expect(made.flatMap((each) => judge(library, each) ?? [])).toEqual([]);
          made.push(...buttonsOf(library, false));
        }
        await store.close();
      }),
      { numRuns: 100 },
    );
  });

  it('mark no found words where the first hit says something else', async () => {
    const store = await openStore({ path: ':memory:' });
    const library = await start(turns, 0, store);
    const ids = library.interviews[0]!.passages.map(({ id }) => id);
    const view = { ...viewOf(ids.slice(3, 6), [{ start: 0, end: 2 }]), at: 1 };
    const { state } = quoteTarget('next', view, library);
    expect(readViewState(library, state)).toEqual(view);
    const moved = await start(correct(turns, { kind: 'insert', at: 0, by: 3 }), 0, store);
    expect(readViewState(moved, state)).toEqual({ ...view, items: ids.slice(5, 8) });
    const corrected = await start(correct(turns, { kind: 'correct', at: 2, by: 0 }), 0, store);
    expect(readViewState(corrected, state)).toMatchObject({ at: 1, words: [] });
    const shorter = await start(correct(turns, { kind: 'delete', at: 3, by: 0 }), 0, store);
    expect(() => readViewState(shorter, state)).toThrow('words-gone');
    await store.close();
  });
});
