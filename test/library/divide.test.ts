import { describe, expect, it } from 'vitest';
import { buildInterview } from '../../src/library/build-interview.ts';
import { readChaptersJson } from '../../src/transcript/chapters/read-chapters-json.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { aboutTurns, inventedTurns, writeTurns } from '../fixtures/corrected-text.ts';

const time = (seconds: number) => `00:0${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')},000`;

/** A caption of two seconds each, with who speaks. */
const captions = (...told: readonly (readonly [seconds: number, words: string])[]) =>
  told.map(([at, words], index) => `${index + 1}\n${time(at)} --> ${time(at + 2)}\n${words}\n`).join('\n');

const ferry = captions(
  [1, 'Ada: The ferry leaves at six.'],
  [10, 'Ben: Not always.'],
  [20, 'Ada: Which day then, if it leaves at all and not at six?'],
  [70, 'Ben: On Sundays.'],
);

const ferryWith = (...chapters: readonly object[]) =>
  buildInterview('ferry', undefined, readTranscript(ferry), readChaptersJson(JSON.stringify({ chapters })).chapters);

/** Title, first and last passage, and when it begins. */
const inShort = ({ interview }: ReturnType<typeof buildInterview>) =>
  interview.sections.map(({ title, first, last, startsAtSeconds }) => [title.en, first, last, startsAtSeconds]);

const headed =
  '# A talk\n\n**Ada:** Hello.\n\n**Ben:** Hello.\n\n## The lamp\n\n**Ada:** Is it lit?\n\n**Ben:** It is.\n\n## The sea\n\n**Ada:** And the sea?\n\n**Ben:** It rests.\n';

describe('an interview that nobody divided', () => {
  it('has its chapters as sections: a passage belongs to the one in which it begins', () => {
    const built = ferryWith({ startTime: 0, title: 'Six' }, { startTime: 10, title: 'Sundays' }, { startTime: 60 });
    expect(inShort(built)).toEqual([
      ['Six', 1, 1, 0],
      ['Sundays', 2, 3, 10],
      ['“On Sundays.”', 4, 4, 60],
    ]);
    const { interview, chapterProblems } = built;
    expect(chapterProblems).toEqual([]);
    for (const section of interview.sections) {
      expect(section).toMatchObject({ from: 'chapters', summary: undefined, points: [] });
    }
    expect(interview.passages.map(({ section }) => section?.number)).toEqual([1, 2, 2, 3]);
  });

  it('takes the first words of a chapter without a title, and no half of one', () => {
    const [, , title] = ferryWith({ startTime: 0, title: 'a' }, { startTime: 5, title: 'b' }, { startTime: 15 })
      .interview.sections;
    expect(title!.title.en).toBe('“Which day then, if it leaves at…”');
  });

  it('leaves out chapters in which nothing begins, and tells why', () => {
    const built = ferryWith(
      { startTime: 0, title: 'Six' },
      { startTime: 2, title: 'Jingle' },
      { startTime: 10, title: 'Sundays' },
      { startTime: 900, title: 'After' },
    );
    expect(inShort(built).map(([title]) => title)).toEqual(['Six', 'Sundays']);
    expect(built.chapterProblems.map(({ message }) => message)).toEqual([
      'the chapter “Jingle” at 2 s has no passage that begins in it: it is left out',
      'the chapter “After” at 900 s begins after the last words: it is left out',
    ]);
  });

  it('has passages of no section before its first chapter', () => {
    const { interview } = ferryWith({ startTime: 9, title: 'Sundays' });
    expect(interview.passages.map(({ section }) => section?.number)).toEqual([undefined, 1, 1, 1]);
  });

  it('knows a chapter again by its title, wherever it stands', () => {
    const hashes = (...chapters: readonly object[]) =>
      new Map(ferryWith(...chapters).interview.sections.map(({ title, hash }) => [title.en, hash]));
    const before = hashes({ startTime: 0, title: 'Six' }, { startTime: 15, title: 'Days' }, { startTime: 60 });
    const now = hashes(
      { startTime: 0, title: 'Six' },
      { startTime: 9, title: 'Not so' },
      { startTime: 16, title: 'Days' },
      { startTime: 65 },
    );
    for (const [title, hash] of before) expect(now.get(title)).toBe(hash);
  });

  it('has what stands between its headings where it has no chapters, and none before the first', () => {
    const built = buildInterview('talk', undefined, readTranscript(headed));
    expect(inShort(built)).toEqual([
      ['The lamp', 3, 4, undefined],
      ['The sea', 5, 6, undefined],
    ]);
    expect(built.interview.sections.map(({ from }) => from)).toEqual(['headings', 'headings']);
    expect(built.interview.passages.map(({ section }) => section?.number)).toEqual([undefined, undefined, 1, 1, 2, 2]);
  });

  it('has its headings where chapters can be placed nowhere, and tells it', () => {
    const chapters = [{ title: 'Six', startMs: 0, line: 1 }];
    const built = buildInterview('talk', undefined, readTranscript(headed), chapters);
    expect(inShort(built).map(([title]) => title)).toEqual(['The lamp', 'The sea']);
    expect(built.chapterProblems).toEqual([{ line: 1, message: expect.stringMatching(/has no times/) }]);
  });

  it('reads the chapters that its own notes list', () => {
    const notes = '0:00 Hello\n0:40 The lamp\n1:20 The sea\n\n';
    const { chapters } = readTranscript(headed.replace('# A talk\n\n', `# A talk\n\n${notes}`));
    expect(chapters.map(({ title, startMs, line }) => [title, startMs, line])).toEqual([
      ['Hello', 0, 3],
      ['The lamp', 40_000, 4],
      ['The sea', 80_000, 5],
    ]);
  });

  it('is not divided by one heading', () => {
    const { sections } = buildInterview(
      'talk',
      undefined,
      readTranscript(headed.replace('## The sea\n\n', '')),
    ).interview;
    expect(sections).toEqual([]);
  });
});

describe('an about.yaml', () => {
  const turns = inventedTurns(8);
  const about = aboutTurns(turns);
  const transcript = readTranscript(writeTurns(turns));

  it('is believed before any chapters', () => {
    const chapters = [{ title: 'Six', startMs: 0, line: 1 }];
    const { interview } = buildInterview('talk', about, transcript, chapters);
    expect(interview.sections.map(({ title, from }) => [title.zh, from])).toEqual(
      about.sections.map(({ title }) => [title.zh, 'about']),
    );
  });

  it('may leave the sections to others', () => {
    const { interview } = buildInterview('ferry', { ...about, sections: [] }, readTranscript(ferry), [
      { title: 'Six', startMs: 0, line: 1 },
    ]);
    expect(interview.sections.map(({ title }) => title.en)).toEqual(['Six']);
  });
});
