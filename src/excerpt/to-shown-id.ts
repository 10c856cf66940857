import type { Library } from '../interview/interview.ts';
import { toKeptId, withMark } from '../interview/to-kept-id.ts';
import type { Excerpt } from './excerpt.ts';
import { writeExcerptMark } from './find-shown-excerpt.ts';

/** An item as rows and buttons keep it, with the excerpt that it stands there as. */
export function toShownId(library: Pick<Library, 'interviews'>, id: string, excerpt: Excerpt | undefined): string {
  return excerpt === undefined ? toKeptId(library, id) : withMark(library, id, writeExcerptMark(excerpt));
}
