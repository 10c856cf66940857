import { describe, expect, it } from 'vitest';
import { offerChoices } from '../../../src/render/choices/offer-choices.ts';

const choice = (name: string, value = name) => ({ name, value });

describe('offerChoices', () => {
  it('offers at most 25, the first ones', () => {
    const many = Array.from({ length: 26 }, (_, number) => choice(`choice ${number}`));
    expect(offerChoices(many)).toEqual(many.slice(0, 25));
  });

  it('leaves out what Discord would refuse the whole list for', () => {
    const fine = [choice('护'.repeat(100)), choice('a', 'b'.repeat(100))];
    const refused = [
      choice(''),
      choice(' '),
      choice('x'.repeat(101)),
      choice('name', ''),
      choice('n', 'v'.repeat(101)),
    ];
    expect(offerChoices([...refused, ...fine])).toEqual(fine);
  });
});
