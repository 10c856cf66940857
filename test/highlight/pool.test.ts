import { describe, expect, it } from 'vitest';
import { highlightPool, isGoodAlone } from '../../src/highlight/pool.ts';
import {
  digestInterview,
  guest,
  host,
  libraryOf,
  longInterview,
  passagesOf,
  shell,
  slug,
  teaInterview,
} from '../fixtures/library.ts';

const thought =
  '工具会变，模型会变，舌头记住的东西不会变，你只有真正喜欢一样东西，才有耐心把它做到别人看不懂的程度，这是我做了十年机器以后才明白的道理。';
const alone = (text: string, over: object = {}) =>
  isGoodAlone({ ...passagesOf('x', [{ speaker: guest, text }], [])[0]!, ...over });

describe('isGoodAlone', () => {
  it('takes a whole thought', () => {
    expect(alone(thought)).toBe(true);
    expect(alone(`对于年轻人，${thought}`)).toBe(true);
  });

  it.each([
    ['a fragment', '就是这样。'],
    ['an opener', `对，${thought}`],
    ['a doubled opener', `对对，${thought}`],
    ['a sentence that leans on the last', `但是${thought}`],
    ['an English opener', `Yeah, ${thought}`],
    ['a question', `${thought}不是吗？`],
    ['a sentence that breaks off', thought.replace('。', '，')],
    ['thanks', `谢谢你来。${thought}`],
    ['an over-long turn', thought.repeat(9)],
  ])('leaves %s', (_, text) => {
    expect(alone(text)).toBe(false);
  });

  it.each([
    ['40 Chinese characters', 40, 420, '茶', '。」'],
    ['80 letters', 80, 840, 'x', '.'],
  ])('takes from %s to about ten times as many', (_, least, most, character, end) => {
    const fits = (length: number) => alone(`${character.repeat(length - 1)}${end}`);
    expect([least - 1, least, most, most + 1].map(fits)).toEqual([false, true, true, false]);
  });

  it('leaves hosts, and anything in doubt', () => {
    expect(alone(thought, { speaker: host })).toBe(false);
    expect(alone(thought, { doubtful: [{ start: 0, end: 2 }] })).toBe(false);
  });
});

describe('highlightPool', () => {
  it('has the golden quotes in printed order, the best passages after, none twice', () => {
    expect(highlightPool(libraryOf(teaInterview()))).toEqual({
      golden: [`${slug}#3`, `${slug}#9`, `${slug}#10`],
      best: [`${slug}#2`, `${slug}#7`],
    });
  });

  it('leaves a golden quote whose words are in doubt', () => {
    const tea = teaInterview();
    const doubted = { ...tea.highlights[0]!.passage, doubtful: [tea.highlights[0]!.span] };
    const highlights = [{ passage: doubted, span: tea.highlights[0]!.span }, ...tea.highlights.slice(1)];
    expect(highlightPool(libraryOf({ ...tea, highlights })).golden).toEqual([`${slug}#9`, `${slug}#10`]);
  });

  it('keeps a golden quote beside which words are in doubt', () => {
    const tea = teaInterview();
    const { passage, span } = tea.highlights[0]!;
    const doubtful = [{ start: span.end, end: span.end + 3 }];
    const highlights = [{ passage: { ...passage, doubtful }, span }];
    expect(highlightPool(libraryOf({ ...tea, highlights })).golden).toEqual([`${slug}#3`]);
    const later = [{ passage: { ...passage, doubtful: [{ start: 0, end: 4 }] }, span: { start: 4, end: 9 } }];
    expect(highlightPool(libraryOf({ ...tea, highlights: later })).golden).toEqual([`${slug}#3`]);
  });

  it('takes of a section, and of each speaker in it, what is set in bold and of a good length, in printed order', () => {
    const section = { ...teaInterview().sections[0]!, first: 1, last: 20 };
    const lengths = [60, 400, 220, 230, 90, 250];
    const lines = lengths.map((length) => ({ speaker: guest, text: `${'茶'.repeat(length - 1)}。` }));
    const second = { ...guest, id: 'second' };
    const written = passagesOf('many', [...lines, { speaker: second, text: thought }], [section]);
    const passages = written.map((each) =>
      each.number === 1 ? { ...each, emphasised: [{ start: 0, end: 2 }] } : each,
    );
    const pool = highlightPool(libraryOf(shell('many', [section], passages)));
    expect(pool.best).toEqual([1, 3, 4, 7].map((number) => `many#${number}`));
  });

  it('takes all that are good where there are no sections', () => {
    const many = Array.from({ length: 7 }, () => ({ speaker: guest, text: thought }));
    expect(highlightPool(libraryOf(shell('many', [], passagesOf('many', many, [])))).best).toHaveLength(7);
  });

  it('takes no more than three of a section', () => {
    const section = { ...teaInterview().sections[0]!, first: 1, last: 20 };
    const many = Array.from({ length: 20 }, () => ({ speaker: guest, text: thought }));
    const interview = shell('many', [section], passagesOf('many', many, [section]));
    expect(highlightPool(libraryOf(interview)).best).toHaveLength(3);
  });

  it('takes over-long passages where there is nothing else at all', () => {
    const long = [thought.repeat(9), '就是这样。', thought.repeat(12)].map((text) => ({ speaker: guest, text }));
    const talk = shell('talk', [], passagesOf('talk', long, []));
    expect(highlightPool(libraryOf(talk))).toEqual({ golden: [], best: ['talk#1', 'talk#3'] });
    const points = { ...talk, sections: digestInterview().sections };
    expect(highlightPool(libraryOf(points)).best).toHaveLength(5);
  });

  it('is our points while no text is there', () => {
    expect(highlightPool(libraryOf(digestInterview()))).toMatchObject({ golden: [], best: { length: 5 } });
  });

  it('prefers real interviews, and takes the sample where they have no text', () => {
    const sample = { ...longInterview(4, 'sample'), sample: true };
    expect(highlightPool(libraryOf(sample, teaInterview())).golden[0]).toBe(`${slug}#3`);
    expect(highlightPool(libraryOf(sample, teaInterview())).best.join()).not.toContain('sample');
    expect(highlightPool(libraryOf(digestInterview(), sample)).best.join()).toContain('sample#');
  });
});
