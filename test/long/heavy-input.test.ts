import { describe, expect, it } from 'vitest';
import { buildInterview } from '../../src/library/build-interview.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';

/** About the most that a transcript may have, in one piece. */
const many = 1_600_000;
const end = '\n\n**甲：** 走。\n\n**甲：** 好。';

describe('readTranscript, with as much as it takes', () => {
  it.each([
    ['asterisks', '*'.repeat(3 * many)],
    ['asterisks with spaces', '* '.repeat(many)],
    ['dashes', '-'.repeat(3 * many)],
    ['images on one line', '![](x)'.repeat(many / 2)],
    ['links in one item', `* ${'[t](u)'.repeat(many / 2)}`],
    ['golden quotes', `> **金句摘录** ：\n${'> * 走\n'.repeat(300_000)}`],
    ['guide sections', `> **内容导读** ：\n${'> **一**\n>\n'.repeat(150_000)}`],
  ])('does not break on %s', (_, text) => {
    expect(readTranscript(`${text}${end}`).passages.at(-1)?.text).toBe('好。');
  });

  it('finishes with hundreds of thousands of passages of a word each, and searches them', async () => {
    const transcript = readTranscript(`**甲：** 早。\n\n**乙：** 说\n\n${'tea\n\n'.repeat(300_000)}${end}`);
    const { interview } = buildInterview('words', undefined, transcript);
    expect(interview.passages).toHaveLength(300_004);
    const search = await createSearch({ interviews: [interview], hash: '', problems: [] });
    expect(search.find('tea').hits.length).toBeGreaterThan(0);
    expect(search.find('走').hits[0]?.item).toMatchObject({ number: 300_003 });
  });

  it('finishes with callouts that go on and on', () => {
    const { notes } = readTranscript(`**甲：** 早。\n\n${'> 引\n\n'.repeat(200_000)}${end}`);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.text).toHaveLength(399_999);
  });

  it('finishes with nothing but echoes', () => {
    const turn = (_: unknown, index: number) => `**${index % 2 === 0 ? '甲' : '乙'}：** 今天的雾还是像昨天一样大。\n\n`;
    const transcript = readTranscript(Array.from({ length: 40_000 }, turn).join(''));
    const { interview } = buildInterview('fog', undefined, transcript);
    expect(interview.passages.filter(({ doubtful }) => doubtful.length > 0)).toHaveLength(39_999);
  });

  it.each([
    ['many golden quotes that were edited', 2000, 60],
    ['golden quotes as long as a chapter', 60, 4000],
  ])('finishes with %s, and says which it did not look for', (_, number, length) => {
    const words = (seed: number) =>
      String.fromCharCode(...Array.from({ length }, (__, n) => 0x4e00 + ((seed * 7919 + n * 104_729) % 20_000)));
    const quotes = Array.from({ length: number }, (__, n) => `> * ${words(n)}改\n`);
    const turns = Array.from({ length: number }, (__, n) => `**甲：** 说${words(n)}吧。\n\n`);
    const { goldenQuotes, problems } = readTranscript(`> **金句摘录** ：\n${quotes.join('')}\n${turns.join('')}`);
    expect(goldenQuotes.length + problems.length).toBe(number);
    expect(goldenQuotes.every(({ exact, passage }, n) => !exact && passage === n + 1)).toBe(true);
    for (const { message } of problems) expect(message).toMatch(/not looked for/);
  });
});
