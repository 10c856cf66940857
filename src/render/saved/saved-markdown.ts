import { isolated } from '../../foreign-text.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { ItemWords, Library } from '../../interview/interview.ts';
import { wordsOf } from '../../interview/words-of.ts';
import { formerLines } from '../quote/former-lines.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { shownErrata } from '../../interview/shown-errata.ts';
import { type Found, findItem, sectionOf } from '../../interview/find-item.ts';
import { withoutHash } from '../../interview/kept-id.ts';
import { findGone } from '../../interview/resolve-kept.ts';
import type { SavedQuote } from '../../store/store.ts';
import { oneLine } from '../text/escape-markdown.ts';
import { restsOn } from '../interview/rests-on.ts';
import { erratumNotes } from '../quote/erratum-lines.ts';
import { fullName } from '../interview/full-name.ts';
import { secondsOf, sourceAddresses } from '../interview/source-links.ts';
import { timeSaid } from '../quote/time-said.ts';
import { parseWebAddress } from '../text/parse-web-address.ts';

/** What begins or ends markup in CommonMark wherever it stands, an entity's `&` included. */
const anywhere = /[\\*_`~|<>[\]&]/gu;
/** Headings, bullets and underlines of headings count only where a line begins. */
const lineMark = /^[#+=-]/gmu;
const lineNumber = /[.)](?<=^\d+[.)])/gmu;

/** What of a saved quote is exported. */
type SavedItem = Pick<SavedQuote, 'item' | 'former' | 'note'>;

/** Saved quotes as a CommonMark document: whole, verbatim, with speaker, place and source; words in doubt left out. */
export function savedMarkdown(library: Library, quotes: readonly SavedItem[], locale: Locale): string {
  const { saved } = messagesFor(locale);
  const found = quotes.map((quote) => ({ ...quote, found: findItem(library, quote.item) }));
  const here = found.flatMap(({ found: item, former, note }) =>
    item === undefined ? [] : [block(item, locale), ...formerBlocks(former, item, locale), ...noteBlocks(note, locale)],
  );
  const missing = found.flatMap(({ item, note, found }) =>
    found === undefined ? [{ id: item, note, gone: findGone(library, item) }] : [],
  );
  const lost = missing.flatMap(({ gone, note }) =>
    gone === undefined
      ? []
      : [gone.former ? words(gone.former, locale) : `- ${escaped(withoutHash(gone.id))}`, ...noteBlocks(note, locale)],
  );
  const gone = missing.flatMap(({ id, gone, note }) =>
    gone === undefined ? [[`- ${escaped(withoutHash(id))}`, ...noteBlocks(note, locale)].join('\n\n')] : [],
  );
  const parts = [
    `# ${saved.fileTitle}`,
    ...here,
    ...(lost.length === 0 ? [] : [`## ${saved.lost}`, ...lost]),
    ...(gone.length === 0 ? [] : [`## ${saved.gone}`, gone.join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function formerBlocks(former: ItemWords | undefined, { item }: Found, locale: Locale): readonly string[] {
  const { changed } = messagesFor(locale).saved;
  const isSeen = formerLines(former, changed, locale, wordsOf(item)).length > 0;
  return former === undefined || !isSeen ? [] : [`*${changed}*`, words(former, locale)];
}

/** What its saver wrote beside it, as paragraphs that are none of the speaker's. */
function noteBlocks(note: string | undefined, locale: Locale): readonly string[] {
  const lines = (note ?? '').split(/\r\n|[\n\r]/u).filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  return [messagesFor(locale).saved.note(lines.map((line) => escaped(line)).join('\\\n'))];
}

/** What was said before a correction, whole: with its speaker, or as ours. */
function words(former: ItemWords, locale: Locale): string {
  const { digest, quote } = messagesFor(locale);
  if (former.kind === 'section') return escaped(localise(former.title, locale));
  if (former.kind === 'digest') return `*${digest.label}*\n\n${escaped(localise(former.text, locale))}`;
  const { text, leftOut } = quotableText(former);
  return [
    quoted(text),
    ...(leftOut ? [escaped(quote.wordsLeftOut)] : []),
    `— ${escaped(fullName(former.speaker, locale))}`,
  ].join('\n\n');
}

function block({ interview, item }: Found, locale: Locale): string {
  const { digest, quote } = messagesFor(locale);
  const section = sectionOf(interview, item);
  const where = [
    ...(item.kind === 'verbatim'
      ? [quote.position(item.number, interview.passageCount), timeSaid(item, locale) ?? []].flat()
      : [restsOn(item, locale) ?? []].flat()),
    ...(section === undefined ? [] : [quote.section(section.number, escaped(localise(section.title, locale)))]),
    source({ interview, item }, locale),
    ...(interview.recorded === undefined ? [] : [escaped(interview.recorded)]),
    ...(interview.sample ? [quote.sample] : []),
  ].join(' · ');
  if (item.kind === 'digest') return `*${digest.label}*\n\n${escaped(localise(item.text, locale))}\n\n— ${where}`;
  const { text, leftOut } = quotableText(item);
  const errata = erratumNotes([{ passage: item, errata: shownErrata(item, undefined) }], locale);
  return [
    quoted(text),
    ...(leftOut ? [escaped(quote.wordsLeftOut)] : []),
    ...errata.map((note) => escaped(note.text)),
    `— ${escaped(fullName(item.speaker, locale))} · ${where}`,
  ].join('\n\n');
}

/** The address between `<` and `>` of a link's destination, neither of which URL leaves in it; without one, the name alone. */
function source(found: Found, locale: Locale): string {
  const { interview } = found;
  const name = escaped(localise(interview.show, locale));
  const { listen, source: page } = sourceAddresses(interview, secondsOf(found));
  const address = parseWebAddress(listen ?? page);
  return address === undefined ? name : `[${name}](<${address.href}>)`;
}

/** Each line of speech stays a line: a backslash before the break keeps it one in every renderer. */
function quoted(text: string): string {
  const lines = text
    .split(/\r\n|[\n\r]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line) => `> ${isolated(escapeLine(line))}`).join('\\\n');
}

function escaped(text: string): string {
  return isolated(escapeLine(oneLine(text)));
}

function escapeLine(line: string): string {
  return line.replace(anywhere, '\\$&').replace(lineMark, '\\$&').replace(lineNumber, '\\$&');
}
