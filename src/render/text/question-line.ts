import { gap } from '../../interview/quotable-text.ts';
import { oneLine } from './escape-markdown.ts';
import { escapedWidth } from './fit-line.ts';
import { fitText } from './fit-text.ts';
import { segmenter } from '../../transcript/segmenter.ts';

const lead = '… ';

/** Of a host's turn, what was asked: its last question with as much before it as fits, in whole sentences. */
export function questionLine(turn: string, limit: number): string {
  const all = oneLine(turn).split(gap).flatMap(stretchSentences);
  const last = all.findLastIndex(({ text }) => /[?？]/u.test(text));
  const asked = all.slice(0, last === -1 ? all.length : last + 1);
  let kept = asked.at(-1)?.text ?? '';
  let from = asked.length - 1;
  // Never across words that were left out: what stands around them was not said in one breath.
  while (from > 0 && asked[from]?.first === false) {
    const longer = `${asked[from - 1]?.text ?? ''}${kept}`;
    if (escapedWidth(longer) > limit - lead.length) break;
    kept = longer;
    from -= 1;
  }
  return fitText(`${from > 0 ? lead : ''}${kept.trim()}`, limit, escapedWidth);
}

function stretchSentences(stretch: string): readonly { readonly text: string; readonly first: boolean }[] {
  return [...segmenter.sentence.segment(stretch)].map(({ segment, index }) => ({ text: segment, first: index === 0 }));
}
