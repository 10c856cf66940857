import { describe, expect, it } from 'vitest';
import { chooseRandom } from '../../src/finding/choose-random.ts';
import { libraryOf, teaInterview } from '../fixtures/library.ts';

describe('chooseRandom', () => {
  it('takes what is worth reading in scope, else what is long enough, else anything', () => {
    const tea = teaInterview();
    const chosen = (speaker: string | undefined, texts?: Readonly<Record<number, string>>) => {
      const passages = tea.passages.map((passage) => ({ ...passage, text: texts?.[passage.number] ?? passage.text }));
      const { interviews } = libraryOf({ ...tea, highlights: [], passages });
      const scope = { interviews, speaker, section: undefined };
      return new Set([0, 0.2, 0.4, 0.6, 0.8, 0.99].map((number) => chooseRandom(scope, () => number)));
    };
    expect(chosen(undefined).has('tea-machine#8')).toBe(false);
    const long = '先问一个大问题：一台泡茶机为什么需要学习，需要向谁学习，又要学多少年，才能泡出一杯让人记得住的茶？';
    expect(chosen('lin', { 4: long })).toEqual(new Set(['tea-machine#4']));
    expect(chosen('lin').size).toBeGreaterThan(1);
  });
});
