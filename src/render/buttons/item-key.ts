import { UserError } from '../../errors.ts';
import type { Library } from '../../interview/interview.ts';
import { findByKey, interviewKey } from '../../interview/interview-key.ts';
import { parseItemId, parsePlace, writeItemId, writePlace } from '../../interview/item-id.ts';

/** An item as a button's state: `<slug>#t4.2` becomes `<key>~t4.2`, short whatever the slug. */
export function writeItem(item: string): string {
  const parsed = parseItemId(item);
  return parsed === undefined ? '' : `${interviewKey(parsed.slug)}~${writePlace(parsed.place)}`;
}

/** @throws UserError `stale-button` for an interview that is not here */
export function readItem(library: Library, written: string | undefined): string {
  const [key = '', place = ''] = (written ?? '').split('~');
  const slug = findByKey(library, key)?.slug;
  const at = parsePlace(place);
  if (slug === undefined || at === undefined) throw new UserError('stale-button', {});
  return writeItemId({ slug, place: at });
}
