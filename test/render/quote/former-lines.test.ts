import { describe, expect, it } from 'vitest';
import type { ItemWords } from '../../../src/interview/interview.ts';
import { formerLines } from '../../../src/render/quote/former-lines.ts';
import { inventedSentence } from '../../fixtures/corrected-text.ts';

const says = 'It was:';
const name = { zh: '沈遂', en: 'Shen Sui' };
const said = (text: string, speaker = name): ItemWords => ({
  kind: 'verbatim',
  speaker: { id: 'shen', name: speaker },
  text,
  doubtful: [],
});
const told = (zh: string, en: string, tw?: string): ItemWords => ({ kind: 'digest', text: { zh, en, tw } });

describe('formerLines', () => {
  it('shows what was said, where that is other than what is', () => {
    expect(formerLines(said('先喝茶。'), says, 'zh-CN', said('后喝茶。'))).toEqual([
      `-# ${says}`,
      '沈遂 Shen Sui\n❝ 先喝茶。 ❞',
    ]);
    expect(formerLines(said('先喝茶。'), says, 'zh-CN')).toHaveLength(2);
  });

  it('says nothing where a reader sees no difference', () => {
    expect(formerLines(said('先喝茶。'), says, 'zh-CN', said('先喝\u202e茶。'))).toEqual([]);
    const renamed = { ...said('先喝茶。'), speaker: { id: 'suisui', name } } as ItemWords;
    expect(formerLines(said('先喝茶。'), says, 'en-US', renamed)).toEqual([]);
    expect(formerLines(told('软件', 'software'), says, 'en-US', told('软件', 'software', '軟體'))).toEqual([]);
    expect(formerLines(told('软件', 'software', '軟件'), says, 'zh-TW', told('软件', 'software', '軟體'))).toHaveLength(
      2,
    );
    expect(formerLines(told('软', 'software'), says, 'zh-CN', told('软件', 'software'))).toHaveLength(2);
    expect(formerLines(said('先喝茶。'), says, 'en-US', said('先喝茶。', { zh: '阿桥', en: 'Qiao' }))).toHaveLength(2);
  });

  it('shows both from where they part, where that is far from the beginning', () => {
    const sentences = Array.from({ length: 40 }, (_, number) => inventedSentence(number));
    const former = sentences.join('');
    const now = sentences.with(34, `掌柜${inventedSentence(34)}`).join('');
    const [first, then, second, shown] = formerLines(said(former), says, 'en-US', said(now));
    expect([first, second]).toEqual([`-# ${says}`, '-# It now reads:']);
    expect(then).toContain(`❝ …${inventedSentence(34)}`);
    expect(shown).toContain(`❝ …掌柜${inventedSentence(34)}`);
  });

  it('shows what was joined since as it was, where it is short', () => {
    const short = inventedSentence(1);
    expect(formerLines(said(short), says, 'en-US', said(`${short}${inventedSentence(2).repeat(9)}`))).toHaveLength(2);
  });

  it('shows both from where one ends before the other', () => {
    const long = Array.from({ length: 40 }, (_, number) => inventedSentence(number)).join('');
    const [, then, , shown] = formerLines(said(long), says, 'en-US', said(`${long}还有。`));
    expect(then).not.toEqual(shown);
  });

  it('cuts no character in half', () => {
    const long = Array.from({ length: 198 }, (_, number): string => (number < 99 ? '茶' : '🍵'));
    for (const at of [98, 99, 100, 130, 131, 198]) {
      const lines = formerLines(said(long.join('')), says, 'en-US', said(long.toSpliced(at, 0, '壶').join('')));
      expect(lines.every((line) => line.isWellFormed())).toBe(true);
    }
  });
});
