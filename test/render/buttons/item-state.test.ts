import { describe, expect, it } from 'vitest';
import { interviewKey } from '../../../src/interview/interview-key.ts';
import { itemState } from '../../../src/render/buttons/item-state.ts';

describe('itemState', () => {
  it('is the key of the interview, and the place in it', () => {
    expect(itemState('tea#s3.1')).toEqual([interviewKey('tea'), 's3.1']);
  });

  it.each(['', 'tea', '#9', 'tea#', 'tea#x'])('refuses %j, which is no id', (id) => {
    expect(() => itemState(id)).toThrow(RangeError);
  });
});
