import { Renderer, type MeasuredNode } from '@takumi-rs/core';
import { PNG } from 'pngjs';
import type { Drawn, Label, QuoteOrder } from '../../src/cards/order/card-order.ts';
import { createDrawCard } from '../../src/cards/worker/draw-card.ts';
import { drawableText } from '../../src/typefaces/drawable-text.ts';
import { createFontLoader } from '../../src/cards/worker/font-loader.ts';
import { readFontLibrary } from '../../src/typefaces/font-library.ts';
import { speechNode, speechBox } from '../../src/cards/worker/quote-node.ts';
import { scriptOf } from '../../src/typefaces/script.ts';

export const fonts = readFontLibrary();
export const renderer = new Renderer();
export const fontLoader = createFontLoader(fonts, (font) => renderer.registerFont(font));
/** As the worker draws. */
export const draw = createDrawCard(renderer, fontLoader);

export function label(text: string, language = 'zh-CN'): Label {
  const drawn = drawableText(text);
  return { text: drawn, script: scriptOf(drawn, language) };
}

/** A card with words that we invented. */
export function aQuote(words: string, facts: Partial<QuoteOrder> = {}): QuoteOrder {
  return {
    kind: 'quote',
    speech: label(words),
    marks: [],
    colour: '#2f80ed',
    name: label('高远'),
    otherName: label('Gao Yuan'),
    source: label('茶与机器 × 高远 · 2024-10-04'),
    section: label('§ 1 会学习的泡茶机'),
    place: label('¶ 第 3 段，共 10 段'),
    placeOfRest: undefined,
    notes: [],
    ...facts,
  };
}

/** The lines that a speech is broken into at a size, as they are drawn. */
export async function linesOf(order: QuoteOrder, sizePx: number, narrowerPx = 0): Promise<readonly string[]> {
  await fontLoader.prepare([order.speech]);
  const { width } = speechBox(order);
  const measured = await renderer.measure(speechNode(order, { text: order.speech.text, sizePx, narrowerPx }), {
    width,
  });
  return toLines(runsOf(measured)).map((line) => line.trim());
}

export function runsOf({ runs, children }: MeasuredNode): MeasuredNode['runs'] {
  return [...runs, ...children.flatMap(runsOf)];
}

function toLines(runs: MeasuredNode['runs']): readonly string[] {
  const lines: string[] = [];
  let rightPx = Infinity;
  for (const { text, x, width } of runs) {
    if (x < rightPx - 1) lines.push('');
    lines.push(`${lines.pop() ?? ''}${text}`);
    rightPx = x + width;
  }
  return lines;
}

export interface Ink {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The rectangle of all that is not ground, within a part of a picture; undefined where there is only ground. */
export function inkOf({ png }: Pick<Drawn, 'png'>, part: Partial<Ink> = {}): Ink | undefined {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const { left = 0, top = 0, right = width, bottom = height } = part;
  const ground = data.readUInt32BE((width * 2 - 1) * 4);
  let ink: Ink | undefined;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      if (data.readUInt32BE((y * width + x) * 4) === ground) continue;
      ink = {
        left: Math.min(ink?.left ?? x, x),
        top: Math.min(ink?.top ?? y, y),
        right: Math.max(ink?.right ?? x, x + 1),
        bottom: Math.max(ink?.bottom ?? y, y + 1),
      };
    }
  }
  return ink;
}
