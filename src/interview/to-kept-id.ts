import { editionOf, hashAt } from './edition.ts';
import type { Library } from './interview.ts';
import { parseKeptId, writeKeptId } from './kept-id.ts';

/** An item of the present text as rows and buttons keep it; what is not here stays as it is written. */
export function toKeptId({ interviews }: Pick<Library, 'interviews'>, id: string): string {
  const kept = parseKeptId(id);
  if (kept === undefined || kept.hash !== undefined) return id;
  const interview = interviews.find(({ slug }) => slug === kept.slug);
  const hash = interview && hashAt(editionOf(interview).places, kept.place);
  return hash === undefined ? id : writeKeptId({ ...kept, hash });
}

/** The same, and what was shown of it. */
export function withMark(library: Pick<Library, 'interviews'>, id: string, mark: string | undefined): string {
  const kept = parseKeptId(toKeptId(library, id));
  return kept === undefined || mark === undefined ? id : writeKeptId({ ...kept, mark });
}
