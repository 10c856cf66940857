import { describe, expect, it } from 'vitest';
import { fullName } from '../../../src/render/interview/full-name.ts';
import { guest } from '../../fixtures/library.ts';

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
