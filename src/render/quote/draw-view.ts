import type { APIEmbed } from 'discord-api-types/v10';
import { UserError } from '../../user-error.ts';
import type { Excerpt } from '../../excerpt/excerpt.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { findItem, type Found } from '../../interview/find-item.ts';
import type { Library } from '../../interview/interview.ts';
import { wordsOf } from '../../interview/words-of.ts';
import type { Span } from '../../transcript/span.ts';
import type { Reader } from '../reader.ts';
import { contextEmbed } from './context-embed.ts';
import { digestEmbed } from './digest-embed.ts';
import { findWords } from './find-words.ts';
import { formerLines } from './former-lines.ts';
import type { Part, RowPlace } from './quote-buttons.ts';
import { quoteEmbed, type QuoteNote } from './quote-embed.ts';
import { quotePages, type QuoteText } from './quote-pages.ts';
import { viewWords, type View } from './view.ts';

export interface QuoteSetting extends QuoteNote, RowPlace {
  readonly library: Library;
  readonly reader: Reader;
  /** What is said of former words, with a colon; that of buttons by default. */
  readonly changed?: string;
  /** Where the search found the words; absent: they are looked for again. */
  readonly matches?: readonly Span[];
}

/** What a view shows, and where in it. */
export interface DrawnView {
  readonly found: Found;
  readonly embed: APIEmbed;
  readonly part: Part;
}

/** The quote, or our point, or the quote among its neighbours. @throws UserError `stale-button` for what is not here */
export function drawView(view: View, setting: QuoteSetting): DrawnView {
  const { library, reader, changed, matches, lines = [] } = setting;
  const { locale, layout } = reader;
  const found = findItem(library, view.items[view.at] ?? '');
  if (found === undefined) throw new UserError('stale-button', {});
  const { interview, item } = found;
  const former = formerLines(view.former, changed ?? messagesFor(locale).quote.changed, locale, wordsOf(item));
  const drawn = (embed: APIEmbed, part: Part): DrawnView => ({ found, embed: withLines(embed, former), part });
  if (item.kind === 'digest') {
    const embed = withLines(digestEmbed(interview, item, locale, setting), lines);
    return drawn(embed, { part: 0, parts: 1, complete: true });
  }
  const words = viewWords(library, view);
  const marks = matches ?? findWords(item.text, words);
  const whole: QuoteText = { interview, passage: item, matches: marks, words };
  if (view.turns > 0) {
    const { embed, ...part } = contextEmbed(whole, view.turns, reader, view.part);
    return drawn(withLines(embed, lines), part);
  }
  const { excerpt } = view;
  const quote = excerptOf(whole, excerpt);
  const parts = quotePages(quote, layout.page).count;
  const part = Math.min(view.part ?? 0, parts - 1);
  const complete = excerpt === undefined && interview.passages.every(({ number }) => number === item.number);
  return drawn(quoteEmbed(quote, reader, part, setting), { part, parts, complete });
}

function excerptOf(whole: QuoteText, excerpt: Excerpt | undefined): QuoteText {
  if (excerpt === undefined) return whole;
  const { passage, span, alone } = excerpt;
  return { ...whole, passage, window: span, ...(alone && { alone }) };
}

/** Where the words are others than those of the button that was pressed, or of the post, both. */
function withLines(embed: APIEmbed, lines: readonly string[]): APIEmbed {
  return lines.length === 0 ? embed : { ...embed, description: [embed.description ?? '', ...lines].join('\n') };
}
