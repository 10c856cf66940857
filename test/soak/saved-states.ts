import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { soakInterviews, type SoakPassage } from './soak-collection.ts';

/** Unknown from the press until its answer, and for good where none was seen. */
export type SavedState = 'saved' | 'absent' | 'unknown';

/** What each person saved, as far as answers told. Each has passages of their own: nobody's are another's. */
export interface SavedStates {
  readonly people: readonly string[];
  ownOf(userId: string): readonly SoakPassage[];
  of(userId: string, passage: SoakPassage): SavedState;
  change(userId: string, passage: SoakPassage, state: SavedState): void;
  /** How often a person's changed. */
  changes(userId: string): number;
  /** Whether nobody else is just changing it; then it is the caller's until `release`. */
  take(userId: string, passage: SoakPassage): boolean;
  release(userId: string, passage: SoakPassage): void;
  /** How many are saved for certain. */
  saved(): number;
}

export const soakPassages = soakInterviews.flatMap(({ passages }) => passages);

export const savedKey = (userId: string, { slug, number }: SoakPassage) => `${userId} ${slug}#${number}`;

export function createSavedStates({ users }: Pick<LocalDiscord, 'users'>): SavedStates {
  const people = users.map(({ id }) => id);
  const states = new Map<string, SavedState>();
  const changes = new Map<string, number>();
  const taken = new Set<string>();
  return {
    people,
    ownOf: (userId) => soakPassages.filter((_, at) => people[at % people.length] === userId),
    of: (userId, passage) => states.get(savedKey(userId, passage)) ?? 'absent',
    change(userId, passage, state) {
      states.set(savedKey(userId, passage), state);
      changes.set(userId, (changes.get(userId) ?? 0) + 1);
    },
    changes: (userId) => changes.get(userId) ?? 0,
    take(userId, passage) {
      const key = savedKey(userId, passage);
      const isFree = !taken.has(key);
      taken.add(key);
      return isFree;
    },
    release: (userId, passage) => void taken.delete(savedKey(userId, passage)),
    saved: () => [...states.values()].filter((state) => state === 'saved').length,
  };
}
