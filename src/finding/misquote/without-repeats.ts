import { segmenter } from '../../transcript/segmenter.ts';
import type { WrittenText } from './compare-stretch.ts';
import { saidTokens } from './said-tokens.ts';

/** A stretch without the sentences that it says again, more often than the text does: once is enough to compare. */
export function withoutRepeats(stretch: string, { keys }: Pick<WrittenText, 'keys'>): string {
  const sentences = [...segmenter.sentence.segment(stretch)].map(({ segment }) => ({ segment, key: keyOf(segment) }));
  const repeated = new Set(sentences.map(({ key }) => key)).size < sentences.length;
  if (!repeated) return stretch;
  const text = ` ${keys.join(' ')} `;
  const times = new Map<string, number>();
  const kept = sentences.filter(({ key }) => {
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return key === '' || before === 0 || before < text.split(` ${key} `).length - 1;
  });
  return kept.map(({ segment }) => segment).join('');
}

function keyOf(sentence: string): string {
  return saidTokens(sentence)
    .map(({ key }) => key)
    .join(' ');
}
