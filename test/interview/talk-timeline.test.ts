import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { talkShares } from '../../src/interview/talk-shares.ts';
import { talkTimeline } from '../../src/interview/talk-timeline.ts';
import { digestInterview, guest, host, passagesOf, shell, teaInterview } from '../fixtures/library.ts';

describe('talkTimeline', () => {
  it('divides what is said into equal stretches, and each among those who speak in it', () => {
    const lines = [
      { speaker: host, text: '茶'.repeat(30) },
      { speaker: guest, text: '茶'.repeat(70) },
    ];
    const { stretches } = talkTimeline(shell('x', [], passagesOf('x', lines, [])), 4);
    const shares = stretches.map((stretch) => [host, guest].map(({ id }) => Number((stretch.get(id) ?? 0).toFixed(3))));
    expect(shares).toEqual([
      [1, 0],
      [0.2, 0.8],
      [0, 1],
      [0, 1],
    ]);
  });

  it('says where each section begins', () => {
    const { sections } = talkTimeline(teaInterview(), 60);
    expect(sections.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(sections[0]!.at).toBe(0);
    expect(sections.map(({ at }) => at)).toEqual(sections.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  it('is empty while the text is absent', () => {
    expect(talkTimeline(digestInterview(), 60)).toEqual({ stretches: [], sections: [] });
  });

  it('agrees with the shares of the whole, whoever speaks', () => {
    const line = fc.record({
      speaker: fc.constantFrom(host, guest),
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 90 }), (lines, count) => {
        const interview = shell('x', [], passagesOf('x', lines, []));
        const { stretches } = talkTimeline(interview, count);
        expect(stretches).toHaveLength(count);
        for (const { speaker, share } of talkShares(interview)) {
          const sum = stretches.reduce((total, stretch) => total + (stretch.get(speaker.id) ?? 0), 0);
          expect(sum / count).toBeCloseTo(share, 6);
        }
      }),
    );
  });
});
