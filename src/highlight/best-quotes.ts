import { excerptWeights } from '../excerpt/excerpt-weights.ts';
import type { Excerpt } from '../excerpt/excerpt.ts';
import { excerptsOf } from '../excerpt/excerpts-of.ts';
import type { Interview, Section } from '../interview/interview.ts';

const ranks: Readonly<Record<Excerpt['chosenBy'], number>> = { quotes: 0, golden: 1, weights: 2 };

/** What of a section is most worth reading: what somebody chose, then the best of the rest; in order of speech. */
export function bestQuotes(interview: Interview, { number }: Section, most: number): readonly Excerpt[] {
  return [...excerptsOf(interview).values()]
    .filter(({ passage }) => passage.section?.number === number)
    .filter(({ chosenBy, score }) => chosenBy !== 'weights' || score >= excerptWeights.floor)
    .toSorted((a, b) => ranks[a.chosenBy] - ranks[b.chosenBy] || b.score - a.score)
    .slice(0, most)
    .toSorted((a, b) => a.passage.number - b.passage.number);
}
