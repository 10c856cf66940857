import { highlightPool } from './pool.ts';
import type { Interview, Section } from '../interview/interview.ts';

/** Ids of a section's passages most worth reading: its golden quotes, then the best of the rest; in order of speech. */
export function bestQuotes(interview: Interview, section: Section, most: number): readonly string[] {
  const { golden, best } = highlightPool({ interviews: [interview] });
  const inSection = new Map(
    interview.passages
      .filter(({ number }) => number >= section.first && number <= section.last)
      .map(({ id, number }) => [id, number]),
  );
  return [...new Set([...golden, ...best])]
    .filter((id) => inSection.has(id))
    .slice(0, most)
    .toSorted((a, b) => (inSection.get(a) ?? 0) - (inSection.get(b) ?? 0));
}
