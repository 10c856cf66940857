import type { ItemWords, Passage, Point, Section } from './interview.ts';

export function wordsOf(item: Passage | Point | Section): ItemWords {
  if (!('kind' in item)) return { kind: 'section', title: item.title, summary: item.summary };
  if (item.kind === 'digest') return { kind: 'digest', text: item.text };
  const { speaker, text, doubtful } = item;
  return { kind: 'verbatim', speaker: { id: speaker.id, name: speaker.name }, text, doubtful };
}

/** Whose words and which: the same for the same words only, whatever name their speaker has and whatever is in doubt. */
export function wordsKey(words: ItemWords): string {
  if (words.kind === 'verbatim') return JSON.stringify([words.kind, words.speaker.id, words.text]);
  const [first, second] = words.kind === 'digest' ? [words.text] : [words.title, words.summary];
  return JSON.stringify([words.kind, first.zh, first.en, ...(second === undefined ? [] : [second.zh, second.en])]);
}
