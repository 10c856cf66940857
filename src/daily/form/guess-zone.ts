import type { ActRequest } from '../../conversation/request.ts';
import type { Feed } from '../../feeds/feed.ts';
import { findLanguageZone } from '../../time-input/find-language-zone.ts';

/**
 * The zone of a feed that was set up before; else the one of almost everybody who has Discord in the server's language, or in
 * the asker's. Undefined where that is anybody's guess.
 */
export function guessZone(
  known: Pick<Feed, 'rule'> | undefined,
  { languages = [] }: Pick<ActRequest, 'languages'>,
): string | undefined {
  return known?.rule.timeZone ?? languages.map(findLanguageZone).find((zone) => zone !== undefined);
}
