import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitQuote, type Fits, type QuoteSizes } from '../../../src/cards/worker/fit-quote.ts';

const sizes: QuoteSizes = { allPx: [60, 40, 30], comfortablePx: 40 };

/** A box that holds so many characters at the smallest size, and fewer at larger ones, as squares do. */
function room(characters: number): Fits {
  return async (text, sizePx) => Array.from(text).length * sizePx ** 2 <= characters * 30 ** 2;
}

const first = '开头的话不重要。';
const middle = '这一句讲的是护城河，机器本身谁都可以拆开来看，数据却不行；';
const speech = `${first.repeat(6)}他接着说：${middle}所以要记。${'后面还有很多话。'.repeat(6)}`;

function markOf(words: string, text = speech) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

describe('fitQuote', () => {
  it.each([
    [10, 60],
    [17, 40],
    [25, 30],
  ])('sets all of %i characters in the largest size that holds them: %i', async (length, sizePx) => {
    const text = '茶'.repeat(length);
    expect(await fitQuote(text, [], sizes, room(40))).toEqual({ text, sizePx });
  });

  it('begins at the beginning where nothing is marked, and ends with a sentence', async () => {
    const { text } = await fitQuote(speech, [], sizes, room(30));
    expect(text).toBe(`${first.repeat(3)}…`);
  });

  it('keeps to the whole sentences around the mark, with ellipses where something is left out', async () => {
    const { text, sizePx } = await fitQuote(speech, [markOf('护城河')], sizes, room(80));
    expect(text).toBe(`…他接着说：${middle}所以要记。…`);
    expect(sizePx).toBe(40);
  });

  it('adds sentences after it, then before it, as long as all is read with comfort', async () => {
    const { text } = await fitQuote(speech, [markOf('护城河')], sizes, room(120));
    expect(text).toBe(`…他接着说：${middle}所以要记。${'后面还有很多话。'.repeat(3)}…`);
    const atEnd = `${first.repeat(30)}最后一句。`;
    const ended = await fitQuote(atEnd, [markOf('最后', atEnd)], sizes, room(60));
    expect(ended.text).toBe(`…${first.repeat(3)}最后一句。`);
  });

  it('keeps to the clauses of a sentence that is too long, and to the words of a clause', async () => {
    const clause = await fitQuote(speech, [markOf('护城河')], sizes, room(24));
    expect(clause.text).toBe('…这一句讲的是护城河，机器本身谁都可以拆开来看…');
    const words = await fitQuote(speech, [markOf('拆开')], sizes, room(9));
    expect(words.text).toMatch(/^….*拆开.*…$/u);
    expect(Array.from(words.text).length).toBeLessThanOrEqual(9);
  });

  it('never breaks a Latin word or a number', async () => {
    const text = 'a considerable number of extraordinary circumstances cost 1234567 dollars '.repeat(9);
    for (let characters = 30; characters < 90; characters += 1) {
      const fitted = await fitQuote(text, [], sizes, room(characters));
      const words = fitted.text.replaceAll('…', '').trim().split(' ');
      expect(text.split(' ')).toEqual(expect.arrayContaining(words));
    }
  });

  const anySpeech = fc
    .array(
      fc.oneof(
        fc.stringMatching(/^[茶水机器人数据好坏山川]{1,12}$/u),
        fc.constantFrom('，', '。', '！', '：', '“好”', '……', ' NVLink ', ' 3.14 ', '👨‍👩‍👧‍👦', '[…]'),
      ),
      { minLength: 1, maxLength: 60 },
    )
    .map((parts) => parts.join('').trim())
    .filter((text) => text !== '');

  it('holds for any speech, mark and box: it fits, is verbatim, and shows what it leaves out', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySpeech,
        fc.nat(),
        fc.nat(9),
        fc.integer({ min: 12, max: 200 }),
        async (text, at, length, size) => {
          const start = at % text.length;
          const mark = { start, end: Math.min(start + 1 + length, text.length) };
          const fits = room(size);
          const { text: shown, sizePx } = await fitQuote(text, [mark], sizes, fits);
          expect(sizes.allPx).toContain(sizePx);
          expect(await fits(shown, sizePx)).toBe(true);
          expect(shown.isWellFormed()).toBe(true);
          const bare = shown.replace(/^…(?!…)/u, '').replace(/(?<!…)…$/u, '');
          const [beginsCut, endsCut] = [shown.startsWith('…'), shown.endsWith('…')];
          const isVerbatim =
            text.includes(bare) && (beginsCut || text.startsWith(bare)) && (endsCut || text.endsWith(bare));
          const isRight = (await fits(text, 30)) ? shown === text : isVerbatim && (beginsCut || endsCut);
          expect(isRight).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
