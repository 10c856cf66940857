import { describe, expect, it } from 'vitest';
import { captionAt, lastMoment, momentAt } from '../../src/interview/moment.ts';
import { libraryOfText } from '../fixtures/library-of-text.ts';

const interviewOf = (text: string) => libraryOfText('tides', text).interviews[0]!;

/** Each line said for so many seconds. */
function captions(lines: readonly (readonly [seconds: number, words: string])[]): string {
  let at = 0;
  const stamp = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);
  const cues = lines.map(([seconds, words]) => `${stamp(at)} --> ${stamp((at += seconds))}\n${words}`);
  return `WEBVTT\n\n${cues.join('\n\n')}`;
}

describe('the moment of what begins inside a passage', () => {
  const passage = interviewOf(
    captions([
      [4, '<v Ines>The tide comes in at night.'],
      [3, '<v Ines>Nobody hears it. We'],
      [5, '<v Ines>wait for it anyway.'],
      [60, '<v Ines>Then the boats go out. And they stay out.'],
      [2, '<v Ines>Until it turns.'],
    ]),
  ).passages[0]!;
  const at = (words: string) => momentAt(passage, passage.text.indexOf(words));

  it('is that of its caption', () => {
    expect(at('The tide')).toEqual({ seconds: 0, exact: true });
    expect(at('Nobody')).toEqual({ seconds: 4, exact: true });
    expect(at('We wait')).toEqual({ seconds: 4, exact: true });
    expect(at('Then')).toEqual({ seconds: 12, exact: true });
    expect(at('Until')).toEqual({ seconds: 72, exact: true });
  });

  it('is some time after, where its caption is long', () => {
    expect(at('And they')).toEqual({ seconds: 12, exact: false });
  });

  it('leads back to the words', () => {
    const words = (seconds: number) => {
      const found = captionAt(passage, seconds);
      return found && [found.seconds, passage.text.substring(found.span.start, found.span.end)];
    };
    expect(words(3)).toEqual([0, 'The tide comes in at night.']);
    expect(words(4)).toEqual([4, 'Nobody hears it. We']);
    expect(words(71)).toEqual([12, 'Then the boats go out. And they stay out.']);
    expect(words(9999)).toEqual([72, 'Until it turns.']);
  });
});

it('is not claimed of a passage that begins inside a long caption', () => {
  const sentence = 'The tide comes in at night and nobody on the whole long quay ever hears it coming. ';
  const long = [300, `<v Ines>${sentence.repeat(12)}`] as const;
  const whole = interviewOf(captions([long])).passages;
  expect(whole.length).toBeGreaterThan(2);
  expect(whole.map((passage) => momentAt(passage))).toEqual(
    whole.map((_, place) => ({ seconds: 0, exact: place === 0 })),
  );
  const open = [300, `<v Ines>${sentence.repeat(4)}And then we`] as const;
  const [, last] = interviewOf(captions([open, [4, '<v Ines>wait.'], [3, '<v Ines>Ever.']])).passages;
  expect(last!.text).toBe('And then we wait. Ever.');
  expect(momentAt(last!)).toEqual({ seconds: 0, exact: false });
  expect(momentAt(last!, last!.text.indexOf('Ever'))).toEqual({ seconds: 304, exact: true });
});

it('is unknown where the text has no times', () => {
  const { passages } = interviewOf('Ines: The tide.\n\nBo: When?\n\nInes: At night.\n\nBo: Why?');
  expect(passages.map((passage) => momentAt(passage))).toEqual(passages.map(() => undefined));
  expect(captionAt(passages[0]!, 5)).toBeUndefined();
  expect(lastMoment({ passages })).toBeUndefined();
});

it('ends some time after the last words begin, where nobody knows how long they take', () => {
  const [passage] = interviewOf('Ines: The tide.\n\nBo: When?\n\nInes: At night.\n\nBo: Why?').passages;
  expect(lastMoment({ passages: [{ ...passage!, startMs: 5500 }] })).toEqual({ seconds: 5, exact: false });
});

it('ends where the last caption does', () => {
  expect(
    lastMoment(
      interviewOf(
        captions([
          [4.2, '<v Ines>One.'],
          [3, '<v Bo>Two.'],
        ]),
      ),
    ),
  ).toEqual({ seconds: 7, exact: true });
});
