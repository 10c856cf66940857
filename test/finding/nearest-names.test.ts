import { describe, expect, it } from 'vitest';
import { getInterview } from '../../src/finding/find-interview.ts';
import { getSection } from '../../src/finding/find-sections.ts';
import { getSpeaker } from '../../src/finding/find-speakers.ts';
import { nearestNames } from '../../src/finding/nearest-names.ts';
import { locales } from '../../src/locale.ts';
import { errorBody } from '../../src/render/error-body.ts';
import { UserError } from '../../src/user-error.ts';
import { libraryOf, teaInterview } from '../fixtures/library.ts';

describe('nearestNames', () => {
  const names = ['Brad Gerstner', 'Ada Lovelace', '黄仁勋', 'Clark Tang', 'Clara Tong'];
  it.each([
    ['Lovelase', ['Ada Lovelace']],
    ['ada lovlace', ['Ada Lovelace']],
    ['黃仁熏', ['黄仁勋']],
    ['clarc tang', ['Clark Tang', 'Clara Tong']],
    ['Zebra', []],
    ['4', []],
    ['', []],
    ['Lovelase '.repeat(1000), []],
  ])('finds for %j those that are few letters away', (given, near) => {
    expect(nearestNames(given, names)).toEqual(near);
  });
});

describe('a name that is not there', () => {
  const interview = teaInterview();
  const [speaker, section] = [interview.speakers[0]!, interview.sections[0]!];
  const slip = (name: string) => `${name.slice(0, -1)}x`;

  it.each(locales)('is refused with the one that was nearly typed, in %s', (locale) => {
    for (const [name, find] of [
      [speaker.name.en, () => getSpeaker([interview], slip(speaker.name.en))],
      [section.title.en, () => getSection(interview, slip(section.title.en))],
      [interview.slug, () => getInterview(libraryOf(interview), slip(interview.slug))],
    ] as const) {
      const error = refusalOf(find);
      expect(errorBody(error, locale).content).toMatch(new RegExp(`[“「]${name}[”」]`, 'u'));
    }
  });

  it('is refused without one where none is near', () => {
    expect(refusalOf(() => getSpeaker([interview], 'Nobody at all')).params).toMatchObject({ near: [] });
  });
});

function refusalOf(find: () => unknown): UserError {
  try {
    find();
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error('nothing was refused');
}
