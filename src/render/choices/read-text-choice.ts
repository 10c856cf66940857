import { withoutDirections } from '../../foreign-text.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import { findReference, parseReference, writeReference } from '../../finding/reference.ts';
import type { Found } from '../../interview/find-item.ts';
import type { Bilingual, Interview, Library, Speaker } from '../../interview/interview.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { locales, type Locale } from '../../locale.ts';
import { foldTyped } from '../../search/language/fold-typed.ts';
import { limits } from '../limits.ts';
import { oneLine } from '../text/escape-markdown.ts';
import { ambiguous, joint } from './offered-thing.ts';
import { isMadeOf, splitMentions } from './split-mentions.ts';
import { answerJoint, nearName, sampleLead, speechLead } from './hit-choices.ts';

const ellipsis = '…';
/** As `momentLead` writes it. */
const momentLeadForm = /^\d[\d:]{3,9} · /u;
/** Neither a space nor what only turns the direction of writing. */
const shownCharacter = /[^\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** The share of a sentence that Taiwan's words for the same may change. */
const mostChange = 0.4;

/**
 * The reference to the passage or point that was offered so; undefined for what is no choice's name, references included.
 * A choice shows a piece of a passage: where several hold it, those of `inScope` are meant before all others.
 * @throws UserError `ambiguous-choice`
 */
export function readTextChoice(library: Library, inScope: readonly Interview[], given: string): string | undefined {
  const name = oneLine(withoutDirections(given));
  const whole = findNamed(library, name);
  const found = whole.length > 0 ? whole : findSuffixed(library, name);
  const near = found.filter(({ interview }) => inScope.includes(interview));
  const meant = near.length > 0 ? near : found;
  const [only] = meant;
  if (only === undefined) return undefined;
  const value = (each: Found) => writeReference(library, each, limits.choiceValue);
  if (meant.length === 1) return value(only);
  throw ambiguous(
    given,
    meant.map((each) => ({ value: value(each), names: [name] })),
  );
}

/** A reference stands behind a name that is another's, too. */
function findSuffixed(library: Library, name: string): readonly Found[] {
  const [main] = library.interviews;
  const at = name.lastIndexOf(joint);
  const reference =
    at === -1 || main === undefined ? undefined : parseReference(library, main, name.substring(at + joint.length));
  const item = reference && findReference(reference)?.item;
  return item === undefined ? [] : findNamed(library, name.substring(0, at)).filter((found) => found.item === item);
}

/** What is drawn so in any language, among hits or among what is only near. */
function findNamed(library: Library, name: string): readonly Found[] {
  const found = locales.flatMap((locale) => {
    const mark = nearName('', locale).trim();
    const bare = name.startsWith(mark) ? [name.substring(mark.length).trim()] : [];
    const answer = name.includes(answerJoint)
      ? [name.substring(name.lastIndexOf(answerJoint) + answerJoint.length)]
      : [];
    const timed = momentLeadForm.test(name) ? [name.replace(momentLeadForm, '')] : [];
    const lead = sampleLead(locale);
    const sampled = name.startsWith(lead) ? [name.substring(lead.length)] : [];
    return [name, ...bare, ...answer, ...timed, ...sampled].flatMap((line) =>
      library.interviews.flatMap((interview) => findShown(interview, line, locale)),
    );
  });
  return [...new Map(found.map((each) => [each.item, each])).values()];
}

function findShown(interview: Interview, line: string, locale: Locale): readonly Found[] {
  // Where a name, a snippet's beginning or its end was cut.
  const pieces = splitMentions(line).flatMap((piece) => piece.split(ellipsis));
  // A mention alone would be every passage's name.
  if (pieces.length > 1 && !pieces.some((piece) => /[\p{L}\p{N}]/u.test(piece))) return [];
  const [beginning = ''] = pieces;
  const leads = new Map<Speaker['id'], string>();
  for (const speaker of interview.speakers) {
    const lead = withoutDirections(speechLead(speaker, locale));
    if (lead.startsWith(beginning) || beginning.startsWith(lead)) leads.set(speaker.id, lead);
  }
  const run = longestRun(pieces);
  const passages =
    leads.size === 0
      ? []
      : interview.passages.filter((passage) => {
          const lead = leads.get(passage.speaker.id);
          if (lead === undefined) return false;
          const said = lead + withoutDirections(quotableText(passage).text);
          return said.includes(run) && isMadeOf(oneLine(said), pieces);
        });
  const points = interview.sections.flatMap((section) =>
    section.points.filter(({ text }) => isPoint(line, pieces, text, locale)),
  );
  return [...passages, ...points].map((item) => ({ interview, item }));
}

/** What stands in a text word for word, however its lines are broken: a look for it is quick. */
function longestRun(pieces: readonly string[]): string {
  return pieces
    .flatMap((piece) => piece.split(' '))
    .reduce((longest, run) => (run.length > longest.length ? run : longest));
}

function isPoint(line: string, pieces: readonly string[], text: Bilingual, locale: Locale): boolean {
  if (locale === 'zh-TW' && text.tw === undefined && !mayBe(line, text.zh)) return false;
  const shown = localise(text, locale);
  return beginsAs(shown, pieces[0] ?? '') && isMadeOf(oneLine(withoutDirections(shown)), pieces);
}

/** Every query is compared with all points of the library: most are told apart by one character, at no cost. */
function beginsAs(text: string, beginning: string): boolean {
  return beginning === '' || text.codePointAt(text.search(shownCharacter)) === beginning.codePointAt(0);
}

/** A sentence turned into Traditional keeps most of its characters; turning all there are to compare them takes too long. */
function mayBe(line: string, simplified: string): boolean {
  const length = Math.min(simplified.length, limits.choiceName);
  if (Math.abs(line.length - length) > length * mostChange) return false;
  const characters = new Set(foldTyped(simplified));
  const known = Array.from(foldTyped(line)).filter((character) => characters.has(character));
  return known.length >= line.length * (1 - mostChange);
}
