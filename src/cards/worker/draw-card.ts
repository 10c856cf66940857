import type { Renderer } from '@takumi-rs/core';
import type { CardOrder, Drawn } from '../order/card-order.ts';
import type { FontLoader, SetText } from './font-loader.ts';
import { quoteCardPx, quoteNode } from './quote-node.ts';
import { setQuote } from './set-quote.ts';
import { talkHeightPx, talkNode, talkWidthPx } from './talk-node.ts';

/** Raised for characters that would leave a hole or a box. */
export class Undrawable extends Error {
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(`no font has ${characters.join(' ')}`);
    this.name = 'Undrawable';
    this.characters = characters;
  }
}

export type DrawCard = (order: CardOrder) => Promise<Drawn>;

/** @throws Undrawable */
export function createDrawCard(renderer: Pick<Renderer, 'render' | 'measure'>, fontLoader: FontLoader): DrawCard {
  return async (order) => {
    const texts = textsOf(order);
    const undrawable = [...new Set(texts.flatMap(({ text }) => fontLoader.undrawable(text)))];
    if (undrawable.length > 0) throw new Undrawable(undrawable);
    await fontLoader.prepare(texts);
    if (order.kind === 'talk') {
      const size = { width: talkWidthPx, height: talkHeightPx(order) };
      return { png: await renderer.render(talkNode(order), { ...size, format: 'png' }), text: '' };
    }
    const set = await setQuote(order, renderer);
    return { png: await renderer.render(quoteNode(order, set), { ...quoteCardPx, format: 'png' }), text: set.text };
  };
}

function textsOf(order: CardOrder): readonly SetText[] {
  if (order.kind === 'quote') {
    const { speech, name, otherName, source, section, place, notes } = order;
    const all = [speech, name, otherName, source, section, place, ...notes.map(({ label }) => label)].filter(
      (label) => label !== undefined,
    );
    return [...all, { text: '“…', script: 'latin' }, { text: '…', script: speech.script }];
  }
  return order.bands.flatMap(({ title, people, sections }) => [
    title,
    ...people.flatMap(({ name, share }) => [name, share]),
    { text: `…${sections.map(({ name }) => name).join('')}`, script: 'latin' as const },
  ]);
}
