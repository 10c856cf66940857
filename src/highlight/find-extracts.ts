import { excerptsOf } from '../excerpt/excerpts-of.ts';
import type { Excerpt } from '../excerpt/excerpt.ts';
import { excerptWeights } from '../excerpt/excerpt-weights.ts';
import type { Interview } from '../interview/interview.ts';
import { highlightPool } from './pool.ts';

/** The best excerpts of an interview, from several places of it, in order of speech: none rather than a bad one. */
export function findExtracts(interview: Interview, most: number): readonly Excerpt[] {
  const { golden, best } = highlightPool({ interviews: [interview] });
  const excerpts = excerptsOf(interview);
  return [...golden, ...best]
    .flatMap((id) => excerpts.get(id) ?? [])
    .filter(({ chosenBy, score }) => chosenBy !== 'weights' || score >= excerptWeights.floor)
    .slice(0, most)
    .toSorted((a, b) => a.passage.number - b.passage.number);
}
