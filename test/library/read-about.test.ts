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
      '28:22 glossary[0].wrong is not known here: remove it, or write one of: term, written, aliases',
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
  ])('reports %s', (_, before, after, expected) => {
    const problems = problemsWith(before, after);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
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
