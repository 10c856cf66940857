import type { Interview, Library } from '../interview/interview.ts';
import { parseItemId } from '../interview/item-id.ts';
import type { Excerpt } from './excerpt.ts';
import { excerptsOf } from './excerpts-of.ts';

/** What is shown of a passage on its own; nothing where all of it is, and for what is no passage. @param id the passage's */
export function findExcerptOf({ interviews }: Pick<Library, 'interviews'>, id: string): Excerpt | undefined {
  const slug = parseItemId(id)?.slug;
  const interview: Interview | undefined = interviews.find((each) => each.slug === slug);
  return interview && excerptsOf(interview).get(id);
}
