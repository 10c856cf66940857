import { describe, expect, it } from 'vitest';
import { highlightPool } from '../../src/highlight/pool.ts';
import { chooseNext } from '../../src/highlight/choose-next.ts';
import type { Interview, Section } from '../../src/interview/interview.ts';
import {
  digestInterview,
  guest,
  libraryOf,
  longInterview,
  passagesOf,
  shell,
  slug,
  teaInterview,
} from '../fixtures/library.ts';
import { markPoints } from '../fixtures/mark-points.ts';

const tools = ['水壶', '茶杯', '茶叶', '炉子', '竹勺', '滤网', '茶盘', '山泉', '火候', '手艺', '舌头', '耐心'];
/** Each as good as the others. */
const thought = (place: number) =>
  `${tools[place % tools.length] ?? ''}会变，模型会变，舌头记住的东西永远不会变，只有真正喜欢一样东西，才有耐心做到别人看不懂的第${place + 1}步。`;
/** Worse than any of them. */
const plain = (place: number) =>
  `我们去年在山里买了一些水管，水管都在山上，工人花时间装好了水管，现在水管装在院子里，大概一共装了好多${'处'.repeat(place + 1)}。`;

function talkOf(texts: readonly string[], sections: readonly Section[] = []): Interview {
  const lines = texts.map((text) => ({ speaker: guest, text }));
  return shell('talk', sections, passagesOf('talk', lines, sections));
}

const numbers = (ids: readonly string[]) => ids.map((id) => Number(id.split('#').at(-1)));
const count = (length: number) => Array.from({ length }, (_, place) => place);

describe('highlightPool', () => {
  it('has the golden quotes in printed order, the best excerpts after, none twice', () => {
    const { golden, best } = highlightPool(libraryOf(teaInterview()));
    expect(golden).toEqual([3, 9, 10].map((number) => `${slug}#${number}`));
    expect(numbers(best).toSorted((a, b) => a - b)).toEqual([2, 5, 7]);
  });

  it('leaves a golden quote whose words are in doubt', () => {
    const tea = teaInterview();
    const doubted = { ...tea.highlights[0]!.passage, doubtful: [tea.highlights[0]!.span] };
    const highlights = [{ passage: doubted, span: tea.highlights[0]!.span }, ...tea.highlights.slice(1)];
    expect(highlightPool(libraryOf({ ...tea, highlights })).golden).toEqual([`${slug}#9`, `${slug}#10`]);
  });

  it('has the best first, and leaves what says nothing where there is better', () => {
    const { best } = highlightPool(libraryOf(talkOf([...count(4).map(plain), ...count(8).map(thought)])));
    expect(best).toHaveLength(8);
    expect(numbers(best).every((number) => number > 4)).toBe(true);
  });

  it('takes what says little where there is little', () => {
    const { best } = highlightPool(libraryOf(talkOf([plain(0), thought(1), plain(2)])));
    expect(numbers(best)[0]).toBe(2);
    expect(best).toHaveLength(3);
  });

  it('has a section’s second only after the firsts of others', () => {
    const [one] = teaInterview().sections;
    const sections = [0, 1, 2, 3].map((place) => ({
      ...one!,
      number: place + 1,
      first: place * 3 + 1,
      last: place * 3 + 3,
    }));
    const { best } = highlightPool(libraryOf(talkOf(count(12).map(thought), sections)));
    const firsts = numbers(best)
      .slice(0, 4)
      .map((number) => Math.floor((number - 1) / 3));
    expect(firsts.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
  });

  it('takes what is said twice once', () => {
    expect(highlightPool(libraryOf(talkOf([thought(0), thought(1), thought(0)]))).best).toHaveLength(2);
  });

  it('takes whole passages where nothing makes sense on its own', () => {
    expect(highlightPool(libraryOf(talkOf(['就是这样。', '这很好。'])))).toEqual({
      golden: [],
      best: ['talk#1', 'talk#2'],
    });
  });

  it('leaves a listener’s words where there are whole passages of some length', () => {
    const long = `这${thought(0)}`;
    expect(highlightPool(libraryOf(talkOf(['就是这样。', long]))).best).toEqual(['talk#2']);
  });

  it('is our points while no text is there, those first that need nothing said before them', () => {
    expect(highlightPool(libraryOf(digestInterview()))).toMatchObject({ golden: [], best: { length: 4 } });
  });

  it('has the points that are marked as worth showing before the others, as what somebody chose', () => {
    const { golden, best } = highlightPool(libraryOf(markPoints(digestInterview(), `${slug}#s1.2`, `${slug}#s2.1`)));
    expect(golden).toEqual([`${slug}#s1.2`, `${slug}#s2.1`]);
    expect(best).toEqual([`${slug}#s1.1`, `${slug}#s2.2`]);
  });

  it('shows no point of a text that is there, marked or not', () => {
    const marked = highlightPool(libraryOf(markPoints(teaInterview(), `${slug}#s1.2`)));
    expect(marked).toEqual(highlightPool(libraryOf(teaInterview())));
  });

  it.each(['one', 'two', 'three', 'four'])('keeps points of one section apart in a feed (%s)', (seed) => {
    const pool = highlightPool(libraryOf(digestInterview()));
    const shown: string[] = [];
    while (shown.length < 4) shown.push(chooseNext(pool, { seed, shown, reserved: new Set() }) ?? '');
    const sections = shown.map((id) => id.at(-3));
    expect([sections[0] === sections[2], sections[1] === sections[3], sections[0] === sections[1]]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('takes interviews in turns', () => {
    const [one, two] = ['one', 'two'].map((name) => teaInterview(name));
    const { golden } = highlightPool(libraryOf(one!, two!));
    expect(golden).toEqual(['one#3', 'two#3', 'one#9', 'two#9', 'one#10', 'two#10']);
  });

  it('prefers real interviews, and takes the sample where they have no text', () => {
    const sample = { ...longInterview(4, 'sample'), sample: true };
    expect(highlightPool(libraryOf(sample, teaInterview())).golden[0]).toBe(`${slug}#3`);
    expect(highlightPool(libraryOf(sample, teaInterview())).best.join()).not.toContain('sample');
    expect(highlightPool(libraryOf(digestInterview(), sample)).best.join()).toContain('sample#');
  });
});
