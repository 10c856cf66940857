import type { Library } from './interview.ts';
import type { Span } from '../transcript/span.ts';

/** Of a passage with a golden quote, where that stands; of several, the first. @param id the passage's */
export function goldenSpan({ interviews }: Pick<Library, 'interviews'>, id: string): Span | undefined {
  return interviews.flatMap(({ highlights }) => highlights).find(({ passage }) => passage.id === id)?.span;
}
