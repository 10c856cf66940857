import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { type Found, findItem, findSectionByNumber } from '../../interview/find-item.ts';
import { oneLine } from '../text/escape-markdown.ts';
import { passageList } from '../interview/passage-list.ts';
import { fullName } from '../interview/full-name.ts';
import { parseWebAddress } from '../text/parse-web-address.ts';

/** What begins or ends markup in CommonMark wherever it stands, an entity's `&` included. */
const anywhere = /[\\*_`~|<>[\]&]/gu;
/** Headings, bullets and underlines of headings count only where a line begins. */
const lineMark = /^[#+=-]/gmu;
const lineNumber = /(?<=^\d+)[.)]/gmu;

/** Saved quotes as a CommonMark document: whole, verbatim, with speaker, place and source; words in doubt left out. */
export function savedMarkdown(library: Library, ids: readonly string[], locale: Locale): string {
  const { saved } = messagesFor(locale);
  const found = ids.map((id) => ({ id, found: findItem(library, id) }));
  const here = found.flatMap(({ found: item }) => (item === undefined ? [] : [block(item, locale)]));
  const gone = found.flatMap(({ id, found: item }) => (item === undefined ? [`- ${escaped(id)}`] : []));
  const parts = [`# ${saved.fileTitle}`, ...here, ...(gone.length === 0 ? [] : [`## ${saved.gone}`, gone.join('\n')])];
  return `${parts.join('\n\n')}\n`;
}

function block({ interview, item }: Found, locale: Locale): string {
  const { digest, quote } = messagesFor(locale);
  const section = item.kind === 'verbatim' ? item.section : findSectionByNumber(interview, item.section);
  const where = [
    ...(item.kind === 'verbatim'
      ? [quote.position(item.number, interview.passageCount)]
      : [digest.restsOn(passageList(item.passages))]),
    ...(section === undefined ? [] : [quote.section(section.number, escaped(localise(section.title, locale)))]),
    source(interview, locale),
    ...(interview.recorded === undefined ? [] : [escaped(interview.recorded)]),
    ...(interview.sample ? [quote.sample] : []),
  ].join(' · ');
  if (item.kind === 'digest') return `*${digest.label}*\n\n${escaped(localise(item.text, locale))}\n\n— ${where}`;
  const { text, leftOut } = quotableText(item);
  return [
    quoted(text),
    ...(leftOut ? [escaped(quote.wordsLeftOut)] : []),
    `— ${escaped(fullName(item.speaker, locale))} · ${where}`,
  ].join('\n\n');
}

/** The address between `<` and `>` of a link's destination, neither of which URL leaves in it; without one, the name alone. */
function source({ show, sourceUrl }: Found['interview'], locale: Locale): string {
  const name = escaped(localise(show, locale));
  const address = parseWebAddress(sourceUrl);
  return address === undefined ? name : `[${name}](<${address.href}>)`;
}

/** Each line of speech stays a line: a backslash before the break keeps it one in every renderer. */
function quoted(text: string): string {
  const lines = text
    .split(/\r\n|[\n\r]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line) => `> ${escapeLine(line)}`).join('\\\n');
}

function escaped(text: string): string {
  return escapeLine(oneLine(text));
}

function escapeLine(line: string): string {
  return line.replace(anywhere, '\\$&').replace(lineMark, '\\$&').replace(lineNumber, '\\$&');
}
