import type { ItemWords, Passage, Point, Section } from './interview.ts';

export function wordsOf(item: Passage | Point | Section): ItemWords {
  if (!('kind' in item)) return { kind: 'section', title: item.title, summary: item.summary };
  if (item.kind === 'digest') return { kind: 'digest', text: item.text };
  const { speaker, text, doubtful } = item;
  return { kind: 'verbatim', speaker: { id: speaker.id, name: speaker.name }, text, doubtful };
}

/**
 * Whose words and which: the same for the same words only, whatever name their speaker has and whatever is in doubt. Taiwan's
 * count where there are any: without them the key is that of before there were.
 */
export function wordsKey(words: ItemWords): string {
  if (words.kind === 'verbatim') return JSON.stringify([words.kind, words.speaker.id, words.text]);
  const texts =
    words.kind === 'digest' ? [words.text] : [words.title, ...(words.summary === undefined ? [] : [words.summary])];
  const ofTaiwan = texts.map(({ tw }) => tw ?? null);
  const isTurned = ofTaiwan.every((tw) => tw === null);
  return JSON.stringify([words.kind, ...texts.flatMap(({ zh, en }) => [zh, en]), ...(isTurned ? [] : [ofTaiwan])]);
}

/** Whether they are the same words, however their letters are written. */
export function looksAlike(one: ItemWords, other: ItemWords): boolean {
  return asSeen(wordsKey(one)) === asSeen(wordsKey(other));
}

/** Without what only turns the direction of writing, and composed. */
export function asSeen(text: string): string {
  return text.normalize('NFC').replaceAll(/\p{Bidi_Control}/gu, '');
}
