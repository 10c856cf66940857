import type { MeasuredNode, Renderer } from '@takumi-rs/core';
import type { QuoteOrder } from '../order/card-order.ts';
import { fitQuote } from './fit-quote.ts';
import { quoteSizes, speechBox, speechNode, type SetQuote } from './quote-node.ts';

/** A last line narrower than this, in its own size, holds a character and its stop. */
const widowWidth = 2.4;
/** Characters. */
const mostNarrower = 4;

/** What of a speech stands on its card, how large, and how its lines are filled: as the renderer measures it. */
export async function setQuote(order: QuoteOrder, renderer: Pick<Renderer, 'measure'>): Promise<SetQuote> {
  const { width, height } = speechBox(order);
  const measure = (set: SetQuote) => renderer.measure(speechNode(order, set), { width });
  const fitted = await fitQuote(
    order.speech.text,
    order.marks,
    quoteSizes,
    async (text, sizePx) => (await measure({ text, sizePx })).height <= height,
  );
  return withoutWidow(fitted, measure);
}

/** Of a last line with a character alone, a few characters of the others join it, where that takes no further line. */
async function withoutWidow(set: SetQuote, measure: (set: SetQuote) => Promise<MeasuredNode>): Promise<SetQuote> {
  const { sizePx } = set;
  const filled = await measure(set);
  if (!leavesWidow(filled, sizePx)) return set;
  for (let characters = 1; characters <= mostNarrower; characters += 1) {
    const narrower = { ...set, narrowerPx: characters * sizePx };
    const measured = await measure(narrower);
    if (measured.height > filled.height) break;
    if (!leavesWidow(measured, sizePx)) return narrower;
  }
  return set;
}

function leavesWidow(measured: MeasuredNode, sizePx: number): boolean {
  const runs = runsOf(measured);
  const begins = runs.map(({ x }, place) => x + 1 < (runs[place - 1]?.x ?? 0) + (runs[place - 1]?.width ?? 0));
  const lastLine = begins.lastIndexOf(true);
  const widthPx = runs.slice(lastLine).reduce((sum, { width }) => sum + width, 0);
  return lastLine > 0 && widthPx < widowWidth * sizePx;
}

function runsOf({ runs, children }: MeasuredNode): MeasuredNode['runs'] {
  return [...runs, ...children.flatMap(runsOf)];
}
