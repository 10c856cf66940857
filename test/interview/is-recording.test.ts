import { describe, expect, it } from 'vitest';
import { addressAt, isRecording, isSameRecording } from '../../src/interview/is-recording.ts';

describe('the address of a moment', () => {
  it.each([
    ['https://www.youtube.com/watch?v=tea_1-x', 'https://www.youtube.com/watch?v=tea_1-x&t=754s'],
    ['https://youtu.be/tea?si=abc', 'https://youtu.be/tea?si=abc&t=754s'],
    ['https://m.youtube.com/watch?list=PL1&v=tea&t=5', 'https://m.youtube.com/watch?list=PL1&v=tea&t=754s'],
    ['https://music.youtube.com/watch?v=tea', 'https://music.youtube.com/watch?v=tea&t=754s'],
    ['https://www.youtube.com/live/tea?feature=share', 'https://www.youtube.com/live/tea?feature=share&t=754s'],
    ['https://youtube.com/shorts/tea', 'https://youtube.com/watch?v=tea&t=754s'],
    ['https://www.youtube-nocookie.com/embed/tea?start=9&rel=0', 'https://www.youtube.com/watch?rel=0&v=tea&t=754s'],
    ['https://www.youtube.com/watch?v=tea#t=1m', 'https://www.youtube.com/watch?v=tea&t=754s'],
    ['https://www.bilibili.com/video/BV1?p=2', 'https://www.bilibili.com/video/BV1?p=2&t=754'],
    ['https://vimeo.com/1', 'https://vimeo.com/1#t=754s'],
    ['https://cdn.example.org/a/tea.mp3?key=1', 'https://cdn.example.org/a/tea.mp3?key=1#t=754'],
    ['http://example.org/TEA.WebM#t=3', 'http://example.org/TEA.WebM#t=754'],
  ])('of %s is %s', (address, expected) => {
    expect(isRecording(address)).toBe(true);
    expect(addressAt(address, 754)).toBe(expected);
  });

  it.each([
    'https://www.youtube.com/@tea',
    'https://www.youtube.com/playlist?list=PL1',
    'https://www.youtube.com/watch',
    'https://notyoutube.com/watch?v=tea',
    'https://youtube.com.example.org/watch?v=tea',
    'https://www.bilibili.com/read/cv1',
    'https://open.spotify.com/episode/1',
    'https://podcasts.apple.com/us/podcast/tea/id1?i=2',
    'https://example.org/tea.mp3.html',
    'ftp://example.org/tea.mp3',
    'the third shelf',
    'https://',
  ])('is left as it is where nobody knows how it is asked for: %s', (address) => {
    expect(isRecording(address)).toBe(false);
    expect(addressAt(address, 754)).toBe(address);
  });
});

it('knows a video in each of its addresses', () => {
  expect(isSameRecording('https://youtu.be/tea?t=9', 'https://www.youtube.com/watch?v=tea')).toBe(true);
  expect(isSameRecording('https://youtu.be/tea', 'https://youtu.be/coffee')).toBe(false);
  expect(isSameRecording('https://example.org/a', 'https://example.org/a')).toBe(true);
  expect(isSameRecording('https://example.org/a', 'https://example.org/b')).toBe(false);
});
