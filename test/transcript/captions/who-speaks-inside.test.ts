import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';
import { turnsOf } from '../../fixtures/turns-of.ts';

const problemsOf = (text: string) => readTranscript(text).problems.map(({ line, message }) => `${line}: ${message}`);
/** Captions of a second each. */
const captions = (lines: readonly string[]) =>
  lines.map((line, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at},900\n${line}`).join('\n\n');

describe('lines of a caption that begin with a dash', () => {
  it('are two voices, nobody’s where no name follows, and that is told once', () => {
    const text = captions([
      'BEN: Morning.',
      '- Is it slow?\n- Yes, it is.',
      'And cold.',
      'ANNA: So is\nthe pier.',
      '– Is it?\n– It is.',
      'BEN: Good.',
    ]);
    expect(turnsOf(text)).toEqual([
      ['BEN', 'Morning.'],
      [undefined, 'Is it slow?'],
      [undefined, 'Yes, it is. And cold.'],
      ['ANNA', 'So is the pier.'],
      [undefined, 'Is it?'],
      [undefined, 'It is.'],
      ['BEN', 'Good.'],
    ]);
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^7: a dash begins words here, .*3 more below/u)]);
  });

  it('are nobody’s below somebody’s words, and where one stands alone', () => {
    const text = captions([
      'Ben: Morning.',
      'Anna: Is it slow?\n- Yes, it is.',
      'Ben: Good.',
      '-Good.',
      'Anna: Go on.',
    ]);
    expect(turnsOf(text)).toEqual([
      ['Ben', 'Morning.'],
      ['Anna', 'Is it slow?'],
      [undefined, 'Yes, it is.'],
      ['Ben', 'Good.'],
      [undefined, 'Good.'],
      ['Anna', 'Go on.'],
    ]);
    expect(problemsOf(text)).toHaveLength(1);
  });

  it('are whose name follows, and those of a voice tag its own', () => {
    expect(turnsOf(captions(['Ben: Hm.', '- Anna: Slow?\n- Yes.', 'Ben: Good.', 'Anna: Go on.']))).toEqual([
      ['Ben', 'Hm.'],
      ['Anna', 'Slow?'],
      [undefined, 'Yes.'],
      ['Ben', 'Good.'],
      ['Anna', 'Go on.'],
    ]);
    const tagged = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ben>Two things:\n- tea\n- and salt.';
    expect(turnsOf(tagged)).toEqual([['Ben', 'Two things: - tea - and salt.']]);
    expect(problemsOf(tagged)).toEqual([]);
  });

  it('part voices where nobody is named, and there is nothing to tell', () => {
    const text = captions(['Morning.', '- Is it slow?\n- Yes, it is.', '- Hm.']);
    expect(turnsOf(text)).toEqual([
      [undefined, 'Morning.'],
      [undefined, 'Is it slow?'],
      [undefined, 'Yes, it is. - Hm.'],
    ]);
    expect(problemsOf(text)).toEqual([]);
  });

  it('are told from numbers below zero, and from a sentence that goes on', () => {
    const text = captions([
      'Ben: Outside it is',
      '-5 today.',
      'Anna: It is\n-- as ever --\ncold.',
      'Ben: So.',
      'Anna: Yes.',
    ]);
    expect(turnsOf(text).slice(0, 2)).toEqual([
      ['Ben', 'Outside it is -5 today.'],
      ['Anna', 'It is -- as ever -- cold.'],
    ]);
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('a speaker’s name in the middle of a caption', () => {
  it('begins that speaker’s words behind a sentence, where the name recurs', () => {
    const text = captions([
      'Ben: One.',
      'Anna: Two.',
      'Ben: Glass is slow. Anna: How slow?',
      'Anna: Mr. Cole said: slow.',
    ]);
    expect(turnsOf(text)).toEqual([
      ['Ben', 'One.'],
      ['Anna', 'Two.'],
      ['Ben', 'Glass is slow.'],
      ['Anna', 'How slow? Mr. Cole said: slow.'],
    ]);
  });

  it('in segments', () => {
    const said = [' Ben: Glass is slow. Anna: How slow?', ' Anna: As slow as that?', ' Ben: “Yes.” Anna: Hm.'];
    const segments = said.map((text, at) => ({ start: at, end: at + 1, text }));
    expect(turnsOf(JSON.stringify({ segments }))).toEqual([
      ['Ben', 'Glass is slow.'],
      ['Anna', 'How slow? As slow as that?'],
      ['Ben', '“Yes.”'],
      ['Anna', 'Hm.'],
    ]);
  });

  it('in Chinese', () => {
    const text = captions(['主持人：慢吗？', '老周：是的。主持人：好。', '老周：比如目标：天黑。目标：灯。']);
    expect(turnsOf(text)).toEqual([
      ['主持人', '慢吗？'],
      ['老周', '是的。'],
      ['主持人', '好。'],
      ['老周', '比如目标：天黑。目标：灯。'],
    ]);
  });

  it('is a word where no sentence ends before it, or where the name begins nothing elsewhere', () => {
    const text = captions(['Ben: So I told Anna: no.', 'Anna: Then. Note: it rains.', 'Ben: Fine.', 'Anna: Good.']);
    expect(turnsOf(text).map(([, words]) => words)).toEqual([
      'So I told Anna: no.',
      'Then. Note: it rains.',
      'Fine.',
      'Good.',
    ]);
  });

  it('with a point in it is found whole', () => {
    const text = captions(['Mr. Cole: One.', 'Ben: Two. - Mr. Cole: Three.', 'Mr. Cole: Four.', 'Ben: Five.']);
    expect(turnsOf(text).slice(0, 3)).toEqual([
      ['Mr. Cole', 'One.'],
      ['Ben', 'Two.'],
      ['Mr. Cole', 'Three. Four.'],
    ]);
  });
});
