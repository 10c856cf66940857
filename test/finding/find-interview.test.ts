import { describe, expect, it } from 'vitest';
import { getInterview, mainInterview } from '../../src/finding/find-interview.ts';
import { libraryOf, teaInterview } from '../fixtures/library.ts';

const sample = { ...teaInterview('an-invented-one'), sample: true };
const real = teaInterview();

describe('the interview meant where nobody names one', () => {
  it('is the first that is no sample', () => {
    expect(mainInterview(libraryOf(sample, real)).slug).toBe(real.slug);
    expect(getInterview(libraryOf(sample, real), ' ').slug).toBe(real.slug);
  });

  it('is a sample where there is nothing else', () => {
    expect(mainInterview(libraryOf(sample)).slug).toBe(sample.slug);
  });
});
