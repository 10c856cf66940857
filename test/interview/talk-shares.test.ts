import { describe, expect, it } from 'vitest';
import { talkShares, textLength } from '../../src/interview/talk-shares.ts';
import { digestInterview, guest, host, passagesOf, teaInterview } from '../fixtures/library.ts';

describe('talkShares', () => {
  it('counts characters, most first, and adds up to one', () => {
    const shares = talkShares({
      ...teaInterview(),
      passages: passagesOf(
        'x',
        [
          { speaker: host, text: '𠮷吗？' },
          { speaker: guest, text: '好好好好好好好好好' },
        ],
        [],
      ),
    });
    expect(shares.map(({ speaker, characters, share }) => [speaker.id, characters, share])).toEqual([
      ['gao', 9, 0.75],
      ['lin', 3, 0.25],
    ]);
    expect(textLength(teaInterview())).toBe(
      talkShares(teaInterview()).reduce((sum, { characters }) => sum + characters, 0),
    );
  });

  it('is empty while the text is absent', () => {
    expect(talkShares(digestInterview())).toEqual([]);
  });
});
