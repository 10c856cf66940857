import { describe, expect, it } from 'vitest';
import type { QuoteOrder } from '../../../src/cards/order/card-order.ts';
import { cardBody, cardFile } from '../../../src/cards/order/card-body.ts';
import { teaInterview } from '../../fixtures/library.ts';

const interview = teaInterview();
const passage = interview.passages[2]!;
const label = (text: string) => ({ text, script: 'simplified' }) as const;
const order: QuoteOrder = {
  kind: 'quote',
  speech: label('难点在数据。'),
  marks: [],
  colour: '#000000',
  name: label('高远'),
  otherName: label('Gao Yuan'),
  source: label('茶与机器 · 2024-10-04'),
  section: undefined,
  place: label('¶ 3'),
  placeOfRest: undefined,
  notes: [],
};
const png = new Uint8Array([1]);
const described = (text: string, over: Partial<QuoteOrder> = {}) =>
  cardFile(passage, { ...order, ...over }, { png, text }, 'zh-CN').description;

describe('cardFile', () => {
  it('is the picture, described by who says what where', () => {
    expect(cardFile(passage, order, { png, text: '难点在数据。' }, 'zh-CN')).toEqual({
      name: 'quote-3.png',
      data: png,
      description: '高远 Gao Yuan：“难点在数据。”——茶与机器 · 2024-10-04',
    });
    expect(described('难点在数据。', { otherName: undefined })).toMatch(/^高远：/u);
  });

  it('cuts the words where all would be too long, and says all the same where they stand', () => {
    const description = described('数据'.repeat(1000));
    expect(description).toHaveLength(1024);
    expect(description).toMatch(/^高远 Gao Yuan：“数据.+…”——茶与机器 · 2024-10-04$/u);
  });

  it('fits where not even the names do', () => {
    expect(described('难点在数据。', { name: label('远'.repeat(2000)) }).length).toBeLessThanOrEqual(1024);
  });
});

describe('cardBody', () => {
  it('has the way to its source, where there is one', () => {
    const bodyOf = (sourceUrl: string | undefined) =>
      cardBody({ interview: { ...interview, sourceUrl }, passage }, order, { png, text: '。' }, 'zh-CN');
    expect(bodyOf('https://example.com/tea').components).toMatchObject([
      { components: [{ url: 'https://example.com/tea' }] },
    ]);
    expect(bodyOf(undefined)).toEqual({ files: [expect.objectContaining({ name: 'quote-3.png' })] });
  });
});
