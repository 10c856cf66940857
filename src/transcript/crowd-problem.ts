import type { Problem } from './transcript.ts';

/** No conversation has more people: what has is another kind of text, and everything that knows speakers would bear them. */
const mostLabels = 1000;

/** What is said where too many names are found; undefined where there are no more than a talk may have. */
export function crowdProblem(count: number): Problem | undefined {
  if (count <= mostLabels) return undefined;
  const message = `${count} different names stand before words, more than the ${mostLabels} that one talk may have`;
  return { line: 1, column: 1, message };
}
