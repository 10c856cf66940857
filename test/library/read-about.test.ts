import { describe, expect, it } from 'vitest';
import { readAbout } from '../../src/library/read-about.ts';

const sound = `title: { zh: 守塔人, en: The keeper }
show: { zh: 海边 × 老陈, en: Seaside × Chen }
summary: { zh: 谈灯。, en: On lamps. }
language: zh-CN
recorded: 2031-02-03
source: https://example.org/keeper
passages: 9
recognise:
  address: { __biz: Abc==, mid: 12 }
people:
  - { id: lin, name: { zh: 林, en: Lin }, role: host, labels: [主持人] }
  - id: chen
    name: { zh: 陈, en: Chen }
    role: guest
    labels: [陈, 老陈]
sections:
  - starts: 1
    title: { zh: 灯, en: Lamps }
    summary: { zh: 灯。, en: Lamps. }
    points:
      - { passages: [1, 4], zh: 有灯。, en: There are lamps. }
  - starts: 5
    title: { zh: 海, en: Sea }
    summary: { zh: 海。, en: Sea. }
    points:
      - { passages: [5], zh: 有海。, en: There is a sea. }
glossary:
  - { term: Fresnel, written: [Fresno] }
doubts:
  - { passage: 9, kind: fused, from: 好的, note: the host }
`;

const erratum = (passage: number) => `  - { passage: ${passage}, from: 好, to: 的, note: { zh: 误, en: wrong } }\n`;
const quoted = (passage: number) => `  - { passage: ${passage}, from: 好, to: 的 }\n`;

/** The sound file with one stretch changed, and the problems of that, as `line:column path message`. */
function problemsWith(before: string, after: string): string[] {
  expect(sound.split(before)).toHaveLength(2);
  const { about, problems } = readAbout(sound.replace(before, after), 'content/keeper/about.yaml');
  expect(about).toBeUndefined();
  return problems.map(({ line, column, path, message }) => `${line}:${column} ${path} ${message}`);
}

describe('readAbout', () => {
  it('reads a sound file and fills in what may be left out', () => {
    const { about, problems } = readAbout(sound, 'about.yaml');
    expect(problems).toEqual([]);
    expect(about).toMatchObject({
      recorded: '2031-02-03',
      sample: false,
      recognise: { address: { __biz: 'Abc==', mid: '12' } },
      people: [{ id: 'lin', aliases: [] }, { id: 'chen' }],
      glossary: [{ term: 'Fresnel', written: ['Fresno'], aliases: [] }],
    });
  });

  it('reads the same from a file with CRLF and a byte order mark', () => {
    expect(readAbout(`\uFEFF${sound.replaceAll('\n', '\r\n')}`, 'x')).toEqual(readAbout(sound, 'x'));
  });

  it('names the file in each problem', () => {
    expect(readAbout('', 'content/keeper/about.yaml').problems[0]?.file).toBe('content/keeper/about.yaml');
  });

  it('takes what is written for Taiwan beside each text in two languages', () => {
    const { about, problems } = readAbout(
      sound
        .replace('zh: 谈灯。', 'zh: 谈灯。, tw: 談燈。')
        .replace('zh: 有灯。', 'zh: 有灯。, tw: 有燈。')
        .concat(`errata:\n${erratum(4).replace('zh: 误', 'zh: 误, tw: 誤')}`),
      'x',
    );
    expect(problems).toEqual([]);
    expect([about?.summary.tw, about?.sections[0]?.points[0]?.tw, about?.errata[0]?.note.tw]).toEqual([
      '談燈。',
      '有燈。',
      '誤',
    ]);
    expect(about?.title.tw).toBeUndefined();
    expect(problemsWith('zh: 谈灯。', "zh: 谈灯。, tw: ' '")).toEqual(['3:25 summary.tw must not be empty']);
  });

  it.each([
    [
      'a missing key, at the group it belongs to',
      'en: Lamps. }',
      '}',
      '19:14 sections[0].summary.en is missing: add it (it must be text)',
    ],
    [
      'a missing list item key',
      '    role: guest\n',
      '',
      '12:5 people[1].role is missing: add it (it must be one of: host, guest)',
    ],
    ['an empty value, at its key', 'passages: 9', 'passages:', '7:1 passages must be a whole number'],
    [
      'an edition of another form',
      'passages: 9\n',
      'passages: 9\nedition: abcdefgh abc\n',
      '8:10 edition must be what `npm run content -- check --edition` prints: 8 characters a passage',
    ],
    [
      'an edition of another count',
      'passages: 9\n',
      'passages: 9\nedition: abcdefgh abcdefg_\n',
      '8:10 edition must have as many hashes as there are passages: 9, not 2; ' +
        '`npm run content -- check --edition` prints those of the text',
    ],
    ['empty text', 'zh: 有海。', "zh: ' '", '26:30 sections[1].points[0].zh must not be empty'],
    ['a value of another kind', 'starts: 5', 'starts: five', '22:13 sections[1].starts must be a whole number'],
    ['a passage below 1', 'starts: 5', 'starts: 0', '22:13 sections[1].starts must be at least 1'],
    ['an unknown role', 'role: guest', 'role: visitor', '14:11 people[1].role must be one of: host, guest'],
    ['a person without labels', '[陈, 老陈]', '[]', '15:13 people[1].labels must list at least one'],
    [
      'an id with spaces',
      'id: chen',
      'id: Old Chen',
      '12:9 people[1].id must be a short id such as jensen: a-z, 0-9 and -',
    ],
    ['a date of another shape', '2031-02-03', '03/02/2031', '5:11 recorded must be a date such as 2024-10-04'],
    [
      'no address',
      'https://example.org/keeper',
      'keeper',
      '6:9 source must be an address such as https://example.org/talk',
    ],
    [
      'a time in words',
      'starts: 1\n',
      'starts: 1\n    at: soon\n',
      '18:9 sections[0].at must be a time such as 20:34 or 1:08:00',
    ],
    ['a language in words', 'zh-CN', 'Chinese!', '4:11 language must be a language tag such as zh-CN'],
    [
      'an address key of another kind',
      'mid: 12',
      'mid: [12]',
      '9:33 recognise.address.mid must be text or a whole number',
    ],
    [
      'a quotation for a fragment',
      'from: 好的',
      'from: 好的那么我们现在开始',
      '30:38 doubts[0].from must be a fragment of at most 8 characters',
    ],
  ])('reports %s', (_, before, after, expected) => {
    expect(problemsWith(before, after)).toEqual([expected]);
  });

  it('reports an unknown key at the key, with those it knows', () => {
    expect(problemsWith('written: [Fresno]', 'wrong: [Fresno]')).toEqual([
      '28:22 glossary[0].wrong is not known here: remove it, or write one of: term, tw, written, aliases',
    ]);
  });

  it.each([
    [
      'sections that start late',
      'starts: 1\n',
      'starts: 2\n',
      '17:13 sections[0].starts the first section must start at 1',
    ],
    ['sections out of order', 'starts: 5', 'starts: 1', '22:13 sections[1].starts must be more than 1'],
    ['a section past the end', 'starts: 5', 'starts: 10', '22:13 sections[1].starts must be at most 9'],
    [
      'a point of another section',
      '[1, 4]',
      '[1, 5]',
      '21:25 sections[0].points[0].passages[1] passage 5 is not in this section, which has 1 to 4',
    ],
    [
      'a passage past the end',
      '[5]',
      '[10]',
      '26:22 sections[1].points[0].passages[0] passage 10 is not in this section, which has 5 to 9',
    ],
    ['a passage twice', '[1, 4]', '[4, 4]', '21:25 sections[0].points[0].passages[1] must be more than the one before'],
    [
      'a label of two people',
      '[陈, 老陈]',
      '[陈, 主持人]',
      '15:17 people[1].labels[1] the label 主持人 is listed above already',
    ],
    ['a label twice', '[陈, 老陈]', '[陈, 陈]', '15:17 people[1].labels[1] the label 陈 is listed above already'],
    ['an id of two people', 'id: chen', 'id: lin', '12:9 people[1].id the id lin is taken'],
    [
      'a term twice',
      '[Fresno] }',
      '[Fresno] }\n  - { term: Fresnel }',
      '29:13 glossary[1].term the term Fresnel has an entry above',
    ],
    ['a doubt past the end', 'passage: 9', 'passage: 10', '30:16 doubts[0].passage must be at most 9'],
    ['an erratum past the end', 'doubts:\n', `errata:\n${erratum(10)}doubts:\n`, 'errata[0].passage must be at most 9'],
    ['a quote past the end', 'doubts:\n', `quotes:\n${quoted(10)}doubts:\n`, 'quotes[0].passage must be at most 9'],
    [
      'two quotes of a passage',
      'doubts:\n',
      `quotes:\n${quoted(2)}${quoted(2)}doubts:\n`,
      'quotes[1].passage passage 2 has a quote above',
    ],
    [
      'a quote that is written out',
      'doubts:\n',
      `quotes:\n  - { passage: 2, from: 雾里看不见灯塔的时候, to: 灯 }\ndoubts:\n`,
      'quotes[0].from must be a fragment of at most 8 characters',
    ],
    [
      'a quote of which nobody can tell whether it stands alone',
      'doubts:\n',
      `quotes:\n  - { passage: 2, from: 雾, to: 灯, alone: often }\ndoubts:\n`,
      'quotes[0].alone must be true or false',
    ],
    [
      'a mark of another kind at a point',
      'en: There are lamps. }',
      'en: There are lamps., worth: very }',
      '21:67 sections[0].points[0].worth must be true or false',
    ],
    [
      'a mark where there is no point',
      'starts: 5',
      'starts: 5\n    worth: true',
      '23:5 sections[1].worth is not known here: remove it, or write one of: starts, at, title, summary, points',
    ],
  ])('reports %s', (_, before, after, expected) => {
    const problems = problemsWith(before, after);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  });

  it.each([
    ['0:57', 57],
    ['20:34', 1234],
    ['1:08:00', 4080],
  ])('reads %s as when a section begins in the recording', (at, seconds) => {
    const { about } = readAbout(sound.replace('starts: 5\n', `starts: 5\n    at: ${at}\n`), 'x');
    expect(about!.sections.map((section) => section.at)).toEqual([undefined, seconds]);
  });

  it('reports a section that begins in the recording before the one before it', () => {
    const timed = sound
      .replace('starts: 1\n', 'starts: 1\n    at: 1:04\n')
      .replace('starts: 5\n', 'starts: 5\n    at: 0:59\n');
    const { problems } = readAbout(timed, 'x');
    expect(problems).toMatchObject([
      { line: 24, path: 'sections[1].at', message: expect.stringContaining('must be later') },
    ]);
  });

  it('reports every mistake, in the order of the file', () => {
    const broken = sound.replace('role: guest', 'role: visitor').replace('en: The keeper', 'de: Der Wärter');
    const { problems } = readAbout(broken, 'x');
    expect(problems.map(({ line, path }) => `${line} ${path}`)).toEqual([
      '1 title.en',
      '1 title.de',
      '14 people[1].role',
    ]);
  });

  it('reports what is not YAML where it stops being YAML', () => {
    expect(problemsWith('[陈, 老陈]', '[陈, 老陈')[0]).toMatch(/^16:\d+ {2}is not YAML: /);
    expect(problemsWith('passages: 9', 'passages: 9\npassages: 10')).toEqual([
      expect.stringMatching(/^8:1 {2}is not YAML: /),
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a list', '- 1'],
    ['plain text', 'just words'],
    ['an alias without its anchor', 'title: *nowhere'],
    [
      'aliases that multiply',
      'a: &a [x, x]\nb: &b [*a, *a]\n'.concat(
        ...Array.from({ length: 40 }, (_, n) => `c${n}: &c${n} [${n ? `*c${n - 1}, *c${n - 1}` : '*b, *b'}]\n`),
      ),
    ],
    ['binary', '\u0000\u0001\uFFFD'],
  ])('survives %s with a problem', (_, text) => {
    const { about, problems } = readAbout(text, 'x');
    expect(about).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
  });
});

describe('an about.yaml that is no more than a burden', () => {
  /** Nine of each, to the twentieth. */
  const bomb = Array.from({ length: 20 }, (_, at) => {
    const part = at === 0 ? 'x' : `*a${at - 1}`;
    return `k${at}: &a${at} [${Array.from({ length: 9 }, () => part).join(', ')}]`;
  }).join('\n');
  const told = (text: string) => readAbout(text, 'content/x/about.yaml').problems.map(({ message }) => message);

  it('has a hundred of its mistakes told, and that there are more', () => {
    const keys = Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n');
    const problems = told(keys);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatch(/more than these 100/);
  });

  it('has keys that come twice told with their place', () => {
    const { problems } = readAbout('title: 1\nshow: { zh: a, zh: b }\ntitle: 2\n', 'x');
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      '2:16 is not YAML: Map keys must be unique',
      '3:1 is not YAML: Map keys must be unique',
    ]);
  });

  it.each([
    ['groups within groups', '['.repeat(50_000)],
    ['lists within lists', '- '.repeat(50_000)],
    ['names for names for names', bomb],
  ])('is refused with a sentence: %s', (_, text) => {
    expect(told(text)[0]).toMatch(/^(?:is not YAML|cannot be read)/);
  });
});
