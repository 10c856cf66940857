import { describe, expect, it } from 'vitest';
import { talkOrder, talkText } from '../../../src/cards/order/talk-order.ts';
import type { Speaker } from '../../../src/interview/interview.ts';
import { rareNames } from '../../fixtures/foreign-interviews.ts';
import { digestInterview, guest, passagesOf, shell, teaInterview } from '../../fixtures/library.ts';

function crowd(count: number) {
  const speakers = Array.from({ length: count }, (_, place): Speaker => {
    const name = { zh: `人${place}`, en: `Person ${place}` };
    return { ...guest, id: `p${place}`, name };
  });
  const lines = speakers.map((speaker, place) => ({ speaker, text: '茶'.repeat(100 - place) }));
  return { ...shell('crowd', [], passagesOf('crowd', lines, [])), speakers };
}

describe('talkOrder', () => {
  it('names everybody with their share, most first, in their colours, and where sections begin', () => {
    const [band] = talkOrder([teaInterview()], 'zh-CN')!.bands;
    expect(band!.title.text).toBe('茶与机器 × 高远 · 2024-10-04');
    expect(band!.people.map(({ name, share, colour }) => [name.text, share.text, colour])).toEqual([
      ['高远', '79%', '#e69f00'],
      ['林晓雨', '21%', '#2f80ed'],
    ]);
    expect(band!.sections.map(({ name }) => name)).toEqual(['§ 1', '§ 2', '§ 3']);
    expect(band!.sections[0]!.at).toBe(0);
  });

  it('has sixty stretches whose shares add up', () => {
    for (const people of [1, 2, 5, 6, 9]) {
      const [band] = talkOrder([crowd(people)], 'en-US')!.bands;
      expect(band!.stretches).toHaveLength(60);
      for (const shares of band!.stretches) {
        expect(shares).toHaveLength(band!.people.length);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
      }
    }
  });

  it('draws the many together, but nobody alone', () => {
    const named = (people: number) =>
      talkOrder([crowd(people)], 'en-US')!.bands[0]!.people.map(({ name, share }) => `${name.text} ${share.text}`);
    expect(named(5)).toHaveLength(5);
    expect(named(5).at(-1)).toBe('Person 4 20%');
    expect(named(6)).toHaveLength(5);
    expect(named(6).at(-1)).toBe('others 33%');
  });

  it('shows three interviews at most, those that have their text; nothing where none has', () => {
    const many = [digestInterview('a'), ...['b', 'c', 'd', 'e'].map((slug) => teaInterview(slug))];
    expect(talkOrder(many, 'en-US')!.bands).toHaveLength(3);
    expect(talkOrder([digestInterview()], 'en-US')).toBeUndefined();
    expect(talkOrder([], 'en-US')).toBeUndefined();
  });

  it('writes a name in the script that can be drawn; who has none is one of the others', () => {
    const [band] = talkOrder([rareNames()], 'zh-CN')!.bands;
    expect(band!.people.map(({ name }) => name.text)).toEqual(['Yoshi Yuan', '林晓雨', '其他人']);
    expect(band!.stretches.every((shares) => shares.length === 3)).toBe(true);
  });

  it('leaves out an interview that has no name to draw, and shows the others', () => {
    const unnamed = { ...rareNames(), slug: 'unnamed', passages: rareNames().passages.slice(2, 3) };
    const untitled = { ...teaInterview('untitled'), show: { zh: '𠮷', en: '𠮷' } };
    const order = talkOrder([unnamed, untitled, teaInterview()], 'en-US')!;
    expect(order.bands.map(({ title }) => title.text)).toEqual(['Tea & Machines × Gao Yuan · 2024-10-04']);
    expect(talkOrder([unnamed], 'en-US')).toBeUndefined();
  });

  it('is told in words', () => {
    expect(talkText(talkOrder([teaInterview()], 'en-US')!, 'en-US')).toBe(
      'Who speaks when, and how much: Tea & Machines × Gao Yuan · 2024-10-04. Gao Yuan 79% · Lin Xiaoyu 21%.',
    );
  });
});
