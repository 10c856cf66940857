import { prepareExcerpts } from '../excerpt/excerpts-of.ts';
import type { Library } from '../interview/interview.ts';
import type { Slices } from '../slices.ts';
import { highlightPool } from './pool.ts';

/** Weighs every passage once, before anybody waits for a pool: of a thousand interviews that takes seconds. */
export async function preparePools({ interviews }: Pick<Library, 'interviews'>, slices: Slices): Promise<void> {
  for (const interview of interviews) {
    await prepareExcerpts(interview, slices);
    highlightPool({ interviews: [interview] });
  }
}
