import { describe, expect, it } from 'vitest';
import { findMoment, hitsSaying } from '../../src/finding/find-moment.ts';
import type { Interview } from '../../src/interview/interview.ts';
import { libraryOf } from '../fixtures/library.ts';
import { libraryOfText } from '../fixtures/library-of-text.ts';
import { timedTalk, untimedTalk } from '../fixtures/timed-talk.ts';

const ask = (seconds: number, ...interviews: readonly Interview[]) => findMoment({ interviews }, seconds);
const saidAt = (seconds: number, ...interviews: readonly Interview[]) => {
  const answer = ask(seconds, ...interviews);
  return answer.kind === 'said' ? answer.hits.map(({ id }) => id) : answer.kind;
};

describe('what is said at a moment', () => {
  const talk = timedTalk();

  it.each([
    [0, 1],
    [3, 1],
    [12, 2],
    [25, 2],
    [400, 2],
    [750, 3],
    [754, 4],
    [3722, 4],
    [3739, 6],
  ])('is, at %i seconds, passage %i', (seconds, number) => {
    expect(saidAt(seconds, talk)).toEqual([`keeper#${number}`]);
  });

  it('is the caption of that moment, where the passage has several', () => {
    const answer = ask(19, talk);
    const [{ matches } = { matches: [] }] = answer.kind === 'said' ? answer.hits : [];
    const words = matches.map(({ start, end }) => talk.passages[1]!.text.substring(start, end));
    expect(words).toEqual(['I trim the wick before the sun is down, because salt ruins a']);
    expect(ask(754, talk)).toEqual({ kind: 'said', hits: [{ id: 'keeper#4', matches: [] }] });
  });

  it('is nothing past the last words', () => {
    expect(ask(3740, talk)).toEqual({ kind: 'past', interview: talk, last: 3739 });
  });

  it('is who speaks while somebody else has put in a word', () => {
    const text = `WEBVTT

00:01.000 --> 00:04.000
<v Ines>The tide comes in

00:02.000 --> 00:03.000
<v Bo>When?

00:05.000 --> 00:09.000
<v Ines>at night.`;
    expect(saidAt(6, libraryOfText('tides', text).interviews[0]!)).toEqual(['tides#3']);
    expect(saidAt(2, libraryOfText('tides', text).interviews[0]!)).toEqual(['tides#2']);
  });

  it('is that of each interview that is so long, the main one first', () => {
    const sample = { ...timedTalk(undefined, 'sample'), sample: true };
    expect(saidAt(754, sample, untimedTalk(), talk)).toEqual(['sample#4', 'keeper#4']);
    const main = timedTalk(undefined, 'main');
    expect(saidAt(754, sample, main)).toEqual(['main#4', 'sample#4']);
    const short = { ...talk, slug: 'short', passages: talk.passages.slice(0, 2) };
    expect(saidAt(754, short, talk)).toEqual(['keeper#4']);
  });

  it('is where its turn begins, of passages that only their label has a time for', () => {
    const passages = talk.passages.map(({ endMs: _end, captionStarts: _starts, ...rest }) => ({
      ...rest,
      ...(rest.number === 6 && { startMs: 3_723_000, startsLater: true as const }),
    }));
    expect(saidAt(3730, { ...talk, passages })).toEqual(['keeper#5']);
    expect(saidAt(3723 + 600, { ...talk, passages })).toEqual(['keeper#5']);
    expect(saidAt(3723 + 601, { ...talk, passages })).toBe('past');
  });
});

describe('a text without times', () => {
  it.each([
    [0, 1],
    [130, 1],
    [3719, 1],
    [3720, 2],
    [99_999, 2],
  ])('tells of %i seconds only that section %i begins before, or first', (seconds, number) => {
    const talk = untimedTalk(['0:02', '1:02:00']);
    const section = talk.sections[number - 1]!;
    expect(ask(seconds, talk)).toEqual({ kind: 'section', section, item: talk.passages[section.first - 1] });
  });

  it('tells the point, where the text is not there', () => {
    const talk = { ...untimedTalk(['0:02', '1:02:00']), passages: [] };
    expect(ask(3721, talk)).toMatchObject({ kind: 'section', item: { id: 'untimed#s2.1' } });
  });

  it('tells nothing where nobody noted when sections begin', () => {
    const talk = untimedTalk();
    expect(ask(754, talk)).toEqual({ kind: 'untimed', interview: talk });
  });
});

describe('hitsSaying', () => {
  const library = libraryOf(timedTalk());
  const hit = (number: number) => ({ id: `keeper#${number}`, matches: [] });
  const of = (typed: string) => hitsSaying(library, [hit(2), hit(4)], typed).map(({ id }) => id);

  it('keeps what says a time word for word, and nothing of which it is a part', () => {
    expect(of('7:30')).toEqual(['keeper#2']);
    expect(of('７：30')).toEqual(['keeper#2']);
    expect(of('7:3')).toEqual([]);
    expect(of('30')).toEqual([]);
    expect(of('12:34')).toEqual([]);
  });
});
