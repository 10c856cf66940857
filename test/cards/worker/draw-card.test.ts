import * as fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { Undrawable } from '../../../src/cards/worker/draw-card.ts';
import type { TalkOrder } from '../../../src/cards/order/card-order.ts';
import { setQuote } from '../../../src/cards/worker/set-quote.ts';
import { aQuote, draw, inkOf, label, linesOf, renderer, fontLoader } from '../drawing.ts';

/** Where the band of the speaker's colour ends, and what stays empty at the other edges. */
const inside = { left: 17, top: 0, right: 1200, bottom: 630 };
const margins = { left: 50, top: 40, right: 1200 - 60, bottom: 630 - 30 };

const sentence = '水温差两度，味道就完全变了，所以我们让机器记住一千次冲泡的结果。';
const long = sentence.repeat(40);

describe('a drawn quote', () => {
  it.each([
    ['one character', '茶'],
    ['a sentence', sentence],
    ['as much as fits', sentence.repeat(6)],
    ['far more than fits', long],
    ['English', 'Most people think the hard part is the pump; it isn’t. '.repeat(9)],
    ['a word without end', 'x'.repeat(4000)],
    ['an address', `看 https://example.com/${'path/'.repeat(60)} 吧`],
    ['emoji', '👨‍👩‍👧‍👦🍵'.repeat(200)],
  ])('keeps its margins: %s', async (_, words) => {
    const drawn = await draw(aQuote(words));
    const { width, height } = PNG.sync.read(Buffer.from(drawn.png));
    expect([width, height]).toEqual([1200, 630]);
    const ink = inkOf(drawn, inside)!;
    expect(ink.left).toBeGreaterThanOrEqual(margins.left);
    expect(ink.top).toBeGreaterThanOrEqual(margins.top);
    expect(ink.right).toBeLessThanOrEqual(margins.right);
    expect(ink.bottom).toBeLessThanOrEqual(margins.bottom);
  });

  it('keeps them with names, titles and sources of any length', async () => {
    const endless = label('无穷无尽的名字 Endless Name '.repeat(20));
    const facts = { name: endless, otherName: endless, source: endless, section: endless };
    const notes = Array.from({ length: 2 }, () => ({ of: '茶', label: endless }));
    const ink = inkOf(await draw(aQuote(`茶${long}`, { ...facts, notes })), inside)!;
    expect(ink.right).toBeLessThanOrEqual(margins.right);
    expect(ink.bottom).toBeLessThanOrEqual(margins.bottom);
  });

  it('has a note where the words stand on it that the note is about, and there alone', async () => {
    const under = { left: 160, top: 565, right: 1200, bottom: 630 };
    const inkUnder = async (of: string) =>
      inkOf(await draw(aQuote(sentence, { notes: [{ of, label: label('“茶”：应为“咖啡”') }] })), under);
    expect(await inkUnder(sentence)).toBeDefined();
    expect(await inkUnder('没有说过的话')).toBeUndefined();
  });

  it('tells the words that stand on it', async () => {
    expect((await draw(aQuote(sentence))).text).toBe(sentence);
    const { text } = await draw(
      aQuote(`${long}这里是护城河。${long}`, { marks: [{ start: long.length, end: long.length + 5 }] }),
    );
    expect(text).toMatch(/^….*这里是护城河。.*。…$/u);
  });

  it('leaves no character alone on its last line, whatever the length', async () => {
    for (let length = 20; length < 140; length += 1) {
      const order = aQuote(`${'茶水机器人数据'.repeat(20).substring(0, length)}。`);
      await fontLoader.prepare([order.speech]);
      const { text, sizePx, narrowerPx } = await setQuote(order, renderer);
      const lines = await linesOf(order, sizePx, narrowerPx);
      expect(lines.join('')).toBe(text);
      expect(lines.length === 1 || lines.at(-1)!.length > 2, `no widow among ${lines.join('|')}`).toBe(true);
    }
  });

  it('has its speaker’s colour', async () => {
    const { png } = await draw(aQuote('茶', { colour: '#1a9e77' }));
    const { data } = PNG.sync.read(Buffer.from(png));
    expect(data.readUInt32BE(0)).toBe(0x1a9e77ff);
  });

  it('is small enough for any channel', async () => {
    expect((await draw(aQuote(long))).png.byteLength).toBeLessThan(300_000);
  });

  it('leaves a trace of every character it takes', async () => {
    const one = fc.oneof(
      fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((codePoint) => String.fromCodePoint(codePoint)),
      fc.constantFrom(...Array.from('éŁźŽőğộΩβЖ§¶•†‰→★①Ⅳㄅあア卍〇々「」—…·€₿☎♥')),
      fc.constantFrom('🍵', '👍🏽', '🇯🇵', '1️⃣', '☎️', '👩🏽‍🚀'),
    );
    await fc.assert(
      fc.asyncProperty(one, fc.constantFrom('simplified', 'traditional', 'latin'), async (character, script) => {
        const drawn = await draw(aQuote(character, { speech: { text: character, script } }));
        // The column of the words, without the quotation mark and the foot.
        expect(inkOf(drawn, { left: 158, top: 30, right: 400, bottom: 460 })).toBeDefined();
      }),
      { numRuns: 150 },
    );
  });

  it('is refused where a character would leave a hole, wherever it stands', async () => {
    const refused = { name: 'Undrawable', characters: ['한', '글'] };
    await expect(draw(aQuote('茶한글'))).rejects.toMatchObject(refused);
    await expect(draw(aQuote('茶', { name: label('한글') }))).rejects.toBeInstanceOf(Undrawable);
  });
});

describe('a drawn talk', () => {
  const band = {
    title: label('茶与机器 × 高远'),
    people: [
      { name: label('高远'), share: label('60%'), colour: '#e69f00' },
      { name: label('林晓雨'), share: label('40%'), colour: '#2f80ed' },
    ],
    stretches: Array.from({ length: 60 }, (_, place) => (place < 36 ? [1, 0] : [0, 1])),
    sections: [{ at: 0, name: '§ 1' }],
  };
  const order: TalkOrder = { kind: 'talk', bands: [band] };

  it('colours each stretch by who speaks in it', async () => {
    const { data, width } = PNG.sync.read(Buffer.from((await draw(order)).png));
    const colourAt = (x: number) => data.readUInt32BE((130 * width + x) * 4) >>> 8;
    const line = Array.from({ length: width }, (_, x) => colourAt(x));
    const [guest, host] = [0xe69f00, 0x2f80ed].map((colour) => line.filter((each) => each === colour).length);
    expect(guest! / (guest! + host!)).toBeCloseTo(0.6, 2);
    expect(line.lastIndexOf(0xe69f00)).toBeLessThan(line.indexOf(0x2f80ed));
  });

  it('is taller with every interview, and keeps its margins', async () => {
    const heights = [];
    for (const count of [1, 2, 3]) {
      const drawn = await draw({ kind: 'talk', bands: Array.from({ length: count }, () => band) });
      const { width, height } = PNG.sync.read(Buffer.from(drawn.png));
      const ink = inkOf(drawn)!;
      expect(ink.left).toBeGreaterThanOrEqual(50);
      expect(ink.right).toBeLessThanOrEqual(width - 50);
      expect(ink.bottom).toBeLessThanOrEqual(height - 20);
      heights.push(height);
    }
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(3);
  });
});
