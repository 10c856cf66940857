import { describe, expect, it } from 'vitest';
import { fullName } from '../../../src/render/interview/full-name.ts';
import { speakerColour } from '../../../src/render/interview/speaker-colour.ts';
import { guest, host, teaInterview } from '../../fixtures/library.ts';

describe('fullName', () => {
  it('is in both scripts, Traditional where that is read, and said once where there is one', () => {
    const huang = { ...guest, name: { zh: '黄仁勋', en: 'Jensen Huang' } };
    expect([fullName(huang, 'zh-CN'), fullName(huang, 'en-US')]).toEqual([
      '黄仁勋 Jensen Huang',
      '黄仁勋 Jensen Huang',
    ]);
    expect(fullName(huang, 'zh-TW')).toBe('黃仁勳 Jensen Huang');
    expect(fullName({ ...guest, name: { zh: '老周', en: '老周' } }, 'en-US')).toBe('老周');
  });
});

describe('speakerColour', () => {
  it('tells speakers apart, and begins again where there are more of them than colours', () => {
    const interview = teaInterview();
    expect(speakerColour(interview, host)).not.toBe(speakerColour(interview, guest));
    const many = Array.from({ length: 9 }, (_, index) => ({ ...guest, id: `speaker${index}` }));
    const colours = many.map((speaker) => speakerColour({ ...interview, speakers: many }, speaker));
    expect(new Set(colours).size).toBe(8);
    expect(colours[8]).toBe(colours[0]);
  });
});
