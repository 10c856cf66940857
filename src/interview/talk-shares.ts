import type { Interview, Speaker } from './interview.ts';

/** How much of an interview one person says. */
export interface TalkShare {
  readonly speaker: Speaker;
  readonly characters: number;
  /** From 0 to 1, of all characters. */
  readonly share: number;
}

/** Who says how much, by characters (code points), most first; empty while the text is absent. */
export function talkShares({ passages }: Interview): readonly TalkShare[] {
  const counts = new Map<Speaker['id'], { speaker: Speaker; characters: number }>();
  for (const { speaker, text } of passages) {
    const known = counts.get(speaker.id) ?? { speaker, characters: 0 };
    counts.set(speaker.id, { speaker, characters: known.characters + characterCount(text) });
  }
  const total = Math.max(textLength({ passages }), 1);
  return [...counts.values()]
    .map(({ speaker, characters }) => ({ speaker, characters, share: characters / total }))
    .toSorted((a, b) => b.characters - a.characters);
}

/** All that is said, in code points. */
export function textLength({ passages }: { readonly passages: readonly { readonly text: string }[] }): number {
  return passages.reduce((sum, { text }) => sum + characterCount(text), 0);
}

function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
