import { describe, expect, it } from 'vitest';
import { checkQuote } from '../../../src/finding/misquote/check-quote.ts';
import { guest, host, libraryOf, slug, teaInterview } from '../../fixtures/library.ts';

const tea = teaInterview();
const library = libraryOf(tea);
const words = '水温差两度，味道就完全变了';
const check = (message: string, labels?: string) => checkQuote(library, `${slug}#2`, { message, labels }, []);

describe('whom a message names', () => {
  it.each([
    `林晓雨：“${words}”`,
    `“${words}”\n—— 林晓雨`,
    `“${words}” —— 林曉雨`,
    `Lin Xiaoyu said "${words}"`,
    `**小雨**说：${words}`,
  ])('is told where it is another speaker: %s', (message) => {
    expect(check(message)?.named).toBe(host);
  });

  it('is told of an embed’s author', () => {
    expect(check(words, '林晓雨 Lin Xiaoyu')?.named).toBe(host);
  });

  it.each([
    `高远：“${words}”`,
    `林晓雨：你看高远怎么说？\n“${words}” —— 高远`,
    `林晓雨，你看：“${words}”`,
    `“${words}” —— 乔布斯`,
    words,
  ])('is not told where it is the right one, nobody, or nobody is said to have said it: %s', (message) => {
    expect(check(message)?.named).toBeUndefined();
  });
});

describe('checkQuote', () => {
  it('knows whose words they are, and compares with what the speaker says before and after', () => {
    expect(check(`“${words}”`)).toMatchObject({ speaker: guest, comparison: { kind: 'exact' } });
    const [one, two] = [tea.passages[1]!, tea.passages[2]!];
    expect(one.turn).toBe(two.turn);
    const both = `> ${one.text.slice(-20)}\n> ${two.text.slice(0, 20)}`;
    expect(check(both)?.comparison).toMatchObject({ kind: 'exact' });
    expect(checkQuote(library, `${slug}#3`, { message: both }, [])?.comparison).toMatchObject({ kind: 'exact' });
  });

  it('knows what of the passage is quoted word for word, as one stretch', () => {
    const { text } = tea.passages[1]!;
    const start = text.indexOf(words);
    expect(check(`“${words}”`)?.quoted).toEqual([{ start, end: start + words.length }]);
    expect(check(`${words}。昨天的球赛真是精彩。`)?.quoted).toEqual([{ start, end: start + words.length }]);
    expect(check(`“${words.replace('两', '三')}”`)?.quoted).toEqual([]);
  });

  it('takes words that may not be the speaker’s for no difference', () => {
    const { text } = tea.passages[4]!;
    const said = `> ${text.replace('有人说这是浪费。', '').slice(0, 40)}`;
    expect(checkQuote(library, `${slug}#5`, { message: said }, [])?.comparison).toMatchObject({ kind: 'exact' });
  });

  it('excuses no word that the message adds among those, nor what is changed beside them', () => {
    const { text } = tea.passages[4]!;
    const kind = (said: string) => checkQuote(library, `${slug}#5`, { message: `> ${said}` }, [])?.comparison?.kind;
    expect(kind(text.slice(0, 40))).toBe('exact');
    expect(kind(text.replace('说这是', '说这绝对是').slice(0, 40))).toBe('changed');
    expect(kind(text.replace('浪费。我们算过账', '我们没算过账').slice(0, 40))).toBe('changed');
  });

  it.each([
    (text: string) => `> ${text}\n> —— 高远`,
    (text: string) => `> ${text} — Gao Yuan, engineer`,
    (text: string) => `**${text} —— 高远**`,
    (text: string) => `> ${text}\n> Gao Yuan`,
    (text: string) => `> ${text}\n> - 乔布斯`,
  ])('takes whose words they are for none of the quote: %s', (write) => {
    expect(check(write(words))?.comparison).toMatchObject({ kind: 'exact' });
  });

  it('says nothing of a point, which is nobody’s words', () => {
    const point = tea.sections.flatMap(({ points }) => points)[0]!;
    expect(checkQuote(library, point.id, { message: point.text.zh }, [])).toBeUndefined();
  });
});
