import * as fc from 'fast-check';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { captionLines } from '../../../src/transcript/captions/caption-lines.ts';
import { readWebVtt } from '../../../src/transcript/captions/read-webvtt.ts';

interface Referee {
  parse(text: string): {
    readonly cues: readonly { readonly startTime: number; readonly endTime: number; readonly text: string }[];
  };
}

/** The W3C's own parser. https://github.com/w3c/webvtt.js */
const { WebVTTParser } = createRequire(import.meta.url)('webvtt-parser') as {
  readonly WebVTTParser: new () => Referee;
};

const two = (value: number) => String(value).padStart(2, '0');
const time = (ms: number) =>
  `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
const words = fc.array(fc.constantFrom('the', 'keeper', 'of', 'Lamp', '12', '灯塔', '&', 'a<b', 'why:', '-'), {
  minLength: 1,
  maxLength: 6,
});
const line = words.map((all) => all.join(' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
const caption = fc.record({
  id: fc.option(fc.constantFrom('1', 'intro', 'a b'), { nil: undefined }),
  startMs: fc.nat(7_200_000),
  lasts: fc.integer({ min: 1, max: 90_000 }),
  settings: fc.constantFrom('', ' align:start position:0%', '\tline:3'),
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
});
const other = fc.constantFrom('NOTE by nobody', 'NOTE\nof two\nlines', 'REGION\nid:x');
const file = fc.record({
  header: fc.constantFrom('WEBVTT', 'WEBVTT a harbour', '\uFEFFWEBVTT\tx', 'WEBVTT\nKind: captions'),
  blocks: fc.array(fc.oneof({ weight: 4, arbitrary: caption }, { weight: 1, arbitrary: other }), { maxLength: 8 }),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
});

it('finds in a valid file what the W3C’s parser finds: as many captions, their times and words', () => {
  fc.assert(
    fc.property(file, ({ header, blocks, newline }) => {
      const written = blocks.map((block) => {
        if (typeof block === 'string') return block;
        const { id, startMs, lasts, settings, lines } = block;
        return [
          ...(id === undefined ? [] : [id]),
          `${time(startMs)} --> ${time(startMs + lasts)}${settings}`,
          ...lines,
        ].join('\n');
      });
      const text = [header, ...written].join('\n\n');
      const expected = new WebVTTParser().parse(text.replace(/^\uFEFF/, ''));
      const { captions, problems } = readWebVtt(captionLines(text.replaceAll('\n', newline)));
      expect(problems).toEqual([]);
      const plain = (said: string) =>
        said.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll(/\s+/gu, ' ').trim();
      const theirs = expected.cues.map((each) =>
        [Math.round(each.startTime * 1000), Math.round(each.endTime * 1000), plain(each.text)].join(' '),
      );
      // It puts them in order of time.
      const ours = captions.map(({ startMs, endMs, lines }) => [startMs, endMs, lines.join(' ')].join(' '));
      expect(ours.toSorted()).toEqual(theirs.toSorted());
    }),
  );
});
