import { describe, expect, it } from 'vitest';
import { editionKey, editionOf, hashAt, lacksHalf, mergePlaces } from '../../src/interview/edition.ts';
import { parsePlace } from '../../src/interview/item-id.ts';
import { digestInterview, longInterview, teaInterview } from '../fixtures/library.ts';

const tea = teaInterview();
const { places } = editionOf(tea);
const at = (written: string, within = places) => hashAt(within, parsePlace(written)!);

describe('an edition', () => {
  it('knows what stands at every place', () => {
    for (const { number, hash } of tea.passages) expect(at(String(number))).toBe(hash);
    for (const section of tea.sections) {
      expect(at(`s${section.number}`)).toBe(section.hash);
      for (const { number, hash } of section.points) expect(at(`s${section.number}.${number}`)).toBe(hash);
    }
    expect([at('t2'), at('t2.2'), at('t4.1')]).toEqual([2, 3, 5].map((number) => tea.passages[number - 1]?.hash));
  });

  it('knows nothing of places that are none', () => {
    const none = ['0', '11', '999999999', 's0', 's4', 's0.1', 's1.0', 's1.3', 's9.1', 't0', 't99', 't2.3', 't2.0'];
    expect(none.map((place) => at(place))).toEqual(none.map(() => undefined));
  });

  it('is another one as soon as a word or its place is, or the interview', () => {
    const [first, second, ...rest] = tea.passages;
    const moved = { ...tea, passages: [second!, first!, ...rest] };
    const keys = [tea, moved, digestInterview(), teaInterview('other'), longInterview(3)].map(
      (interview) => editionOf(interview).key,
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => /^[\w-]{7}$/u.test(key))).toBe(true);
    expect(editionOf(teaInterview()).key).toBe(editionKey(tea.slug, places));
  });

  it('takes what it lacks from another, and keeps what it has', () => {
    const untold = editionOf(digestInterview()).places;
    expect(lacksHalf(untold, parsePlace('9')!)).toBe(true);
    expect(lacksHalf(untold, parsePlace('s1')!)).toBe(false);
    expect(mergePlaces(untold, places)).toBe(places);
    expect(mergePlaces(places, untold)).toBe(places);
    const others = editionOf(longInterview(3)).places;
    expect(at('2', mergePlaces(untold, others))).toBe(longInterview(3).passages[1]?.hash);
    expect(at('2', mergePlaces(places, others))).toBe(tea.passages[1]?.hash);
  });
});
