import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realInputs } from '../real-inputs.ts';
import { surroundings } from '../surroundings.ts';
import { toPosix } from '../to-posix.ts';

const root = join(import.meta.dirname, '../..');
const about = readFileSync(join(root, 'content/jensen-huang-bg2-2024/about.yaml'), 'utf8');
const talk = '# 灯塔夜话\n\n**小北：** 雾大吗？\n\n**老周：** 灯**亮着**就是答应了别人。\n\n**小北：** 灯呢？\n';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pullquote-cli-'));
  mkdirSync(join(dir, 'content'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function content(
  args: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = { CONTENT_DIR: 'content' },
) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src/run.js'), join(root, 'src/cli/main.ts'), ...args],
    { cwd: dir, input, encoding: 'utf8', env: { ...surroundings, ...env } },
  );
  return { status, stdout, stderr };
}
const write = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(dir, name), text);
  return name;
};

describe('content check', () => {
  it('prints one JSON object for one file, counts as numbers, nothing else on stdout', () => {
    const { status, stdout } = content(['check', write('talk.md', talk), '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      title: '灯塔夜话',
      author: null,
      labels: 3,
      turns: 3,
      passages: 3,
      emphasised: 1,
      images: 0,
      notes: 0,
      related: 0,
      guide: [],
      highlights: [],
      bio: [],
      anomalies: [],
      problems: [],
      speakers: [
        { label: '小北', name: null, labels: 2, turns: 2, passages: 2 },
        { label: '老周', name: null, labels: 1, turns: 1, passages: 1 },
      ],
    });
  });

  describe('of a text whose about.yaml names its edition', () => {
    const words = ['雾大吗？', '灯亮着就是答应了别人。', '灯呢？'];
    const tell = (said: readonly string[]) =>
      said.map((each, at) => `**${at % 2 === 0 ? '小北' : '老周'}：** ${each}\n`).join('\n');
    const both = '{ zh: 灯, en: Light }';
    const written = `title: ${both}
show: ${both}
summary: ${both}
language: zh-CN
passages: 3
people: [{ id: keeper, name: ${both}, role: guest, labels: [老周] }]
sections: [{ starts: 1, title: ${both}, summary: ${both}, points: [{ passages: [2], zh: 灯, en: Light }] }]
quotes: [{ passage: 2, from: 灯亮, to: 别人。 }]
`;
    const printed = () => content(['check', '--edition']).stdout;
    beforeEach(() => {
      mkdirSync(join(dir, 'content/light'));
      write('content/light/transcript.md', tell(words));
      write('content/light/about.yaml', written);
      const edition = printed().split('\n').slice(1).join('\n');
      write('content/light/about.yaml', written.replace('passages: 3\n', edition));
    });

    it('prints what about.yaml names it by', () => {
      expect(content(['check'])).toMatchObject({ status: 0, stdout: expect.not.stringContaining('moved') });
      expect(printed()).toMatch(/^# light\npassages: 3\nedition: >-\n {2}[\w-]{8} [\w-]{8} [\w-]{8}\n$/);
      expect(content(['check', '--edition', '--json']).status).toBe(2);
    });

    it('tells how many numbers moved, and prints which, and what they are now', () => {
      write('content/light/transcript.md', tell(['喝茶吗？', '喝。', ...words]));
      const { status, stdout } = content(['check']);
      expect([status, stdout]).toEqual([
        0,
        expect.stringMatching(/moved {5}2 numbers of about\.yaml found elsewhere in this text by `edition`/),
      ]);
      expect(JSON.parse(content(['check', '--json']).stdout)).toMatchObject({ moved: 2, passages: 5, problems: [] });
      expect(printed().split('\n').slice(-4)).toEqual([
        '# With it, these numbers are to be written anew:',
        '#   sections[0].points[0].passages[0]: 2 → 4',
        '#   quotes[0].passage: 2 → 4',
        '',
      ]);
    });

    it('names at its place what the text has no more, and ends with code 1', () => {
      write('content/light/transcript.md', tell(words.with(1, '灯要一直亮到天明。')));
      const { status, stdout } = content(['check']);
      expect([status, stdout]).toEqual([
        1,
        expect.stringMatching(
          /about\.yaml:9:\d+ sections\[0\]\.points\[0\]\.passages\[0\] the text has passage 2 no more/,
        ),
      ]);
      expect(stdout).toMatch(/about\.yaml:10:\d+ quotes\[0\] the text has passage 2 no more/);
      expect(printed()).toContain('#   quotes[0].passage: 2 → not in the text as it was');
    });

    it('tells the same of a file that it recognises, before that is added', () => {
      const known = readFileSync(join(dir, 'content/light/about.yaml'), 'utf8');
      write('content/light/about.yaml', `${known}recognise: { address: { mid: 77 } }\n`);
      const text = `# 夜话\n\n原文链接: http://example.org/s?mid=77\n\n${tell(words.with(1, '灯要一直亮到天明。'))}`;
      const { status, stdout } = content(['check', write('night.md', text)]);
      expect(status).toBe(0);
      expect(stdout).toMatch(/unplaced {2}light\/about\.yaml quotes\[0\]: the text has passage 2 no more/);
    });
  });

  it('reports every file that cannot be read with its place, and ends with code 1', () => {
    const files: readonly (readonly [name: string, text: string | Uint8Array, expected: RegExp])[] = [
      ['empty.md', '', /empty\.md:1:1 the file is empty/],
      ['binary.md', Buffer.from([1, 2, 0, 3]), /binary\.md:1:1 not a text file: it is full of control/],
      ['essay.md', '一段话。\n\n又一段。', /essay\.md:1:1 nobody speaks here/],
      ['bold.md', talk.replace('亮着**', '亮着'), /bold\.md:5:10 bold begins here and never ends/],
      ['huge.md', Buffer.alloc(50_000_000, 'ab\n'), /huge\.md:1:1 the file has 50\.0 MB/],
      ['other.pdf', '%PDF-1.7\n', /other\.pdf:1:1 this is a PDF: copy its words/],
    ];
    const { status, stdout } = content(['check', ...files.map(([name, text]) => write(name, text))]);
    for (const [, , expected] of files) expect(stdout).toMatch(expected);
    expect(status).toBe(1);
  });

  it('lets no text steer the terminal, in whatever place it stands, and keeps it in JSON', () => {
    const hostile = '\u001b]0;pwned\u0007\u202e';
    const told = `${talk}\n**小北：** ${'雾还没有散。'.repeat(100)}\n\n**老周：** 嗯。\n`;
    const dressed = told.replace('灯塔夜话', `灯塔${hostile}夜话`).replaceAll('老周', '老\u001b\u202e周');
    const file = write('talk.md', dressed);
    mkdirSync(join(dir, 'content/a\u001b[2J'));
    const shown = [content(['check', file]), content(['check']), content(['add', file]), content(['search', '灯'])];
    for (const { stdout, stderr } of shown) expect(stdout + stderr).not.toMatch(/[[\p{Cc}\u202e]--\n]/v);
    expect(shown[0]?.stdout).toContain('灯塔<U+001B>]0;pwned<U+0007><U+202E>夜话');
    const { stdout } = content(['check', file, '--json']);
    expect(stdout).not.toContain('\u202e');
    expect(JSON.parse(stdout)).toMatchObject({ title: `灯塔${hostile}夜话` });
  });

  it('reports a folder that cannot be read beside the others, and ends with code 1', () => {
    mkdirSync(join(dir, 'content/a/transcript.md'), { recursive: true });
    mkdirSync(join(dir, 'content/b'));
    write('content/b/transcript.md', talk);
    const { status, stdout } = content(['check', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        slug: 'a',
        passages: 0,
        problems: [{ file: 'content/a/transcript.md', message: expect.stringMatching(/no file but a folder/) }],
      },
      { slug: 'b', passages: 3, problems: [] },
    ]);
  });

  it('goes by the variables of its process before those of a file named .env', () => {
    write('.env', 'CONTENT_DIR=nowhere\n');
    expect(content(['check']).status).toBe(0);
    expect(content(['check'], '', {}).stderr).toBe(`There is no ${join(dir, 'nowhere')}\n`);
  });

  it('says which file or folder is not there', () => {
    expect(content(['check', 'none.md'])).toMatchObject({ status: 1, stderr: 'There is no none.md\n' });
    rmSync(join(dir, 'content'), { recursive: true });
    expect(content(['check']).stderr).toBe(`There is no ${join(dir, 'content')}\n`);
  });

  it('reports mistakes of about.yaml as file:line:column with the mend', () => {
    mkdirSync(join(dir, 'content/huang'));
    write('content/huang/about.yaml', about.replace(/- starts: 5\n/, '- starts: 400\n'));
    const { status, stdout } = content(['check']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/content\/huang\/about\.yaml:\d+:\d+ sections\[1\]\.starts .*138/);
  });

  it.skipIf(!realInputs.present)(`counts everything in the article (${realInputs.absent} where skipped)`, () => {
    mkdirSync(join(dir, 'content/huang'));
    write('content/huang/about.yaml', about);
    const report = JSON.parse(content(['check', realInputs.article, '--json']).stdout);
    expect(report).toMatchObject({
      slug: 'huang',
      author: '瓜哥AI新知',
      published: '2024-10-14 09:33',
      labels: 96,
      turns: 80,
      passages: 138,
      sections: 16,
      emphasised: 24,
      images: 41,
      notes: 2,
      related: 6,
      problems: [],
    });
    expect(report.guide.map(({ bullets }: { bullets: unknown[] }) => bullets.length)).toEqual([4, 5, 5, 3, 2]);
    expect(
      report.highlights.map(({ passage, exact }: { passage: number; exact: boolean }) => [passage, exact]),
    ).toEqual([
      [8, true],
      [72, true],
      [78, true],
      [93, true],
      [129, false],
      [117, true],
    ]);
    expect(report.bio).toHaveLength(3);
    expect(
      report.anomalies
        .filter(({ kind }: { kind: string }) => kind === 'echo')
        .map(({ passage }: { passage: number }) => passage),
    ).toEqual([37, 130]);
  });
});

describe('content add', () => {
  it('puts a text into a folder of its own and finds it there afterwards', () => {
    const added = content(['add', write('Night Talk.MD', talk)]);
    expect(added).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(dir, 'content/night-talk/transcript.md'), 'utf8')).toBe(talk);
    expect(content(['search', '答应', '--json']).stdout).toContain('night-talk#2');
  });

  it('never overwrites another text unless asked, and says when it is the same', () => {
    content(['add', write('talk.md', talk)]);
    expect(content(['add', 'talk.md']).stdout).toMatch(/Already there/);
    write('talk.md', talk.replace('雾大', '雨大'));
    const refused = content(['add', 'talk.md']);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/another text; --replace/);
    expect(readFileSync(join(dir, 'content/talk/transcript.md'), 'utf8')).toBe(talk);
    expect(content(['add', 'talk.md', '--replace']).status).toBe(0);
    expect(readFileSync(join(dir, 'content/talk/transcript.md'), 'utf8')).toContain('雨大');
  });

  it('says of a text with problems, too, that it is there', () => {
    write('talk.md', talk.replace('亮着**', '亮着'));
    expect(content(['add', 'talk.md'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/1 problem\nAdded:/),
    });
    expect(content(['add', 'talk.md'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/Already there/) });
  });

  it('says which text is left to be removed, where another form of it was read', () => {
    content(['add', write('talk.md', talk)]);
    const { stdout } = content(['add', write('talk.txt', talk.replaceAll('**', '')), '--slug', 'talk', '--replace']);
    expect(toPosix(stdout)).toMatch(/Left: .*content\/talk\/transcript\.md; remove it/);
  });

  it('joins a text to the folder that waits for its address, unless another is named', () => {
    const waiting = about.replace(/^ {2}address: .*$/m, '  address: { mid: 77 }').replace(/^ {2}video: .*\n/m, '');
    mkdirSync(join(dir, 'content/waiting'));
    write('content/waiting/about.yaml', waiting);
    write('talk.md', talk.replace('\n\n', '\n\n原文链接: http://example.org/s?mid=77\n\n'));
    expect(toPosix(content(['add', 'talk.md', '--slug', 'another']).stdout)).toMatch(
      /Added: .*content\/another\/transcript\.md/,
    );
    expect(toPosix(content(['add', 'talk.md']).stdout)).toMatch(
      /content\/waiting\/transcript\.md; it joins what waiting\/about/,
    );
  });

  it('refuses what has nothing to quote', () => {
    const { status, stderr } = content(['add', write('essay.md', '一段话。')]);
    expect([status, stderr]).toEqual([1, 'Not added: essay.md has no passage to quote (see above).\n']);
  });

  it('asks for a name where the file has none a folder can have', () => {
    expect(content(['add', write('灯塔.md', talk)]).stderr).toMatch(/--slug/);
    expect(content(['add', '灯塔.md', '--slug', 'dengta']).status).toBe(0);
    expect(content(['add', '灯塔.md', '--slug', '../x']).status).toBe(1);
  });

  it.skipIf(!realInputs.present)(
    `recognises the folder that waits for the article (${realInputs.absent} where skipped)`,
    () => {
      mkdirSync(join(dir, 'content/waiting'));
      write('content/waiting/about.yaml', about);
      copyFileSync(realInputs.article, join(dir, 'whatever.md'));
      const { status, stdout } = content(['add', 'whatever.md']);
      expect(status).toBe(0);
      expect(stdout).toMatch(/it joins what waiting\/about\.yaml says/);
      expect(content(['search', '护城河', '--json']).stdout).toMatch(
        /"id":"waiting#\d+","passage":\d+,"kind":"verbatim"/,
      );
    },
  );
});

describe('content search', () => {
  beforeEach(() => {
    content(['add', write('talk.md', talk)]);
  });

  it('prints one object with tier and hits for --json', () => {
    const answer = JSON.parse(content(['search', '答应', '--json', '--limit', '1']).stdout);
    expect(answer).toEqual({
      query: '答应',
      tier: 'confident',
      hits: [
        {
          id: 'talk#2',
          passage: 2,
          kind: 'verbatim',
          speaker: '老周',
          text: '灯亮着就是答应了别人。',
          score: expect.any(Number),
          hash: expect.stringMatching(/^[\w-]{8}$/),
          seconds: null,
        },
      ],
    });
  });

  it('answers every line of standard input with a line, empty ones too, logs elsewhere', () => {
    mkdirSync(join(dir, 'content/empty'));
    const { stdout, stderr } = content(['search', '--stdin'], '答应\n\n"quoted" AND (\n足球\n');
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ query }) => query)).toEqual(['答应', '', '"quoted" AND (', '足球']);
    expect(answers[1]).toMatchObject({ tier: 'none', hits: [] });
    expect(stderr).toMatch(/content\/empty\/:1:1/);
  });

  it('ends a line at a line feed alone, whatever else a line holds', () => {
    const { stdout } = content(['search', '--stdin'], '答应\u2028灯\r\n灯\r雾\n\n亮着');
    const queries = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).query);
    expect(queries).toEqual(['答应\u2028灯', '灯\r雾', '', '亮着']);
  });

  it('takes lines of any length', () => {
    const lines = ['答应', '雾'].map((word) => word.repeat(60_000));
    const { stdout } = content(['search', '--stdin'], `${lines.join('\n')}\n`);
    const queries = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).query);
    expect(queries).toEqual(lines);
  });

  it('is readable for people, and says where nothing matches well, or at all', () => {
    expect(content(['search', '答应']).stdout).toMatch(/^\d\.\d{3} {2}talk#2 {2}老周 {2}灯亮着/);
    expect(content(['search', '答应一艘谁也没有听说过的另外船只']).stdout).toMatch(
      /^Nothing matches well; closest:\n\d/,
    );
    expect(content(['search', '足球']).stdout).toBe('Nothing found.\n');
  });

  it.each([
    [['search']],
    [['search', 'x', '--limit', '0']],
    [['add']],
    [['add', 'a.md', 'b.md']],
    [['nonsense']],
    [[]],
  ])('says how it is used for %j', (args) => {
    const { status, stderr } = content(args);
    expect([status, stderr.split('\n')[0]]).toEqual([2, 'Usage:']);
  });
});
