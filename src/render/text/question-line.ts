import { leansBack } from '../../excerpt/leans-back.ts';
import { askedSentences, turnSentences } from '../../interview/asked-sentences.ts';
import { asksSomething } from '../../interview/asks-something.ts';
import { oneLine } from './escape-markdown.ts';
import { escapedWidth } from './fit-line.ts';
import { fitText } from './fit-text.ts';

const lead = '… ';

/**
 * Of somebody's turn, what was asked: its questions and requests, as many of the last as fit, in whole sentences, and what
 * the first of them leans on. Where nothing was asked, the turn's end.
 */
export function questionLine(turn: string, limit: number): string {
  const line = oneLine(turn);
  const asked = askedSentences(line).map(({ text }) => text);
  const all = turnSentences(line);
  const sentences = asked.length > 0 ? all.slice(0, asked.length) : all;
  const earliest = earliestFitting(sentences, limit);
  const from = asked.length > 0 ? requestStart(asked, earliest) : earliest;
  const kept = sentences.slice(from).map(({ text }) => text);
  return fitText(`${from > 0 ? lead : ''}${kept.join('').trim()}`, limit, escapedWidth);
}

/** From where whole sentences fit, the last one always. */
function earliestFitting(sentences: ReturnType<typeof turnSentences>, limit: number): number {
  let kept = sentences.at(-1)?.text ?? '';
  let from = Math.max(sentences.length - 1, 0);
  // Never across words that were left out: what stands around them was not said in one breath.
  while (from > 0 && sentences[from]?.first === false) {
    const longer = `${sentences[from - 1]?.text ?? ''}${kept}`;
    if (escapedWidth(longer) > limit - lead.length) break;
    kept = longer;
    from -= 1;
  }
  return from;
}

/** Where the asking begins, or, not before the earliest place, what its first sentence needs. */
function requestStart(asked: readonly string[], earliest: number): number {
  const last = asked.length - 1;
  const first = asked.findIndex((text, place) => place >= earliest && (place === last || asksSomething(text, false)));
  if (!leansBack(asked[first]?.trim() ?? '')) return first;
  const before = asked.slice(earliest, first).findLastIndex((text) => escapedWidth(text) >= leastSaid);
  return before === -1 ? first : earliest + before;
}

/** In columns: a word that agrees says nothing to lean on. */
const leastSaid = 16;
