import { describe, expect, it } from 'vitest';
import { quoteNode } from '../../../src/cards/worker/quote-node.ts';
import { aQuote } from '../drawing.ts';

const label = (text: string) => ({ text, script: 'latin' }) as const;
const order = aQuote('The tide comes in at night. Nobody hears it.', {
  place: label('¶ 2 of 6 · 0:18'),
  placeOfRest: label('¶ 2 of 6 · from 0:18'),
});
const placeOn = (text: string, of = order) =>
  /¶ 2 of 6[^"]*/u.exec(JSON.stringify(quoteNode(of, { text, sizePx: 50 })))?.[0];

describe('the time on a card', () => {
  it('is when the words begin, where the first of them are drawn', () => {
    expect(placeOn('The tide comes in at night. Nobody hears it.')).toBe('¶ 2 of 6 · 0:18');
    expect(placeOn('The tide comes in at night.…')).toBe('¶ 2 of 6 · 0:18');
  });

  it('is one before, where they are not', () => {
    expect(placeOn('…Nobody hears it.')).toBe('¶ 2 of 6 · from 0:18');
    expect(placeOn('…Nobody hears it.', { ...order, placeOfRest: undefined })).toBe('¶ 2 of 6 · 0:18');
  });

  it('is not taken for one before where the words themselves begin inside a sentence', () => {
    const inside = { ...order, speech: { ...order.speech, text: '…comes in at night. Nobody hears it.' } };
    expect(placeOn('…comes in at night. Nobody hears it.', inside)).toBe('¶ 2 of 6 · 0:18');
    expect(placeOn('…Nobody hears it.', inside)).toBe('¶ 2 of 6 · from 0:18');
  });
});
