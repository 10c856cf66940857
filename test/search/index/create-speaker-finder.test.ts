import { describe, expect, it } from 'vitest';
import { createSpeakerFinder } from '../../../src/search/index/create-speaker-finder.ts';
import { createSlices } from '../../../src/slices.ts';
import { teaInterview } from '../../fixtures/tea-library.ts';

const find = await createSpeakerFinder(teaInterview().speakers, createSlices());

describe('createSpeakerFinder', () => {
  it.each([
    ['林晓雨谈泉水', ['lin'], 'asked'],
    ['老林怎么看茶艺师', ['lin'], 'asked'],
    ['主持人甲 泉水', ['ada'], 'asked'],
    ['host a on tea', ['ada'], 'asked'],
    ['what did ada ask about tea', ['ada'], 'asked'],
    ["lin's view of water", ['lin'], 'asked'],
    ['林晓雨对泉水的看法', ['lin'], 'asked'],
    ['lin xiaoyu on tea', ['lin'], 'asked'],
    ['lin-xiaoyu: tea', ['lin'], 'asked'],
    ['what did linxiaoyu say', ['lin'], 'asked'],
    ['嘉宾说的泉水', ['lin'], 'asked'],
    ['泉水 主持人', ['ada'], 'named'],
    ['为什么林晓雨的茶馆在山顶', ['lin'], 'named'],
  ])('in %j hears of %j, %s', (query, speakers, strength) => {
    const mention = find(query);
    expect([...(mention?.speakers ?? [])]).toEqual(speakers);
    expect(mention?.strength).toBe(strength);
  });

  it.each(['lin xiaoyu', 'linxiaoyu', '林晓雨', 'ada fox'])('knows the whole of %j for a name', (query) => {
    expect(find(query)?.spans).toEqual([{ start: 0, end: query.length }]);
  });

  it.each(['泉水', 'linen', 'canada', 'ghost a story'])('in %j hears of nobody', (query) => {
    expect(find(query)).toBeUndefined();
  });

  it('does not take a label of one letter for a name', async () => {
    const [speaker] = teaInterview().speakers;
    const q = { ...speaker!, name: { zh: 'Q', en: 'Q' }, labels: ['Q'], aliases: [] };
    const findQ = await createSpeakerFinder([q], createSlices());
    expect(findQ('q and a')).toBeUndefined();
  });
});
