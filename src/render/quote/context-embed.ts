import type { APIEmbed } from 'discord-api-types/v10';
import { messagesFor } from '../../i18n/messages-for.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { turnPassages } from '../../interview/counterpart.ts';
import { gap } from '../../interview/quotable-text.ts';
import { shares } from '../limits.ts';
import type { Reader } from '../reader.ts';
import { paginate } from '../text/paginate.ts';
import { fitName } from '../interview/full-name.ts';
import { quotation } from '../text/quotation.ts';
import { leftOutLine, quotePages, type QuoteText, sectionLine, speakerEmbed } from './quote-embed.ts';

export interface Context {
  readonly embed: APIEmbed;
  readonly part: number;
  readonly parts: number;
  /** Both the beginning and the end of the interview are shown: nothing wider is left. */
  readonly complete: boolean;
}

interface Block {
  readonly text: string;
  readonly focal: boolean;
  readonly leftOut: boolean;
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
  for (let turn = first; turn <= last; turn += 1) blocks.push(...turnBlocks(quote, turn, reader));
  const pages = paginate(blocks, layout.page);
  const focalPage = pages.findIndex((page) => page.some(({ focal }) => focal));
  const chosen = Math.min(part ?? Math.max(focalPage, 0), pages.length - 1);
  const shown = pages[chosen] ?? [];
  const lines = [
    ...(first === 1 && chosen === 0 ? [`-# ${messages.quote.beginning}`] : []),
    ...shown.map(({ text }) => text),
    ...(last === lastTurn && chosen === pages.length - 1 ? [`-# ${messages.quote.end}`] : []),
    ...leftOutLine(
      shown.some(({ leftOut }) => leftOut),
      locale,
    ),
    ...sectionLine(passage, locale),
  ];
  const numbers = interview.passages.filter(({ turn }) => turn >= first && turn <= last).map(({ number }) => number);
  const range = messages.summary.range(numbers[0] ?? passage.number, numbers.at(-1) ?? passage.number);
  const place = pages.length > 1 ? messages.quote.part(chosen + 1, pages.length) : undefined;
  return {
    embed: speakerEmbed(quote, lines, [range, place], locale),
    part: chosen,
    parts: pages.length,
    complete: first === 1 && last === lastTurn,
  };
}

/** A turn's passages, each in pieces that fit a page, the speaker's name above the first. */
function turnBlocks(quote: QuoteText, turn: number, { locale, layout }: Reader): readonly Block[] {
  return turnPassages(quote.interview, turn).flatMap((passage, place) => {
    const focal = passage.number === quote.passage.number;
    const { pages, leftOut } = quotePages(
      { ...quote, passage, matches: focal ? quote.matches : [] },
      layout.page - shares.name,
    );
    const name = place === 0 ? `**${fitName(passage.speaker, locale)}**\n` : '';
    return pages.map((text, piece) => ({
      text: `${piece === 0 ? name : ''}${focal ? quotation(text.trim(), piece === 0, piece === pages.length - 1) : text.trim()}`,
      focal,
      leftOut: leftOut && text.includes(escapeMarkdown(gap)),
    }));
  });
}
