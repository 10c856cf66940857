import type { FoundQuote } from '../../finding/find-saved.ts';
import { findMarked } from '../../excerpt/find-shown-excerpt.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { findItem, type Found } from '../../interview/find-item.ts';
import type { Library } from '../../interview/interview.ts';
import { withoutHash } from '../../interview/kept-id.ts';
import { findGone } from '../../interview/resolve-kept.ts';
import { wordsOf } from '../../interview/words-of.ts';
import type { Locale } from '../../locale.ts';
import type { SavedQuote } from '../../store/store.ts';
import { shares } from '../limits.ts';
import { excerptEntry } from '../quote/excerpt-entry.ts';
import { formerEntry, formerLines } from '../quote/former-lines.ts';
import { hitEntry } from '../quote/hit-entry.ts';
import { overlaps, type Span } from '../../transcript/span.ts';
import { fitLine } from '../text/fit-line.ts';
import { markedLine } from '../text/marked-line.ts';
import { timestamp } from '../text/timestamp.ts';
import { noteLines } from './note-lines.ts';

/** A saved quote in a list of them: who, the words, what was written beside them, when it was saved; what was found marked. */
export function savedEntry(
  library: Library,
  { quote, matches, noteMatches }: FoundQuote<SavedQuote>,
  locale: Locale,
): string {
  const { saved: words } = messagesFor(locale);
  const { item: id, mark, savedAtMs, former, note } = quote;
  const on = words.savedOn(timestamp(savedAtMs, 'd'));
  const found = findItem(library, id);
  const beside = note === undefined ? [] : noteLines(markedLine(note, noteMatches, shares.line), locale);
  if (found === undefined) return [lostEntry(library, id, locale), ...beside, `-# ${on}`].join('\n');
  const show = fitLine(localise(found.interview.show, locale), shares.name);
  return [
    entry(library, found, former === undefined ? mark : undefined, matches, locale),
    ...formerLines(former, words.changed, locale, wordsOf(found.item)),
    ...beside,
    `-# ${show} · ${on}`,
  ].join('\n');
}

/** As it stood where it was saved from. */
function entry(
  library: Library,
  found: Found,
  mark: string | undefined,
  matches: readonly Span[],
  locale: Locale,
): string {
  const excerpt = mark === undefined ? undefined : findMarked(library, found.item.id, mark);
  if (excerpt === undefined) return hitEntry(found, matches, locale);
  // What was found may stand around what was saved.
  const inside = matches.filter((match) => overlaps(match, excerpt.span));
  if (matches.length > 0 && inside.length === 0) return hitEntry(found, matches, locale);
  const notes = found.interview.sample ? [messagesFor(locale).quote.sample] : [];
  return excerptEntry(excerpt, locale, { notes, most: shares.line, matches: inside });
}

/** What was saved and is in the text no more, as it was; or what is not here, by its id. */
function lostEntry(library: Library, id: string, locale: Locale): string {
  const { saved: words } = messagesFor(locale);
  const found = findGone(library, id);
  if (found === undefined) return `${fitLine(withoutHash(id), shares.line)} · *${words.gone}*`;
  if (found.former === undefined) return `${fitLine(withoutHash(id), shares.line)} · *${words.lost}*`;
  return `*${words.lost}*\n${formerEntry(found.former, locale)}`;
}
