import { describe, expect, it } from 'vitest';
import { interviewChoice } from '../../../src/render/choices/autocomplete-choice.ts';
import { teaInterview } from '../../fixtures/library.ts';

describe('interviewChoice', () => {
  it('names what Discord takes, however long the folder’s name is', () => {
    expect(interviewChoice(teaInterview(), 'en-US').value).toBe('tea-machine');
    expect(interviewChoice(teaInterview('x'.repeat(100)), 'en-US').value).toHaveLength(100);
    expect(interviewChoice(teaInterview('x'.repeat(101)), 'en-US').value.length).toBeLessThan(100);
  });
});
