import type { Outcome } from '../../src/local-discord/local-discord.ts';
import { withoutHash } from '../../src/interview/kept-id.ts';
import type { Store } from '../../src/store/store.ts';
import { type Ask, excerpt } from './ask.ts';
import { buttonsOf } from './buttons-of.ts';
import { askNumber } from './reading-asks.ts';
import { savedKey, type SavedState, type SavedStates, soakPassages } from './saved-states.ts';
import type { Shown } from './shown.ts';
import type { SoakPassage } from './soak-collection.ts';
import type { Somewhere } from './soak-world.ts';

export interface Person {
  readonly at: Somewhere;
  readonly userId: string;
}

/** What asks about saved quotes have in common. */
export interface SavedParts {
  readonly states: SavedStates;
  readonly random: () => number;
  /** Hears of the next step. */
  readonly soon: (ask: Ask) => void;
}

/** Somebody asks for one of their passages and presses Save on it, and now and then Undo. */
export function askToSave(person: Person, { states, random, soon }: SavedParts): Ask | undefined {
  const { userId, at } = person;
  const own = states.ownOf(userId);
  const passage = own[Math.floor(random() * own.length)]!;
  if (!states.take(userId, passage)) return undefined;
  const over = () => states.release(userId, passage);
  const undo = (saved: Outcome) => {
    if (random() < 0.4) soon(pressSaved('undo', saved, { person, passage, states, onward: over, over }));
    else over();
  };
  return {
    ...askNumber(passage, at),
    settled(shown, outcome) {
      const isThere = buttonsOf(outcome?.message).some((id) => id.startsWith('saved:save:'));
      if (shown === undefined || outcome === undefined || !isThere) over();
      else soon(pressSaved('save', outcome, { person, passage, states, onward: undo, over }));
    },
  };
}

interface Press {
  readonly person: Person;
  readonly passage: SoakPassage;
  readonly states: SavedStates;
  /** After an answer. */
  readonly onward: (outcome: Outcome) => void;
  /** After none. */
  readonly over: () => void;
}

function pressSaved(action: 'save' | 'undo', seen: Outcome, { person, passage, states, onward, over }: Press): Ask {
  const { userId, at } = person;
  const message = seen.followups[0] ?? seen.message;
  const customId = buttonsOf(message).find((id) => id.startsWith(`saved:${action}:`)) ?? `no button to ${action}`;
  const before = states.of(userId, passage);
  return {
    name: `${action} of ${savedKey(userId, passage)}`,
    user: at.user,
    act(discord) {
      states.change(userId, passage, 'unknown');
      return discord.press(message?.id ?? '', customId, { user: at.user, patienceMs: at.patienceMs });
    },
    judge: (shown) => judgeDone(shown, action, before),
    settled(shown, outcome) {
      if (shown === undefined || outcome === undefined) return over();
      states.change(userId, passage, action === 'save' ? 'saved' : 'absent');
      onward(outcome);
    },
  };
}

const done = {
  saved: /You’ve already saved|已经收藏过|這一則已經收藏/u,
  absent: /Saved\.|^已收藏。/u,
  unknown: /[Ss]aved|收藏/u,
  undone: /Removed from your saved quotes|已从收藏中移除|已從收藏中移除/u,
};

function judgeDone(shown: Shown, action: 'save' | 'undo', before: SavedState): string | undefined {
  if (!shown.isPrivate) return `is shown to everybody: ${excerpt(shown)}`;
  const words = action === 'undo' ? done.undone : done[before];
  return words.test(shown.text) ? undefined : `does not say that it was done (${before} before): ${excerpt(shown)}`;
}

/** Somebody's own list. */
export function askSaved({ at, userId }: Person, states: SavedStates): Ask {
  let since = 0;
  return {
    name: `/saved of ${userId}`,
    user: at.user,
    act(discord) {
      since = states.changes(userId);
      return discord.run({ command: 'saved', options: {}, ...at });
    },
    judge(shown) {
      const own = states.ownOf(userId);
      const known =
        own.every((passage) => states.of(userId, passage) !== 'unknown') && states.changes(userId) === since;
      return judgeList(shown, own, known ? own.filter((one) => states.of(userId, one) === 'saved') : undefined);
    },
  };
}

/** @param saved - where all of them are known */
function judgeList(shown: Shown, own: readonly SoakPassage[], saved?: readonly SoakPassage[]): string | undefined {
  if (!shown.isPrivate) return 'is shown to everybody';
  const listed = soakPassages.filter(({ word }) => shown.text.includes(word));
  const foreign = listed.filter((passage) => !own.includes(passage));
  if (foreign.length > 0) return `has somebody else’s ${foreign.map(({ word }) => word).join(', ')}`;
  if (saved === undefined) return undefined;
  const gone = listed.filter((passage) => !saved.includes(passage));
  if (gone.length > 0) return `has what is not saved: ${gone.map(({ word }) => word).join(', ')}`;
  const [, count = '0'] = /(?:· |总计 |總計 )(\d+)(?: in total| 条| 則)/u.exec(shown.text) ?? [];
  return Number(count) === saved.length ? undefined : `counts ${count} where ${saved.length} are saved`;
}

/** What the store has otherwise than was confirmed. */
export async function findLostSaved(states: SavedStates, store: Pick<Store, 'savedBy'>): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const userId of states.people) {
    const kept = new Set((await store.savedBy(userId)).map(({ item }) => withoutHash(item)));
    for (const passage of soakPassages) {
      const state = states.of(userId, passage);
      const isKept = kept.has(`${passage.slug}#${passage.number}`);
      if (state === 'unknown' || (state === 'saved') === isKept) continue;
      lost.push(`${savedKey(userId, passage)} was confirmed as ${state}, and is not`);
    }
  }
  return lost;
}
