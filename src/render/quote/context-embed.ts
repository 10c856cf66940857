import type { APIEmbed } from 'discord-api-types/v10';
import { messagesFor } from '../../i18n/messages-for.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import type { Erratum, Passage } from '../../interview/interview.ts';
import { turnPassages } from '../../interview/counterpart.ts';
import { gap } from '../../interview/quotable-text.ts';
import { append } from '../../transcript/append.ts';
import { shares } from '../limits.ts';
import type { Reader } from '../reader.ts';
import { paginate } from '../text/paginate.ts';
import { quotation } from '../text/quotation.ts';
import { erratumLines } from './erratum-lines.ts';
import { sectionName, speakerEmbed } from './quote-embed.ts';
import { findWords } from './find-words.ts';
import { leftOutLine } from './quote-lines.ts';
import { quotePages, type QuoteText } from './quote-pages.ts';
import { speakerLine } from './speaker-line.ts';

export interface Context {
  readonly embed: APIEmbed;
  readonly part: number;
  readonly parts: number;
  /** Both the beginning and the end of the interview are shown: nothing wider is left. */
  readonly complete: boolean;
}

/** A page of a passage, drawn where it is shown. */
interface Block {
  readonly length: number;
  readonly draw: () => string;
  readonly focal: boolean;
  /** Whether words in doubt were left out of its passage. */
  readonly leftOut: boolean;
  readonly passage: Passage;
  /** Those of its passage that touch it. */
  readonly errata: () => readonly Erratum[];
}

/** A passage among the turns around it; `part` absent: the page the passage begins on. */
export function contextEmbed(quote: QuoteText, turns: number, reader: Reader, part: number | undefined): Context {
  const { interview, passage } = quote;
  const { locale, layout } = reader;
  const messages = messagesFor(locale);
  const lastTurn = interview.passages.at(-1)?.turn ?? 1;
  const first = Math.max(passage.turn - turns, 1);
  const last = Math.min(passage.turn + turns, lastTurn);
  const blocks: Block[] = [];
  for (let turn = first; turn <= last; turn += 1) append(blocks, turnBlocks(quote, turn, reader));
  const pages = paginate(blocks, layout.page);
  const focalPage = pages.findIndex((page) => page.some(({ focal }) => focal));
  const chosen = Math.min(part ?? Math.max(focalPage, 0), pages.length - 1);
  const shown = (pages[chosen] ?? []).map(({ draw, leftOut, passage, errata }) => ({
    text: draw(),
    leftOut,
    passage,
    errata: errata(),
  }));
  const said = [
    ...(first === 1 && chosen === 0 ? [`-# ${messages.quote.beginning}`] : []),
    ...shown.map(({ text }) => text),
    ...(last === lastTurn && chosen === pages.length - 1 ? [`-# ${messages.quote.end}`] : []),
    ...leftOutLine(
      shown.some(({ text, leftOut }) => leftOut && text.includes(escapeMarkdown(gap))),
      locale,
    ),
  ];
  const lines = [...said, ...erratumLines(shown, said, reader)];
  const numbers = interview.passages.filter(({ turn }) => turn >= first && turn <= last).map(({ number }) => number);
  const range = messages.summary.range(numbers[0] ?? passage.number, numbers.at(-1) ?? passage.number);
  const place = pages.length > 1 ? messages.quote.part(chosen + 1, pages.length) : undefined;
  return {
    embed: speakerEmbed(quote, lines, [sectionName(passage, locale), range, place], locale),
    part: chosen,
    parts: pages.length,
    complete: first === 1 && last === lastTurn,
  };
}

/** A turn's passages, each in pieces that fit a page, the speaker's name above the first. */
function turnBlocks(quote: QuoteText, turn: number, { locale, layout }: Reader): readonly Block[] {
  return turnPassages(quote.interview, turn).flatMap((passage, place) => {
    const focal = passage.number === quote.passage.number;
    const { count, page, lengthOf, leftOut, errataOf } = quotePages(
      { ...quote, passage, matches: focal ? quote.matches : findWords(passage.text, quote.words ?? []) },
      layout.page - shares.name,
    );
    const name = place === 0 ? `${speakerLine(passage, locale)}\n` : '';
    return Array.from({ length: count }, (_, piece): Block => {
      const dress = (words: string) =>
        `${piece === 0 ? name : ''}${focal ? asBlock(quotation(words, piece === 0, piece === count - 1)) : words}`;
      return {
        length: dress('').length + lengthOf(piece),
        draw: () => dress(page(piece)),
        focal,
        leftOut,
        passage,
        errata: () => errataOf(piece),
      };
    });
  });
}

/** Set off from what was said around it; not where it stands on several lines, each of which would be longer. */
function asBlock(words: string): string {
  return words.includes('\n') ? words : `> ${words}`;
}
