import type { Locale } from '../../locale.ts';
import type { ErrorWords } from '../../i18n/error-words.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Lack } from '../../feeds/lack.ts';
import type { Library } from '../../interview/interview.ts';
import { fitLine } from '../text/fit-line.ts';
import { shares } from '../limits.ts';

const mostNamed = 5;

/** What a feed is short of, and the mend; of an interview that is gone, which there are instead. */
export function lackWords(library: Library, { kind, of }: Pick<Lack, 'kind' | 'of'>, locale: Locale): ErrorWords {
  const { lacks, lackNote } = messagesFor(locale).feeds;
  const { what, mend } = lacks[kind](kind === 'ping' ? `<@&${of ?? ''}>` : (of ?? ''));
  if (kind !== 'interview' || library.interviews.length === 0) return { what, mend };
  const titles = library.interviews
    .slice(0, mostNamed)
    .map((interview) => fitLine(localise(interview.title, locale), shares.title));
  return { what, mend: `${mend} ${lackNote.thereIs(new Intl.ListFormat(locale, { type: 'unit' }).format(titles))}` };
}
