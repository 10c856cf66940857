import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/transcript/decode-text.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { anyBytes, anyTranscript } from '../fixtures/any-transcript.ts';
import { readsBeginning } from '../fixtures/reads-beginning.ts';
import { ferryTalk, talkForms } from '../fixtures/talk-in-every-form.ts';
import { brokenLaws } from '../fixtures/transcript-laws.ts';

// The same every time; test/long/fuzz.test.ts goes on from other seeds.
const runs = { numRuns: 300, seed: 14 };

describe('the same talk in every form', () => {
  const read = (text: string) => {
    const transcript = readTranscript(text);
    expect(brokenLaws(text, transcript)).toEqual([]);
    expect(transcript.problems).toEqual([]);
    return transcript;
  };

  it.each(talkForms.filter(({ namesSpeakers }) => namesSpeakers))('is read as it is: $form', ({ write }) => {
    const { turns, passages } = read(write(ferryTalk));
    expect(turns.map(({ label }) => label)).toEqual(ferryTalk.map(({ name }) => name));
    expect(passages.map(({ text }) => text)).toEqual(ferryTalk.map(({ words }) => words));
  });

  it.each(talkForms.filter(({ namesSpeakers }) => !namesSpeakers))('is read without names: $form', ({ write }) => {
    const said = read(write(ferryTalk)).passages.map(({ text }) => text);
    const words = ferryTalk.map((each) => each.words).join(' ');
    // Chinese is joined without a space.
    expect(said.join(' ')).toBe(words.replace('？ N', '？N'));
  });

  it.each([...talkForms])('is read up to where it ends too early, or that is told: $form', ({ write }) => {
    const text = write(ferryTalk);
    const whole = readTranscript(text);
    const cuts = Array.from({ length: Math.floor(text.length / 7) }, (_, at) => 7 * at);
    expect(cuts.filter((at) => !readsBeginning(readTranscript(text.slice(0, at)), whole))).toEqual([]);
  });
});

describe('whatever a file holds', () => {
  it('is read by the laws that hold for every transcript, and the same twice', () => {
    fc.assert(
      fc.property(anyTranscript, (text) => {
        const transcript = readTranscript(text);
        expect(brokenLaws(text, transcript)).toEqual([]);
        expect(readTranscript(text)).toEqual(transcript);
      }),
      runs,
    );
  });

  it('is text that is read so, or refused with a reason', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const decoded = decodeText(bytes);
        const text = 'text' in decoded ? decoded.text : decoded.refused;
        expect(text).not.toContain('\0');
        expect(brokenLaws(text, readTranscript(text))).toEqual([]);
      }),
      runs,
    );
  });
});
