import type { Hits } from '../../finding/hits.ts';
import type { Library } from '../../interview/interview.ts';
import { findAnswer } from './find-answer.ts';
import type { QuoteSetting } from './draw-view.ts';
import { hitsView, type View } from './view.ts';

/** What was found, to page through; where a question was found, its answer first. */
export interface AnswerView extends Pick<QuoteSetting, 'matches'> {
  readonly view: View;
}

/** @param speaker - whose words were asked for, questions as well */
export function answerView(
  library: Library,
  { query, hits }: { readonly query: string; readonly hits: Hits['hits'] },
  speaker: string | undefined,
): AnswerView {
  const [first] = hits;
  const answer = speaker === undefined && first !== undefined ? findAnswer(library, first, { query, hits }) : undefined;
  const shown = answer === undefined ? first : hits.find(({ id }) => id === answer);
  return { view: hitsView(library, hits, answer), ...(shown && { matches: shown.matches }) };
}
