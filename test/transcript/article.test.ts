import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import type { Transcript } from '../../src/transcript/transcript.ts';
import { realInputs } from '../real-inputs.ts';

describe.skipIf(!realInputs.present)(`the first article (${realInputs.present ? 'real' : realInputs.absent})`, () => {
  const text = realInputs.present ? readFileSync(realInputs.article, 'utf8') : '';
  const transcript: Transcript = readTranscript(text);
  const passage = (number: number) => transcript.passages[number - 1]!;

  it('has the metadata of its head', () => {
    expect(transcript).toMatchObject({ author: '瓜哥AI新知', published: '2024-10-14 09:33', place: '浙江' });
    expect(transcript.title).toMatch(/^2万字全文｜/);
    expect(transcript.title).toHaveLength(57);
    expect(transcript.subtitle).toMatch(/^Jensen/);
    const source = new URL(transcript.source!);
    expect(source.searchParams.get('__biz')).toBe('MzA5NTU4NDM2MA==');
    expect(source.hash).toBe('#rd');
    expect(transcript.cover).toMatch(/\/300$/);
  });

  it('has five guide sections with 4, 5, 5, 3 and 2 bullets, every one labelled', () => {
    expect(transcript.guide.map((section) => section.bullets.length)).toEqual([4, 5, 5, 3, 2]);
    expect(transcript.guide.flatMap((section) => section.bullets).every((bullet) => bullet.label !== '')).toBe(true);
    expect(transcript.guide[0]!.bullets[0]!.label).toBe('全栈 dominance');
    expect(transcript.guide[0]!.title).toMatch(/^一、Nvidia/);
  });

  it('ties the six golden quotes to their passages, spans and speakers', () => {
    expect(
      transcript.goldenQuotes.map(({ passage: n, span, label, exact }) => [n, span.start, span.end, label, exact]),
    ).toEqual([
      [8, 212, 339, '黄仁勋', true],
      [72, 79, 222, '主持人A', true],
      [78, 19, 183, '黄仁勋', true],
      [93, 54, 212, '黄仁勋', true],
      [129, 76, 257, '黄仁勋', false],
      [117, 64, 205, '黄仁勋', true],
    ]);
    expect(transcript.goldenQuotes.map((quote) => quote.text.length)).toEqual([127, 143, 164, 158, 179, 141]);
    expect(transcript.goldenQuotes.map((quote) => quote.emphasised.map(({ start, end }) => end - start))).toEqual([
      [40],
      [32],
      [43],
      [25],
      [43],
      [14],
    ]);
  });

  it('turns 96 labels into 80 turns and 138 passages', () => {
    expect(transcript.labels).toHaveLength(96);
    expect(transcript.labels.filter((label) => label.ownLine)).toHaveLength(60);
    expect(transcript.turns).toHaveLength(80);
    expect(transcript.passages).toHaveLength(138);
    const count = (of: readonly { label: string | undefined }[]) =>
      ['黄仁勋', '主持人A', '主持人B'].map((label) => of.filter((each) => each.label === label).length);
    expect(count(transcript.labels)).toEqual([54, 34, 8]);
    expect(count(transcript.turns)).toEqual([40, 34, 6]);
    expect(count(transcript.passages)).toEqual([90, 40, 8]);
    expect(transcript.turns[0]).toMatchObject({ label: '主持人A', first: 1 });
    expect(transcript.turns.at(-1)).toMatchObject({ label: '黄仁勋', last: 138 });
  });

  it('undoes the wraps to the character', () => {
    const characters = (label: string) =>
      transcript.passages.filter((each) => each.label === label).reduce((sum, each) => sum + each.text.length, 0);
    expect(['黄仁勋', '主持人A', '主持人B'].map(characters)).toEqual([15182, 5197, 592]);
    expect(passage(41).text).toHaveLength(6);
    const longest = transcript.turns.map(({ first, last }) =>
      transcript.passages.slice(first - 1, last).reduce((sum, each) => sum + each.text.length, 0),
    );
    expect(Math.max(...longest)).toBe(1058);
    const joined = transcript.passages.map((each) => each.text).join('\n');
    expect(createHash('sha256').update(joined).digest('hex')).toBe(
      '9b59ca966e65b3ee54cc276da3d423b4da132a1458b35733f691d964d88a7695',
    );
    for (const kept of ['Andy Jassy', 'GPU Direct', 'Noam Brown', '30% 的', '智能的 AI 来整理', '局 (FAA)'])
      expect(joined).toContain(kept);
    for (const gone of [/ [。，：”]/, /[。，：“] \p{Script=Han}/u, /\*\*/, /\p{Script=Han} \p{Script=Han}/u])
      expect(joined).not.toMatch(gone);
  });

  it('knows where every passage stands', () => {
    expect([1, 2, 3, 24, 83, 138].map((number) => passage(number).line)).toEqual([101, 105, 107, 183, 388, 566]);
  });

  it('keeps 24 emphasised spans, 20 of the guest and 4 of a host', () => {
    const spans = transcript.passages.flatMap((each) =>
      each.emphasised.map((span) => ({ ...span, label: each.label })),
    );
    expect(spans).toHaveLength(24);
    expect(spans.filter((span) => span.label === '主持人A')).toHaveLength(4);
    expect(passage(97).emphasised[0]).toMatchObject({ start: 0 });
  });

  it('counts 41 images, keeps two notes out of speech, and reads the tail', () => {
    expect(transcript.images).toHaveLength(41);
    expect(new Set(transcript.images.map((image) => image.url)).size).toBe(41);
    expect(new Set(transcript.images.map((image) => image.line)).size).toBe(39);
    expect(transcript.notes.map((note) => [note.after, note.line])).toEqual([
      [31, 209],
      [92, 418],
    ]);
    expect(transcript.passages.some((each) => each.text.includes('Vendor'))).toBe(false);
    expect(transcript.bio).toHaveLength(3);
    expect(transcript.bio[0]).toContain('(NVIDIA) 的');
    expect(transcript.references).toMatchObject([{ urls: ['https://www.youtube.com/watch?v=bUrCR4jQQg8'], line: 568 }]);
    expect(transcript.related).toHaveLength(6);
    expect(transcript.related[0]!.title).toMatch(/^李飞飞/);
  });

  it('flags the echoes and repeats, and nothing where words merely resemble each other', () => {
    expect(transcript.anomalies.map(({ kind, passage: number, line }) => [kind, number, line])).toEqual([
      ['repeat', 2, 105],
      ['repeat', 31, 205],
      ['echo', 37, 236],
      ['echo', 130, 546],
    ]);
    expect(transcript.anomalies[2]!.span).toEqual({ start: 0, end: 126 });
    expect(passage(37).text.slice(126)).toMatch(/^是的，当/);
  });

  it('has no problems', () => {
    expect(transcript.problems).toEqual([]);
  });

  it('reads the same with other line ends, a byte order mark and invisible spaces', () => {
    expect(readTranscript(text.replaceAll('\n', '\r\n'))).toEqual(transcript);
    expect(readTranscript(`\ufeff${text}`)).toEqual(transcript);
    expect(readTranscript(text.replaceAll('。', '。\u200b').replaceAll('CUDA', 'CU\u200bDA'))).toEqual(transcript);
    expect(readTranscript(text.replaceAll(' AI', '\u00a0AI'))).toEqual(transcript);
  });
});
