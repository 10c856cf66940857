import { hash } from 'node:crypto';
import type { Library, Passage } from '../interview/interview.ts';
import { parseItemId } from '../interview/item-id.ts';
import { joinTorn } from '../interview/join-torn.ts';
import type { Span } from '../transcript/span.ts';
import type { Excerpt } from './excerpt.ts';
import { findExcerptOf } from './find-excerpt-of.ts';

const markForm = /^x(?<start>[0-9a-z]{1,6})\.(?<size>[0-9a-z]{1,6})\.(?<words>[\w-]{4})$/u;

/**
 * Which stretch was shown for a passage, as rows and buttons keep it: `x1a.2b.AbCd`, from where, how long, and what it said.
 * Whatever is picked or weighed otherwise later, they show it again.
 */
export function writeExcerptMark({
  passage: { text },
  span: { start, end },
}: Pick<Excerpt, 'passage' | 'span'>): string {
  return `x${start.toString(36)}.${(end - start).toString(36)}.${wordsHash(text.substring(start, end))}`;
}

/** What a mark names in a passage whose own words are the same; undefined where the words it ran on into are others. */
export function findMarked({ interviews }: Pick<Library, 'interviews'>, id: string, mark: string): Excerpt | undefined {
  const { slug, place } = parseItemId(id) ?? {};
  const interview = interviews.find((each) => each.slug === slug);
  if (interview === undefined || place?.kind !== 'passage') return undefined;
  const passage = joinTorn(interview.passages, place.number - 1);
  const span = passage && markedSpan(passage.text, mark);
  if (passage === undefined || span === undefined) return undefined;
  return excerptAt({ interviews }, passage, span);
}

/** A stretch as it is shown: as what is shown of its passage now, where it is the same. */
export function excerptAt(library: Pick<Library, 'interviews'>, passage: Passage, span: Span): Excerpt {
  const present = findExcerptOf(library, passage.id);
  const isPresent = present?.span.start === span.start && present.span.end === span.end;
  return isPresent ? present : { passage, span, chosenBy: 'weights', score: 0 };
}

/** What a mark names in a text; undefined where that says something else there. */
export function markedWords(text: string, mark: string): string | undefined {
  const span = markedSpan(text, mark);
  return span && text.substring(span.start, span.end);
}

function markedSpan(text: string, mark: string): Span | undefined {
  const { start: from = '', size = '', words } = markForm.exec(mark)?.groups ?? {};
  const start = Number.parseInt(from, 36);
  const span = { start, end: start + Number.parseInt(size, 36) };
  return words !== undefined && wordsHash(text.substring(span.start, span.end)) === words ? span : undefined;
}

/** What a passage stands as: what its mark names, else what is shown of it now. */
export function findShownExcerpt(
  library: Pick<Library, 'interviews'>,
  id: string,
  mark: string | undefined,
): Excerpt | undefined {
  return mark === undefined ? findExcerptOf(library, id) : findMarked(library, id, mark);
}

function wordsHash(words: string): string {
  return hash('sha256', words, 'base64url').substring(0, 4);
}
