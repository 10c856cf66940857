import { describe, expect, it } from 'vitest';
import { validChoices } from '../../../src/render/choices/valid-choices.ts';

const named = (value: string) => ({ name: `name of ${value}`, value });

describe('validChoices', () => {
  it('offers 25 at most, those that Discord takes, each value once', () => {
    const refused = [
      named(''),
      { name: '', value: 'x' },
      { name: ' ', value: 'x' },
      { name: 'n'.repeat(101), value: 'x' },
      named('v'.repeat(101)),
    ];
    const many = Array.from({ length: 30 }, (_, index) => named(`${index}`));
    const offered = validChoices([...refused, named('0'), { name: 'again', value: '0' }, ...many]);
    expect(offered).toEqual(many.slice(0, 25));
    const longest = { name: '护'.repeat(100), value: 'v'.repeat(100) };
    expect(validChoices([longest])).toEqual([longest]);
  });
});
