import { messagesFor } from '../../i18n/messages-for.ts';
import type { Point } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { passageList } from './passage-list.ts';

/** Which passages a point was drawn from; undefined where the text has none of them. */
export function restsOn({ passages }: Point, locale: Locale): string | undefined {
  return passages.length === 0 ? undefined : messagesFor(locale).digest.restsOn(passageList(passages));
}
