import type { Node } from '@takumi-rs/core';
import type { QuoteOrder } from '../order/card-order.ts';
import type { FittedQuote, QuoteSizes } from './fit-quote.ts';
import { cardColours } from './card-colours.ts';
import { boxNode } from './box-node.ts';
import { ellipsis } from './choose-excerpt.ts';
import { lineNode, textNode } from './text-node.ts';

export const quoteCardPx = { width: 1200, height: 630 } as const;

const bandPx = 16;
const leftPx = 160;
const rightPx = 84;
const topPx = 56;
const bottomPx = 46;
const footPx = 140;
const notePx = 35;
const columnPx = quoteCardPx.width - leftPx - rightPx;
const markPx = 168;
/** From the top of its line down to the ink of the quotation mark, in its own size. */
const markInset = 0.17;

export const quoteSizes: QuoteSizes = {
  allPx: [72, 66, 60, 55, 50, 46, 42, 39, 36, 33, 30],
  comfortablePx: 39,
};

/** The room for the words. */
export function speechBox({ notes }: QuoteOrder): { readonly width: number; readonly height: number } {
  const taken = topPx + bottomPx + footPx + notes.length * notePx;
  return { width: columnPx, height: quoteCardPx.height - taken };
}

/** Words as they are set. */
export interface SetQuote extends FittedQuote {
  /** How much narrower than its box, so that the last line is not a character alone. */
  readonly narrowerPx?: number;
}

export function speechNode({ speech }: QuoteOrder, { text, sizePx, narrowerPx = 0 }: SetQuote): Node {
  return textNode(
    { text, script: speech.script },
    {
      width: columnPx - narrowerPx,
      fontSize: sizePx,
      lineHeight: lineHeight(speech),
      fontWeight: speech.script === 'latin' ? 400 : 500,
      color: cardColours.ink,
      overflowWrap: 'break-word',
      textWrap: speech.script === 'latin' ? 'pretty' : 'wrap',
    },
  );
}

export function quoteNode(order: QuoteOrder, set: SetQuote): Node {
  const { colour } = order;
  return boxNode({ ...quoteCardPx, position: 'relative', backgroundColor: cardColours.paper }, [
    boxNode({
      position: 'absolute',
      left: 0,
      top: 0,
      width: bandPx,
      height: quoteCardPx.height,
      backgroundColor: colour,
    }),
    boxNode(
      {
        position: 'absolute',
        left: leftPx,
        top: topPx,
        width: columnPx,
        height: quoteCardPx.height - topPx - bottomPx,
        flexDirection: 'column',
      },
      [
        boxNode({ ...speechBox(order), flexDirection: 'column', justifyContent: 'center' }, [
          boxNode({ position: 'relative' }, [openingMark(order, set), speechNode(order, set)]),
        ]),
        foot(order, set),
      ],
    ),
  ]);
}

/** Beside the first line, its ink as high as the line's. */
function openingMark({ speech, colour }: QuoteOrder, { sizePx }: FittedQuote): Node {
  const firstInkPx = sizePx * ((lineHeight(speech) - 1) / 2 + (speech.script === 'latin' ? 0.16 : 0.08));
  return textNode(
    { text: '“', script: 'latin' },
    {
      position: 'absolute',
      left: -104,
      top: Math.round(firstInkPx - markInset * markPx),
      fontSize: markPx,
      lineHeight: 1,
      fontWeight: 700,
      color: colour,
    },
  );
}

function lineHeight({ script }: QuoteOrder['speech']): number {
  return script === 'latin' ? 1.4 : 1.58;
}

/** Whether what is drawn of a speech begins where the speech does. */
function beginsLike(speech: string, text: string): boolean {
  const drawn = text.endsWith(ellipsis) ? text.slice(0, -ellipsis.length) : text;
  return speech.trimStart().startsWith(drawn.trimStart().slice(0, enough));
}

/** In UTF-16 units: what is left out is longer, or an ellipsis stands for it. */
const enough = 20;

function foot(order: QuoteOrder, { text }: FittedQuote): Node {
  const { speech, name, otherName, source, section, notes, colour } = order;
  const place = beginsLike(speech.text, text) ? order.place : (order.placeOfRest ?? order.place);
  const about = notes.filter(({ of }) => text.includes(of));
  // Where room is short the second name gives way first, then the source; never who spoke.
  const who = [
    lineNode(name, 36, { fontWeight: 700, color: cardColours.ink, flexShrink: 0, maxWidth: 440 }),
    ...(otherName === undefined
      ? []
      : [lineNode(otherName, 28, { color: cardColours.quiet, marginLeft: 14, flexShrink: 1000 })]),
    lineNode(source, 25, { color: cardColours.quiet, marginLeft: 28, flexGrow: 1, flexShrink: 1, textAlign: 'right' }),
  ];
  const where = [
    section === undefined
      ? boxNode({ flexGrow: 1 })
      : lineNode(section, 25, { color: cardColours.quiet, flexGrow: 1, flexShrink: 1 }),
    lineNode(place, 25, { color: cardColours.quiet, flexShrink: 0 }),
  ];
  return boxNode({ flexDirection: 'column', width: columnPx, marginTop: 40, gap: 6 }, [
    boxNode({ height: 2, width: columnPx, backgroundColor: cardColours.rule, marginBottom: 12 }, [
      boxNode({ height: 2, width: 72, backgroundColor: colour }),
    ]),
    boxNode({ alignItems: 'baseline', width: columnPx }, who),
    boxNode({ alignItems: 'baseline', gap: 28, width: columnPx, justifyContent: 'space-between' }, where),
    ...about.map(({ label }) => lineNode(label, 22, { color: cardColours.quiet, width: columnPx })),
  ]);
}
