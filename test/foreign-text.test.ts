import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foreignText,
  hiddenIn,
  isolated,
  isolationLength,
  plainJson,
  shownText,
  withoutDirections,
} from '../src/foreign-text.ts';
import { directionFaults } from './fixtures/direction-faults.ts';
import { anyText } from './fixtures/any-text.ts';
import { createLog } from '../src/app/create-log.ts';
import { toCheckReport } from '../src/cli/check-report.ts';
import { describeReport } from '../src/cli/describe-report.ts';
import { buildInterview } from '../src/library/build-interview.ts';
import { readTranscript } from '../src/transcript/read-transcript.ts';

/** Anything, and what steers terminals and directions among it. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\u001b]0;pwned\u0007',
        '\u001b[2J',
        '\u009b2J',
        '\n',
        '\r',
        '\t',
        '\u2028',
        '\u202e',
        '\u2066',
        '\u2069',
        '\u200f',
      ),
      fc.constantFrom('שלום', 'مرحبا', 'moat', '茶'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const steering = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066\u2067]/u;

/** The lines that steer something, or leave ours turned round. */
function harmfulLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => steering.test(line) || !isBalanced(line));
}

function isBalanced(line: string): boolean {
  let open = 0;
  for (const character of line) {
    if (character === '\u2068') open += 1;
    if (character === '\u2069') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

describe('other people’s words among ours, for a reader', () => {
  it.each([
    ['nothing', 'Qiao 阿桥', 'Qiao 阿桥'],
    ['Hebrew', 'שלום', '\u2068שלום\u2069'],
    ['Arabic, and a line of English', 'مرحبا\nhello', '\u2068مرحبا\u2069\nhello'],
    ['an override without an end', '\u202eevil', 'evil'],
    ['an end without a beginning', 'a\u2069b', 'ab'],
    ['an isolate that a line ends', '\u2067a\nb\u2069', 'a\nb'],
    ['a mark', 'Ada\u200f', '\u2068Ada\u200f\u2069'],
    ['an isolate in Hebrew', 'שלום \u2066C++\u2069', '\u2068שלום \u2066C++\u2069\u2069'],
    ['what is isolated already', '\u2068שלום\u2069', '\u2068שלום\u2069'],
    ['one isolate in another, and more', '\u2068\u2068\u2069\u2069*', '\u2068\u2068\u2068\u2069\u2069*\u2069'],
    ['what was isolated so', '\u2068\u2068\u2068\u2069\u2069*\u2069', '\u2068\u2068\u2068\u2069\u2069*\u2069'],
    ['two isolates', '\u2067a\u2069\u2067b\u2069', '\u2068\u2067a\u2069\u2067b\u2069\u2069'],
  ])('%s', (_, text, shown) => {
    expect(isolated(text)).toBe(shown);
  });

  it('turn nothing of ours, keep every letter, and grow by no more than is said', () => {
    fc.assert(
      fc.property(fc.oneof(texts, anyText), (text) => {
        const shown = isolated(text);
        expect(directionFaults(`${shown} · ¶ 12`)).toEqual([]);
        expect(withoutDirections(shown)).toBe(withoutDirections(text));
        expect(shown.length).toBeLessThanOrEqual(text.length + isolationLength(text));
        expect(isolated(shown)).toBe(shown);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('other people’s words', () => {
  it.each([
    ['\u001b]0;pwned\u0007', '<U+001B>]0;pwned<U+0007>'],
    ['a\nb', 'a<U+000A>b'],
    ['\u202eevil', '<U+202E>evil'],
    ['\u009b2J', '<U+009B>2J'],
    ['Qiao 阿桥', 'Qiao 阿桥'],
    ['\u2068שלום\u2069', '\u2068שלום\u2069'],
    ['\u2068שלום', '<U+2068>שלום'],
    ['\u2068a\u202e\u2069', '<U+2068>a<U+202E><U+2069>'],
  ])('%j are shown as what they are', (text, shown) => {
    expect(shownText(text)).toBe(shown);
  });

  it('are set apart from ours where they are written from right to left, alone', () => {
    expect(foreignText('שלום 12')).toBe('\u2068שלום 12\u2069');
    expect(foreignText('moat 茶')).toBe('moat 茶');
  });

  it('say in JSON the same, in characters that steer nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const json = plainJson(JSON.stringify({ text }, null, 2));
        expect(JSON.parse(json)).toEqual({ text });
        expect(json.replaceAll('\n', '')).not.toMatch(steering);
      }),
    );
  });

  it('steer nothing in what `content check` says of a text', () => {
    fc.assert(
      fc.property(texts, texts, texts, texts, (title, label, words, file) => {
        const source = `# ${title}\n\n**甲${label}：** ${words}\n\n**乙：** 好。\n\n**甲${label}：** 走。\n\n**乙：** 好。\n`;
        const transcript = readTranscript(source);
        const { interview } = buildInterview(file, undefined, transcript);
        const problems = transcript.problems.map((problem) => ({ ...problem, file, path: words }));
        expect(harmfulLines(describeReport(toCheckReport(file, file, interview, problems)))).toEqual([]);
      }),
    );
  });

  it.each([true, false])('steer nothing in the log, readable: %s', (readable) => {
    fc.assert(
      fc.property(texts, texts, texts, (message, fact, error) => {
        expect(harmfulLines(logged(readable, { fact, deep: { fact }, err: new Error(error) }, message))).toEqual([]);
      }),
    );
  });

  it('stand whole in the log that programs read', () => {
    fc.assert(
      fc.property(texts, texts, (message, fact) => {
        expect(JSON.parse(logged(false, { fact }, message))).toMatchObject({ fact, msg: message });
      }),
    );
  });
});

function logged(readable: boolean, facts: object, message: string): string {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  createLog({ level: 'trace', secrets: [], readable, stdout: stream, stderr: stream }).warn(facts, message);
  return lines.join('');
}

describe('a label that holds what nobody sees', () => {
  it('is a problem, at its first line', () => {
    const { problems } = readTranscript('**甲\u202e：** 早。\n\n**乙：** 好。\n\n**甲\u202e：** 走。\n');
    expect(problems).toMatchObject([{ line: 1, message: expect.stringContaining('holds U+202E') }]);
    expect(hiddenIn('\u202ea\u0007\u202e')).toEqual(['U+202E', 'U+0007']);
  });
});
