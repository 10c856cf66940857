import type { Node } from '@takumi-rs/core';
import type { QuoteOrder } from '../order/card-order.ts';
import type { FittedQuote, QuoteSizes } from './fit-quote.ts';
import { inks } from './inks.ts';
import { box, line, words } from './nodes.ts';

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
export function speechBox({ note }: QuoteOrder): { readonly width: number; readonly height: number } {
  const taken = topPx + bottomPx + footPx + (note === undefined ? 0 : notePx);
  return { width: columnPx, height: quoteCardPx.height - taken };
}

/** Words as they are set. */
export interface SetQuote extends FittedQuote {
  /** How much narrower than its box, so that the last line is not a character alone. */
  readonly narrowerPx?: number;
}

export function speechNode({ speech }: QuoteOrder, { text, sizePx, narrowerPx = 0 }: SetQuote): Node {
  return words(
    { text, script: speech.script },
    {
      width: columnPx - narrowerPx,
      fontSize: sizePx,
      lineHeight: lineHeight(speech),
      fontWeight: speech.script === 'latin' ? 400 : 500,
      color: inks.ink,
      overflowWrap: 'break-word',
      textWrap: speech.script === 'latin' ? 'pretty' : 'wrap',
    },
  );
}

export function quoteNode(order: QuoteOrder, set: SetQuote): Node {
  const { colour } = order;
  return box({ ...quoteCardPx, position: 'relative', backgroundColor: inks.paper }, [
    box({ position: 'absolute', left: 0, top: 0, width: bandPx, height: quoteCardPx.height, backgroundColor: colour }),
    box(
      {
        position: 'absolute',
        left: leftPx,
        top: topPx,
        width: columnPx,
        height: quoteCardPx.height - topPx - bottomPx,
        flexDirection: 'column',
      },
      [
        box({ ...speechBox(order), flexDirection: 'column', justifyContent: 'center' }, [
          box({ position: 'relative' }, [openingMark(order, set), speechNode(order, set)]),
        ]),
        foot(order),
      ],
    ),
  ]);
}

/** Beside the first line, its ink as high as the line's. */
function openingMark({ speech, colour }: QuoteOrder, { sizePx }: FittedQuote): Node {
  const firstInkPx = sizePx * ((lineHeight(speech) - 1) / 2 + (speech.script === 'latin' ? 0.16 : 0.08));
  return words(
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

function foot({ name, otherName, source, section, place, note, colour }: QuoteOrder): Node {
  // Where room is short the second name gives way first, then the source; never who spoke.
  const who = [
    line(name, 36, { fontWeight: 700, color: inks.ink, flexShrink: 0, maxWidth: 440 }),
    ...(otherName === undefined ? [] : [line(otherName, 28, { color: inks.quiet, marginLeft: 14, flexShrink: 1000 })]),
    line(source, 25, { color: inks.quiet, marginLeft: 28, flexGrow: 1, flexShrink: 1, textAlign: 'right' }),
  ];
  const where = [
    section === undefined ? box({ flexGrow: 1 }) : line(section, 25, { color: inks.quiet, flexGrow: 1, flexShrink: 1 }),
    line(place, 25, { color: inks.quiet, flexShrink: 0 }),
  ];
  return box({ flexDirection: 'column', width: columnPx, marginTop: 40, gap: 6 }, [
    box({ height: 2, width: columnPx, backgroundColor: inks.rule, marginBottom: 12 }, [
      box({ height: 2, width: 72, backgroundColor: colour }),
    ]),
    box({ alignItems: 'baseline', width: columnPx }, who),
    box({ alignItems: 'baseline', gap: 28, width: columnPx, justifyContent: 'space-between' }, where),
    ...(note === undefined ? [] : [line(note, 22, { color: inks.quiet, width: columnPx })]),
  ]);
}
