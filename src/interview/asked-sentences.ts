import { segmenter } from '../transcript/segmenter.ts';
import { asksSomething } from './asks-something.ts';
import { gap } from './quotable-text.ts';

export interface TurnSentence {
  readonly text: string;
  /** Whether it begins the turn, or follows words that were left out. */
  readonly first: boolean;
}

/** A turn's sentences, up to the last that wants an answer; none where none does. */
export function askedSentences(turn: string): readonly TurnSentence[] {
  const all = turnSentences(turn);
  return all.slice(0, all.findLastIndex(({ text }, place) => asksSomething(text, place === all.length - 1)) + 1);
}

/** Of a turn that is longer than anybody asks, those around its last question mark, or at its end. */
export function turnSentences(turn: string): readonly TurnSentence[] {
  return lastQuestion(turn)
    .split(gap)
    .flatMap((stretch) =>
      [...segmenter.sentence.segment(stretch)].map(({ segment, index }) => ({ text: segment, first: index === 0 })),
    );
}

function lastQuestion(turn: string): string {
  if (turn.length <= longestTurn) return turn;
  const mark = Math.max(turn.lastIndexOf('?'), turn.lastIndexOf('？'));
  const end = mark === -1 ? turn.length : mark + 1;
  return turn.substring(end - longestTurn, Math.min(turn.length, end + longestTurn)).replace(restOfCharacter, '');
}

/** What a cut leaves of the character that it fell into. */
const restOfCharacter = /^[\udc00-\udfff\p{M}\u200d]+/u;

/** In UTF-16 units. */
const longestTurn = 4000;
