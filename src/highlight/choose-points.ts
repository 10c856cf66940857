import { leansBack } from '../excerpt/leans-back.ts';
import type { Interview, Point } from '../interview/interview.ts';
import { takeTurns } from './take-turns.ts';

/** Points for while there is no text to quote. */
export interface ChosenPoints {
  /** What about.yaml marks as worth showing, section by section in turns: the first ones tell of all of it. */
  readonly marked: readonly Point[];
  /** What else may be shown: nothing where enough is marked, else what needs nothing said before it, else all. */
  readonly rest: readonly Point[];
}

/** With so many marked, nothing else is shown: a week. */
const enough = 7;

export function choosePoints({ sections }: Pick<Interview, 'sections'>): ChosenPoints {
  const marked = takeTurns(sections.map(({ points }) => points.filter(isMarked)));
  if (marked.length >= enough) return { marked, rest: [] };
  const others = sections.flatMap(({ points }) => points.filter((point) => !isMarked(point)));
  const alone = others.filter(isPointAlone);
  return { marked, rest: alone.length > 0 || marked.length > 0 ? alone : others };
}

function isMarked({ worth }: Point): boolean {
  return worth === true;
}

/** Whether a point says of whom and what it speaks, in both languages. */
export function isPointAlone({ text }: Pick<Point, 'text'>): boolean {
  return !leansBack(text.zh) && !leansBack(text.en);
}
