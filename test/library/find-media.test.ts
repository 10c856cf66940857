import { describe, expect, it } from 'vitest';
import { aboutSchema, type About } from '../../src/library/about-schema.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { readAbout } from '../../src/library/read-about.ts';
import { libraryOfText } from '../fixtures/library-of-text.ts';

const both = { zh: '潮', en: 'Tides' };
const written = {
  title: both,
  show: both,
  summary: both,
  language: 'en',
  passages: 4,
  people: [{ id: 'ines', name: both, role: 'guest', labels: ['Ines'] }],
  sections: [{ starts: 1, title: both, summary: both, points: [{ passages: [1], ...both }] }],
};
const aboutOf = (more: Partial<Record<'source' | 'media', string>>): About =>
  aboutSchema.parse({ ...written, ...more });
const talk = 'Ines: The tide.\n\nBo: When?\n\nInes: At night.\n\nBo: Why?';
const mediaOf = (text: string, about?: About) => libraryOfText('tides', text, about).interviews[0]!.mediaUrl;

describe('where the recording is', () => {
  it('is what about.yaml says before everything else', () => {
    const about = aboutOf({ media: 'https://example.org/tides.mp3', source: 'https://youtu.be/tides' });
    expect(mediaOf(`Video: https://youtu.be/other\n\n${talk}`, about)).toBe('https://example.org/tides.mp3');
  });

  it.each(['Media', 'video', 'Audio', 'YouTube', '视频', '音频', '视频链接', '影片', '音檔'])(
    'is what the text says in a line of metadata: %s',
    (key) => {
      expect(mediaOf(`${key}: https://example.org/listen\n\n${talk}`)).toBe('https://example.org/listen');
    },
  );

  it.each(['media', 'audio_url', 'video', 'youtube', '音频'])('is what its front matter says: %s', (key) => {
    expect(mediaOf(`---\ntitle: Tides\n${key}: https://example.org/listen\n---\n\n${talk}`)).toBe(
      'https://example.org/listen',
    );
  });

  it('is the source, where that is a recording', () => {
    expect(mediaOf(talk, aboutOf({ source: 'https://youtu.be/tides' }))).toBe('https://youtu.be/tides');
    expect(mediaOf(`Source: https://example.org/tides.m4a\n\n${talk}`)).toBe('https://example.org/tides.m4a');
    expect(mediaOf(`Source: https://example.org/tides\n\n${talk}`)).toBeUndefined();
  });

  it('is the only recording that the text refers to', () => {
    const refers = (...urls: readonly string[]) =>
      `${talk}\n\n## After\n\n${urls.map((url) => `_Source: ${url}_`).join('\n\n')}`;
    expect(mediaOf(refers('https://example.org/a', 'https://youtu.be/tides'))).toBe('https://youtu.be/tides');
    expect(mediaOf(refers('https://youtu.be/tides', 'https://www.youtube.com/watch?v=tides'))).toBe(
      'https://youtu.be/tides',
    );
    expect(mediaOf(refers('https://youtu.be/tides', 'https://youtu.be/other'))).toBeUndefined();
  });

  it.each([
    'https://youtu.be/tides',
    '<https://youtu.be/tides>',
    'Video: https://youtu.be/tides',
    'Tides\nhttps://youtu.be/tides',
  ])('is an address that stands over the talk, which is no title: %s', (head) => {
    expect(mediaOf(`${head}\n\n${talk}`)).toBe('https://youtu.be/tides');
    expect(readTranscript(`${head}\n\n${talk}`).title).toBe(head.startsWith('Tides') ? 'Tides' : undefined);
  });

  it('is nothing that is no address of the web', () => {
    expect(mediaOf(`Video: the third shelf\n\n${talk}`)).toBeUndefined();
    expect(mediaOf(`Video: javascript:alert(1)\n\n${talk}`)).toBeUndefined();
  });

  it('is missed at its line, where a line of metadata names none', () => {
    const { problems } = readTranscript(`Date: 2025-11-02\nVideo: the third shelf\n\n${talk}`);
    const message = 'video names no address of the web, so that no quote opens the recording';
    expect(problems).toEqual([{ line: 2, column: 1, message }]);
    const inFront = readTranscript(`---\ntitle: Tides\nvideo: javascript:alert(1)\n---\n\n${talk}`);
    expect(inFront.media).toBeUndefined();
    expect(inFront.problems).toEqual([{ line: 3, column: 1, message }]);
  });
});

it.each([
  [
    'ftp://example.org/a.mp3',
    'must be an address such as https://www.youtube.com/watch?v=… or https://example.org/talk.mp3',
  ],
  ['a tape', 'must be an address such as https://www.youtube.com/watch?v=… or https://example.org/talk.mp3'],
  [`https://example.org/${'a'.repeat(480)}`, 'must have at most 480 characters: a button takes no longer address'],
])('tells at its place what about.yaml has instead of an address', (media, message) => {
  const { problems } = readAbout(JSON.stringify({ ...written, media }, undefined, 1), 'tides/about.yaml');
  expect(problems).toEqual([expect.objectContaining({ path: 'media', message })]);
  expect(problems[0]!.line).toBeGreaterThan(1);
});
