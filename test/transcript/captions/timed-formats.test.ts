import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';

/** Who says what, and when it begins and ends. */
function turnsOf(text: string): readonly (readonly (string | number | undefined)[])[] {
  const { turns, passages } = readTranscript(text);
  return turns.map(({ label, first, last }) => {
    const own = passages.slice(first - 1, last);
    return [label, own.map((passage) => passage.text).join(' '), own[0]?.startMs, own.at(-1)?.endMs];
  });
}
const problemsOf = (text: string) => readTranscript(text).problems.map(({ line, message }) => `${line}: ${message}`);
const words = (text: string) => readTranscript(text).passages.map((passage) => passage.text);
/** A second each. */
const captions = (lines: readonly string[]) =>
  lines.map((line, at) => `${at}\n00:00:0${at},000 --> 00:00:0${at},900\n${line}`).join('\n\n');

describe('WebVTT', () => {
  it('gives words to the voice of its tag, whatever stands before a colon in them', () => {
    const text = `WEBVTT - a harbour
STYLE
::cue { color: red }

NOTE who made this

intro
00:00:01.000 --> 00:00:02.500 align:start
<v.loud Ines Okafor>The rule: open
at <i>tide</i> &amp;amp; close at tide.</v>

01:00:03.000 --> 01:00:04.000
<v Bo>Bo: Always? <v Ines Okafor>Always.`;
    expect(turnsOf(text)).toEqual([
      ['Ines Okafor', 'The rule: open at tide & close at tide.', 1000, 2500],
      ['Bo', 'Always?', 3_603_000, 3_604_000],
      ['Ines Okafor', 'Always.', 3_603_000, 3_604_000],
    ]);
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    ['0:0:5.2 --> 0:0:8.35', 5200, 8350],
    ['4.240 --> 6.6', 4240, 6600],
    ['75:00.000 --> 75:01.000', 4_500_000, 4_501_000],
    ['00:00:02,5-->00:00:03,75', 2500, 3750],
    ['00:00:09.000 --> 00:00:08.000', 9000, undefined],
  ])('reads times as they are published: %s', (timing, startMs, endMs) => {
    expect(turnsOf(`WEBVTT\n\n${timing}\nThe bell rang.`)).toEqual([[undefined, 'The bell rang.', startMs, endMs]]);
  });

  it.each(['00:00:xx --> 00:00:03.000', '00:99:00.000 --> 01:00:00.000', '--> 00:00:03.000'])(
    'leaves out, and tells at its line, a caption whose time nobody can read: %s',
    (timing) => {
      const text = `WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\n${timing}\nTwo.\n\n00:04.000 --> 00:05.000\nThree.`;
      expect(words(text)).toEqual(['One. Three.']);
      expect(problemsOf(text)).toEqual([expect.stringMatching(/^6: the caption’s time .* cannot be read/u)]);
    },
  );

  it('tells what stands in no caption, and gives it to nobody', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\nand more\nof it\n\n00:03.000 --> 00:04.000\nTwo.';
    expect(words(text)).toEqual(['One. Two.']);
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^6: these words stand in no caption/u)]);
  });
});

describe('captions that roll', () => {
  const rolling = `WEBVTT

00:00.000 --> 00:02.000
 
the<00:00.400><c> keeper</c><00:01.000><c> sleeps</c>

00:02.000 --> 00:02.010
the keeper sleeps
 

00:02.010 --> 00:04.000
the keeper sleeps
by<00:02.500><c> day</c>

00:04.000 --> 00:04.010
by day
 

00:04.010 --> 00:06.000
by day
&gt;&gt; by day`;

  it('say each line once, and once more what is said again', () => {
    expect(turnsOf(rolling)).toEqual([
      [undefined, 'the keeper sleeps by day', 0, 4000],
      [undefined, 'by day', 4010, 6000],
    ]);
  });

  it('are told from others by rolling: elsewhere a line twice is said twice', () => {
    expect(words(captions(['No.', 'No.', 'No.']))).toEqual(['No. No. No.']);
  });
});

describe('SubRip', () => {
  it('survives blank lines in captions, missing numbers, dots for commas and music', () => {
    const text = `
1
00:00:01,000 --> 00:00:03,500
Ada: The ferry leaves at six,

and comes back.

00:00:05,00-->00:00:06,5
{\\an8}<i>Ben: Not always.</i> [door]

4
00:00:08.000 --> 00:00:10.000
♪ (harbour music) ♪

5
00:00:10,000 --> 00:00:12,000
Ada: - Which
day then?
42`;
    expect(turnsOf(text)).toEqual([
      ['Ada', 'The ferry leaves at six, and comes back.', 1000, 3500],
      ['Ben', 'Not always.', 5000, 6500],
      ['Ada', '- Which day then? 42', 10_000, 12_000],
    ]);
    expect(readTranscript(text).notes.map((note) => note.text)).toEqual(['[door]', '♪ (harbour music) ♪']);
    expect(problemsOf(text)).toEqual([]);
  });

  it('knows who speaks once by the form that others wear, and two who share a caption', () => {
    const said = ['Ada: One.', 'Ben: Two.', '- Ada: Three.\n- Mr. Cole: Four.', 'Ben: Here is why: five.'];
    expect(turnsOf(captions(said)).map(([name, text]) => [name, text])).toEqual([
      ['Ada', 'One.'],
      ['Ben', 'Two.'],
      ['Ada', 'Three.'],
      ['Mr. Cole', 'Four.'],
      ['Ben', 'Here is why: five.'],
    ]);
  });

  it('invents nobody where no name recurs', () => {
    const said = ['Here is the thing: we wait.', 'Note: it rains.', 'And so on.'];
    expect(turnsOf(captions(said)).map(([name]) => name)).toEqual([undefined]);
  });

  it('takes a Chinese word before a colon for a name only where it recurs, and says so', () => {
    const text = captions(['陈阿潮：灯亮了。', '目标：天黑以前。', '陈阿潮：好。', '说话人：再见。', '陈阿潮：再见。']);
    expect(turnsOf(text).map(([name]) => name)).toEqual(['陈阿潮']);
    expect(words(text).join('')).toContain('说话人：再见。');
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^15: "说话人" stands before a colon once/u)]);
  });

  it('keeps no times after they begin again, and says where', () => {
    const at = (time: string, line: string) => `${time},000 --> ${time},900\n${line}`;
    const text = [at('00:59:00', 'End of one.'), at('00:00:01', 'Part two.')].join('\n\n');
    expect(turnsOf(text)).toEqual([[undefined, 'End of one. Part two.', 3_540_000, undefined]]);
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^5: the times begin again here/u)]);
  });
});

describe('JSON', () => {
  const json = (value: unknown) => JSON.stringify(value, undefined, 1);

  it('of Podcasting 2.0', () => {
    const segments = [
      { speaker: 'Ada', startTime: 0.5, endTime: 1, body: 'The lamp' },
      { speaker: 'Ada', startTime: 1, endTime: 2.25, body: 'is lit.' },
      { startTime: 3, body: 'Is it?' },
    ];
    expect(turnsOf(json({ version: '1.0.0', segments }))).toEqual([
      ['Ada', 'The lamp is lit.', 500, 2250],
      [undefined, 'Is it?', 3000, undefined],
    ]);
  });

  it('of WhisperX: a segment is cut where its words change speaker', () => {
    const word = (spoken: string, start?: number, speaker?: string) => ({ word: spoken, start, end: start, speaker });
    const words = [word('How', 1, 'A'), word('tall?'), word('Forty.', 4, 'B')];
    const segments = [
      { start: 1, end: 5, text: ' How tall? Forty.', speaker: 'A', words },
      { start: 8, end: 9, text: 'Hm.' },
    ];
    expect(turnsOf(json({ segments }))).toEqual([
      ['A', 'How tall?', 1000, 1000],
      ['B', 'Forty.', 4000, 4000],
      [undefined, 'Hm.', 8000, 9000],
    ]);
  });

  it('of utterances in milliseconds, whose speakers are counted from 0', () => {
    const utterances = [
      { speaker: 0, start: 250, end: 900, text: 'Yes.' },
      { speaker: 1, start: 900, end: 1000, text: 'No.' },
    ];
    expect(turnsOf(json({ utterances }))).toEqual([
      ['Speaker 0', 'Yes.', 250, 900],
      ['Speaker 1', 'No.', 900, 1000],
    ]);
  });

  it('of YouTube: events without words move the window, numbers may be text', () => {
    const events = [
      { tStartMs: 0, dDurationMs: 5000, id: 1 },
      { tStartMs: '1500', dDurationMs: '500', segs: [{ utf8: 'the lamp' }, { utf8: ' is lit', tOffsetMs: 200 }] },
      { tStartMs: 1900, aAppend: 1, segs: [{ utf8: '\n' }] },
    ];
    expect(turnsOf(json({ events }))).toEqual([[undefined, 'the lamp is lit', 1500, 2000]]);
  });

  it.each([
    ['chapters', { version: '1.2.0', chapters: [{ startTime: 0, title: 'Six' }] }, 'these are chapters, and no talk'],
    ['times alone', [{ start: 0, end: 1, speaker: 'A' }], 'who speaks when, and not what'],
    ['another form', { rows: [1] }, 'JSON of a form that is not known here'],
    ['no form', { segments: [{ text: 5 }] }, 'JSON of a form that is not known here'],
  ])('of %s is refused with a reason', (_, value, why) => {
    expect(words(json(value))).toEqual([]);
    expect(problemsOf(json(value))).toEqual([expect.stringContaining(why)]);
  });

  it('that ends too early is refused, and none of its words are in the report', () => {
    const problems = problemsOf('{"segments": [{"text": "secret ferry"');
    expect(problems).toEqual([expect.stringMatching(/^1: this begins like JSON/u)]);
    expect(problems.join('')).not.toContain('ferry');
  });

  it('tells the line of what it says', () => {
    const segments = [
      { start: 0, end: 1, text: 'One.', speaker: 'A' },
      { start: 1, end: 2, text: 'Two.', speaker: 'B' },
    ];
    expect(readTranscript(json(segments)).passages.map(({ line }) => line)).toEqual([5, 11]);
  });

  it('tells the line of each of those that say the same, and of what is written in pieces', () => {
    const same = ['A', 'B', 'A'].map((speaker) => ({ start: 0, end: 1, text: 'Speak.', speaker }));
    expect(readTranscript(json(same)).passages.map(({ line }) => line)).toEqual([5, 11, 17]);
    const events = ['the lamp', '>> the bell'].map((utf8) => ({ tStartMs: 0, segs: [{ utf8 }, { utf8: ' rang' }] }));
    expect(readTranscript(json({ events })).passages.map(({ line }) => line)).toEqual([7, 18]);
  });
});

describe('passages of timed talk', () => {
  it('end with a sentence once there is enough, and know when they begin', () => {
    const lines = Array.from({ length: 30 }, (_, at) => [
      `of day ${at} the tide turns the`,
      'lamp once. And then the keeper',
    ]);
    const time = (at: number) => `00:${String(at).padStart(2, '0')}:00,000`;
    const text = lines.flat().map((line, at) => `${time(at)} --> ${time(at + 1)}\n${line}`);
    const { passages } = readTranscript(text.slice(0, 55).join('\n\n'));
    expect(passages.length).toBeGreaterThan(3);
    for (const passage of passages.slice(0, -1)) expect(passage.text).toMatch(/once\.$/u);
    const starts = passages.map(({ startMs = -1 }) => startMs);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts[0]).toBe(0);
  });

  it('join Chinese without spaces', () => {
    expect(words(captions(['灯塔的人', '白天睡觉。']))).toEqual(['灯塔的人白天睡觉。']);
  });
});

describe('a time between two words’ lines of a caption that is quoted', () => {
  it('is no word, and is told', () => {
    const { passages, problems } = readTranscript(
      '1\n00:00:01,000 --> 00:00:02,000\nYes.\n> 00:00:03.000 --> 00:00:06.500\nNo.\n',
    );
    expect(passages.map(({ text }) => text)).toEqual(['Yes.']);
    expect(problems.map(({ line }) => line)).toEqual([4]);
  });
});
