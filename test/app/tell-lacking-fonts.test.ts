import { expect, it } from 'vitest';
import { tellLackingFonts } from '../../src/app/tell-lacking-fonts.ts';
import { createSlices } from '../../src/slices.ts';
import { createLogList } from '../conversation/dispatch-scene.ts';
import { foreignInterview, rareNames } from '../fixtures/foreign-interviews.ts';
import { libraryOf, teaInterview } from '../fixtures/library.ts';

it('tells of each interview that has no cards what its letters lack, and what brings them, where something does', async () => {
  const log = createLogList();
  const library = libraryOf(teaInterview(), rareNames(), foreignInterview('hangul'), foreignInterview('arabic'));
  await tellLackingFonts(library, log, createSlices());
  expect(log.lines.map(({ level, message }) => `${level} ${message}`)).toEqual([
    expect.stringMatching(
      /^warn cards: none of hangul, .+; npm install @fontsource-variable\/noto-serif-kr brings them$/u,
    ),
    expect.stringMatching(/^warn cards: none of arabic, .+; no font that cards can use has them$/u),
  ]);
});
