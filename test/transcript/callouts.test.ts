import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/transcript/read-transcript.ts';

const guide = '> ★\n>\n> **内容导读** ：\n>\n>   * **一：** 讲雾。\n';
const quotes = '> ★\n>\n> **金句摘录** ：\n>\n>   * 灯一直亮着。\n';
const talk = '**甲：** 灯一直亮着。\n\n**乙：** 好。\n';
const rest = '**甲：** 走。\n\n**乙：** 嗯。\n';

describe('a guide and golden quotes', () => {
  it.each([
    ['before the talk', `${guide}\n${quotes}\n${talk}\n${rest}`],
    ['in the middle of it', `${talk}\n${guide}\n${quotes}\n${rest}`],
    ['parted by empty lines', `${talk}\n${guide.replace('>\n>   *', '\n>   *')}\n${quotes}\n${rest}`],
    ['with no empty line between', `${guide}${quotes}\n${talk}\n${rest}`],
    ['behind it', `${talk}\n${rest}\n${guide}\n${quotes}`],
  ])('are read %s', (_, text) => {
    const transcript = readTranscript(text);
    expect(transcript.guide.flatMap(({ bullets }) => bullets.map(({ label }) => label))).toEqual(['一']);
    expect(transcript.goldenQuotes).toMatchObject([{ passage: 1, exact: true }]);
    expect(transcript.notes).toEqual([]);
    expect(transcript.problems).toEqual([]);
  });

  it.each(['精彩观点', '精彩语录', '金句', '金句摘录', '观点摘录', '名言', 'Key quotes'])(
    'of quotes is titled %s',
    (title) => {
      const { goldenQuotes } = readTranscript(`${quotes.replace('金句摘录', title)}\n${talk}\n${rest}`);
      expect(goldenQuotes).toHaveLength(1);
    },
  );

  it.each(['内容导读', '文章速览', '本期看点', '核心要点', 'Key points'])('of contents is titled %s', (title) => {
    expect(readTranscript(`${guide.replace('内容导读', title)}\n${talk}\n${rest}`).guide).toHaveLength(1);
  });
});

describe('a note', () => {
  it('that empty lines part is one, and a star begins another', () => {
    const { notes } = readTranscript(`${talk}\n> ★ 雾是\n> 编辑说的。\n\n> 灯也是。\n\n> ★ 另一条。\n\n${rest}`);
    expect(notes.map(({ text, after }) => [text, after])).toEqual([
      ['雾是编辑说的。\n灯也是。', 2],
      ['另一条。', 2],
    ]);
  });

  it('before the talk stands on the line of its first words, in it on that of its star', () => {
    const note = '> ★\n> Another note\n';
    const lines = (text: string) => readTranscript(text).notes.map(({ line }) => line);
    expect(lines(`# 雾\n\n\n\n\n\n${note}\n${talk}\n${rest}`)).toEqual([8]);
    expect(lines(`${talk}\n\n\n${note}\n${rest}`)).toEqual([7]);
  });
});
