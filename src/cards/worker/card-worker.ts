import { parentPort } from 'node:worker_threads';
import { Renderer } from '@takumi-rs/core';
import type { CardOrder } from '../order/card-order.ts';
import type { CardOutcome } from '../card-outcome.ts';
import { createDrawCard, Undrawable } from './draw-card.ts';
import { createFontLoader } from './font-loader.ts';
import { readFontLibrary } from '../../typefaces/font-library.ts';

/** All that runs on the thread that draws begins here: the fonts stay in it from one card to the next. */
const renderer = new Renderer();
const fontLoader = createFontLoader(readFontLibrary(), (font) => renderer.registerFont(font));
const draw = createDrawCard(renderer, fontLoader);

parentPort?.on('message', (order: CardOrder) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  void outcomeOf(order).then((outcome) => parentPort?.postMessage(outcome));
});

async function outcomeOf(order: CardOrder): Promise<CardOutcome> {
  try {
    return { kind: 'drawn', ...(await draw(order)) };
  } catch (error) {
    if (error instanceof Undrawable) return { kind: 'undrawable', characters: error.characters };
    return { kind: 'failed', reason: String(error) };
  }
}
