import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/library/load-library.ts';
import { realInputs } from '../real-inputs.ts';

const about = `title: { zh: 灯塔夜话, en: Lighthouse at Night }
show: { zh: 灯塔, en: Lighthouse }
summary: { zh: 守灯人谈雾。守灯人谈光。, en: A keeper on fog. A keeper on light. }
language: zh-CN
passages: 3
people:
  - { id: keeper, name: { zh: 老周, en: Old Zhou }, role: guest, labels: [老周] }
sections:
  - starts: 1
    title: { zh: 雾, en: Fog }
    summary: { zh: 讲雾。, en: On fog. }
    points: [{ passages: [2], zh: 他三十年没离开。, en: He has not left in thirty years. }]
  - starts: 3
    title: { zh: 光, en: Light }
    summary: { zh: 讲光。, en: On light. }
    points: [{ passages: [3], zh: 灯要亮。, en: The lamp must burn. }]
doubts:
  - { passage: 2, kind: fused, from: 哦, to: 。, note: the host says oh }
`;
const text = '**小北：** 雾大吗？\n\n**老周：** 三十年了。哦。一直大。\n\n**小北：** 灯呢？\n';

let content: string;
const write = async (path: string, words: string) => {
  await mkdir(join(content, path, '..'), { recursive: true });
  await writeFile(join(content, path), words);
};
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'pullquote-content-'));
});
afterEach(() => rm(content, { recursive: true }));

/** One caption and no more: “灯亮着，我没有睡。” */
const captionsInGb2312 = Buffer.concat([
  Buffer.from('1\r\n00:00:01,000 --> 00:00:03,500\r\n'),
  Buffer.from('b5c6c1c1d7c5a3acced2c3bbd3d0cbafa1a3', 'hex'),
  Buffer.from('\r\n'),
]);

/** Talk of so many letters as recognisers write it. @param filler stands beside each segment */
function recognised(letters: number, filler: string): Buffer {
  const text = 'The lantern is lit. '.repeat(50);
  const segments = Array.from({ length: letters / text.length }, (_, at) => ({ start: at, end: at + 1, text, filler }));
  return Buffer.from(JSON.stringify({ segments }));
}

describe('loadLibrary', () => {
  it('refuses an about.yaml that is too long, by its size and the limit, and has the text all the same', async () => {
    await write('lighthouse/about.yaml', `${about}# ${'雾'.repeat(200_000)}`);
    await write('lighthouse/transcript.md', text);
    const { interviews, problems } = await loadLibrary(content);
    expect(problems.map(({ file, message }) => [file.split('/').at(-1), message])).toEqual([
      ['about.yaml', expect.stringMatching(/^the file has 0\.6 MB; it has at most 0\.5 MB/)],
    ]);
    expect(interviews[0]!.passages).toHaveLength(3);
  });

  it('joins a text with what is written about it', async () => {
    await write('lighthouse/about.yaml', about);
    await write('lighthouse/transcript.md', text);
    const { interviews, problems } = await loadLibrary(content);
    expect(problems).toEqual([]);
    expect(interviews[0]!.passages.map(({ id, speaker, section }) => [id, speaker.name.en, section!.title.en])).toEqual(
      [
        ['lighthouse#1', '小北', 'Fog'],
        ['lighthouse#2', 'Old Zhou', 'Fog'],
        ['lighthouse#3', '小北', 'Light'],
      ],
    );
    expect(interviews[0]!.passages[1]!.doubtful).toEqual([{ start: 5, end: 7 }]);
    expect(interviews[0]!.anomalies).toMatchObject([
      { kind: 'fused', passage: 2, line: 3, message: 'the host says oh' },
    ]);
  });

  it('serves sections and points alone until the text is added, and the text alone until somebody writes about it', async () => {
    await write('a/about.yaml', about);
    await write('b/transcript.txt', '甲：早。\n乙：好。\n甲：走。\n乙：嗯。');
    const { interviews } = await loadLibrary(content);
    expect(
      interviews.map(({ slug, passages, passageCount, sections }) => [
        slug,
        passages.length,
        passageCount,
        sections.length,
      ]),
    ).toEqual([
      ['a', 0, 3, 2],
      ['b', 4, 4, 0],
    ]);
    expect(interviews[1]!.speakers.map(({ id, role }) => [id, role])).toEqual([
      ['甲', 'unknown'],
      ['乙', 'unknown'],
    ]);
  });

  it.each(['about.yaml', 'transcript.md'])(
    'changes its hash when a byte of %s changes, and only then',
    async (name) => {
      await write('a/about.yaml', about);
      await write('a/transcript.md', text);
      const { hash } = await loadLibrary(content);
      const bytes = await readFile(join(content, 'a', name));
      for (const place of [0, bytes.length - 2]) {
        const changed = Buffer.from(bytes);
        changed[place]! ^= 1;
        await writeFile(join(content, 'a', name), changed);
        expect((await loadLibrary(content)).hash).not.toBe(hash);
      }
      await writeFile(join(content, 'a', name), bytes);
      expect((await loadLibrary(content)).hash).toBe(hash);
    },
  );

  it('changes its hash when a text comes, goes under another name, or is all there is', async () => {
    const hashes: string[] = [];
    const load = async () => hashes.push((await loadLibrary(content)).hash);
    await load();
    await write('a/about.yaml', about);
    await load();
    await write('a/transcript.md', text);
    await load();
    await rm(join(content, 'a/about.yaml'));
    await load();
    await rename(join(content, 'a'), join(content, 'b'));
    await load();
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('passes over what is no folder, or is hidden', async () => {
    await write('a/about.yaml', about);
    await write('README.md', text);
    await write('.git/transcript.md', text);
    const { interviews, problems } = await loadLibrary(content);
    expect(interviews.map(({ slug }) => slug)).toEqual(['a']);
    expect(problems).toEqual([]);
  });

  it.each([
    [
      'a count that is wrong',
      about.replace('passages: 3\n', 'passages: 9\n'),
      /^about\.yaml:5:11 passages .*has 3 passages, not 9/,
    ],
    [
      'a doubt the text does not hold',
      about.replace('from: 哦', 'from: 啊'),
      /^about\.yaml:18:5 doubts\[0\] passage 2 does not hold/,
    ],
    [
      'an erratum the text does not hold',
      `${about}errata:\n  - { passage: 2, from: 啊, to: 啊, note: { zh: 误, en: wrong } }\n`,
      /^about\.yaml:20:5 errata\[0\] passage 2 does not hold these words/,
    ],
    [
      'an erratum the text holds twice',
      `${about}errata:\n  - { passage: 2, from: 。, to: 。, note: { zh: 误, en: wrong } }\n`,
      /^about\.yaml:20:5 errata\[0\] passage 2 holds the first of these words more than once/,
    ],
    [
      'a quote the text does not hold',
      `${about}quotes:\n  - { passage: 2, from: 啊, to: 啊 }\n`,
      /^about\.yaml:20:5 quotes\[0\] passage 2 does not hold this quote/,
    ],
    [
      'a quote whose first words the text holds twice',
      `${about}quotes:\n  - { passage: 2, from: 。, to: 。 }\n`,
      /^about\.yaml:20:5 quotes\[0\] passage 2 holds the first words of this quote more than once/,
    ],
  ])('reports %s at its place', async (_, written, expected) => {
    await write('a/about.yaml', written);
    await write('a/transcript.md', text);
    const { problems } = await loadLibrary(content);
    const shown = problems.map(
      ({ file, line, column, path, message }) => `${file.split('/').at(-1)}:${line}:${column} ${path} ${message}`,
    );
    expect(shown).toEqual([expect.stringMatching(expected)]);
  });

  it('follows a link to a folder', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'pullquote-elsewhere-'));
    await writeFile(join(elsewhere, 'transcript.md'), text);
    await symlink(elsewhere, join(content, 'linked'));
    const { interviews, problems } = await loadLibrary(content);
    expect([interviews.map(({ slug }) => slug), problems]).toEqual([['linked'], []]);
    await rm(elsewhere, { recursive: true });
  });

  it('names what lies beside the folders and is not read, with the mend', async () => {
    await write('good/transcript.md', text);
    await symlink('nowhere', join(content, 'dangling'));
    await symlink('circle', join(content, 'circle'));
    await write('talk.md', text);
    await symlink('talk.md', join(content, 'to-a-file.md'));
    const { interviews, problems } = await loadLibrary(content);
    expect(interviews.map(({ slug }) => slug)).toEqual(['good']);
    expect(problems.map(({ file, message }) => [file.split('/').at(-1), message])).toEqual([
      ['circle', expect.stringMatching(/^this link leads nowhere, or to itself: let it lead to a folder/)],
      ['dangling', expect.stringMatching(/^this link leads nowhere, or to itself: let it lead to a folder/)],
      ['talk.md', expect.stringMatching(/beside the folders and is not read: an interview is a folder/)],
      ['to-a-file.md', expect.stringMatching(/beside the folders and is not read: an interview is a folder/)],
    ]);
  });

  it.each([
    ['about.yaml', 'transcript.md', text],
    ['transcript.md', 'about.yaml', about],
    ['transcript.md', 'transcript.txt', text],
  ])('names a dangling %s, and has the %s beside it', async (dangling, name, words) => {
    await mkdir(join(content, 'a'));
    await symlink('nowhere', join(content, 'a', dangling));
    await write(`a/${name}`, words);
    const { interviews, problems } = await loadLibrary(content);
    expect(interviews).toHaveLength(1);
    expect(interviews[0]!.passages).toHaveLength(words === text ? 3 : 0);
    expect(problems.map(({ file, message }) => [file.split('/').at(-1), message])).toEqual([
      [dangling, 'cannot be read (ENOENT: no such file or directory): mend it, or remove it'],
    ]);
  });

  it('loads a text although its about.yaml is broken, and says what is wrong', async () => {
    await write('a/about.yaml', 'title: [');
    await write('a/transcript.md', text);
    const { interviews, problems } = await loadLibrary(content);
    expect(interviews[0]!.passages).toHaveLength(3);
    expect(problems[0]!.file).toMatch(/a\/about\.yaml$/);
  });

  it.each([
    ['transcript.md', Buffer.from([0x89, 0x50, 0, 0]), /neither UTF-8 nor surely/],
    ['transcript.docx', Buffer.from(`PK\u0003\u0004${'\0'.repeat(26)}word/document.xml`), /this is a Word document/],
    ['transcript.mp3', Buffer.concat([Buffer.from('ID3\u0004'), Buffer.alloc(6_000_000)]), /this is a recording/],
    ['transcript.md', Buffer.from(''), /the file is empty/],
    ['transcript.md', Buffer.alloc(5_000_001, 'a'), /at most 5 MB of talk/],
    ['transcript.json', recognised(5_100_000, ''), /at most 5 MB of talk/],
    ['transcript.json', Buffer.alloc(20_000_001, ' '), /at most 20 MB, with all/],
  ])('reports a %s that cannot be read and goes on', async (name, bytes, expected) => {
    await write('good/about.yaml', about);
    await mkdir(join(content, 'bad'));
    await writeFile(join(content, 'bad', name), bytes);
    const { interviews, problems } = await loadLibrary(content);
    expect(interviews.map(({ slug }) => slug)).toEqual(['good']);
    expect(problems).toMatchObject([
      { file: expect.stringMatching(/bad\/transcript/), line: 1, message: expect.stringMatching(expected) },
    ]);
  });

  it.each([
    ['transcript.md', ['transcript.doc', 'transcript.markdown', 'transcript.txt']],
    ['transcript.MD', ['transcript.doc', 'transcript.txt']],
    ['transcript.markdown', ['transcript.txt']],
    ['transcript.TXT', ['transcript.bak']],
  ])('reads %s, and says of %j that they are not read', async (name, others) => {
    await write(`a/${name}`, text);
    for (const other of others) await write(`a/${other}`, '甲：早。\n乙：好。\n甲：走。\n乙：嗯。');
    const { interviews, problems } = await loadLibrary(content);
    expect(interviews[0]!.passages).toHaveLength(3);
    expect(problems.map(({ file, message }) => [file.split('/').at(-1), message])).toEqual(
      others.map((other) => [other, expect.stringMatching(`^${name} is read and this is not`)]),
    );
  });

  it('reads a text whatever its ending, but not what is half written', async () => {
    await write('a/transcript.log', text);
    await write('b/transcript.md.tmp', text);
    const { interviews, problems } = await loadLibrary(content);
    expect(interviews.map(({ slug, passages }) => [slug, passages.length])).toEqual([['a', 3]]);
    expect(problems.map(({ file }) => file.split('/').at(-1))).toEqual(['transcript.md.tmp']);
  });

  it('says of a text that is called otherwise what it is, or how to call it', async () => {
    await write('a/talk.txt', text);
    await write('b/Talk.docx', `PK\u0003\u0004${'\0'.repeat(26)}word/document.xml`);
    const { interviews, problems } = await loadLibrary(content);
    expect(interviews).toEqual([]);
    expect(problems.map(({ file, message }) => [file.split('/').at(-1), message])).toEqual([
      ['talk.txt', expect.stringMatching(/call an interview’s text transcript\.md/)],
      ['Talk.docx', expect.stringMatching(/this is a Word document/)],
    ]);
  });

  it('tells in which encoding it read a text that does not say it', async () => {
    await mkdir(join(content, 'a'));
    await writeFile(join(content, 'a/transcript.srt'), captionsInGb2312);
    const { interviews, problems } = await loadLibrary(content);
    expect(interviews[0]?.passages.map((passage) => passage.text).join('')).toBe('灯亮着，我没有睡。');
    expect(problems).toMatchObject([{ line: 1, message: expect.stringMatching(/^read as GB 18030/) }]);
  });

  it('reads the chapters that lie beside a text, and tells what is no chapter', async () => {
    const cues =
      '00:01.000 --> 00:03.500\n<v Ada>The ferry leaves at six.\n\n00:05.000 --> 00:06.000\n<v Ben>Not always.\n';
    await write('a/transcript.vtt', `WEBVTT\n\n${cues}`);
    await write(
      'a/chapters.json',
      '{ "chapters": [{ "startTime": 0, "title": "Six" }, { "startTime": 5 }, { "startTime": -1 }] }',
    );
    const [before, { interviews, problems }] = [await loadLibrary(content), await loadLibrary(content)];
    expect(interviews[0]?.sections.map(({ title, from }) => [title.en, from])).toEqual([
      ['Six', 'chapters'],
      ['“Not always.”', 'chapters'],
    ]);
    expect(problems).toMatchObject([
      { file: expect.stringMatching(/a\/chapters\.json$/), path: 'chapters[2].startTime' },
    ]);
    await write('a/chapters.json', '{ "chapters": [] }');
    expect((await loadLibrary(content)).hash).not.toBe(before.hash);
  });

  it('reads what a talk calls its chapters, and takes them for no text', async () => {
    await write('a/transcript.md', text);
    await write('a/transcript.chapters.json', '{ "chapters": [{ "startTime": 0, "title": "Six" }] }');
    const { interviews, problems } = await loadLibrary(content);
    expect(interviews[0]?.sections).toEqual([]);
    expect(problems).toMatchObject([
      { file: expect.stringMatching(/transcript\.chapters\.json$/), message: expect.stringMatching(/has no times/) },
    ]);
  });

  it('reads a text of exactly 5 MB', async () => {
    const written = Buffer.from(text);
    await mkdir(join(content, 'a'));
    await writeFile(
      join(content, 'a/transcript.md'),
      Buffer.concat([written, Buffer.alloc(5_000_000 - written.length, ' ')]),
    );
    const { interviews, problems } = await loadLibrary(content);
    expect([problems, interviews[0]?.passages.length]).toEqual([[], 3]);
  });

  it('reads a file of more than 5 MB that says less', async () => {
    await mkdir(join(content, 'a'));
    await writeFile(join(content, 'a/transcript.json'), recognised(600_000, ' '.repeat(8000)));
    const { interviews, problems } = await loadLibrary(content);
    expect(problems).toEqual([]);
    expect(interviews[0]?.passages.at(-1)?.startMs).toBeGreaterThan(0);
  });

  it('says which person of about.yaml the text does not name', async () => {
    await write('lighthouse/about.yaml', about.replace('labels: [老周]', 'labels: [老洲, 守灯人]'));
    await write('lighthouse/transcript.md', text);
    const { problems } = await loadLibrary(content);
    expect(problems.map(({ line, column, path, message }) => [line, column, path, message])).toEqual([
      [7, 72, 'people[0].labels', 'nobody in the text is called 老洲 or 守灯人: its labels are 小北, 老周'],
    ]);
  });

  it('says so when a folder holds nothing', async () => {
    await mkdir(join(content, 'empty'));
    expect((await loadLibrary(content)).problems).toMatchObject([
      { message: expect.stringMatching(/neither about.yaml nor/) },
    ]);
  });

  it('tells after every folder how many are read', async () => {
    for (const slug of ['a', 'b', 'c']) await write(`${slug}/transcript.md`, text);
    const told: unknown[] = [];
    await loadLibrary(content, { onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([1, 2, 3].map((read) => ({ read, of: 3 })));
  });

  it('ends with the reason for which it is given up, before the first folder or on the way', async () => {
    for (const slug of ['a', 'b', 'c']) await write(`${slug}/transcript.md`, text);
    await expect(loadLibrary(content, { signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow('stopped');
    const abort = new AbortController();
    const onProgress = () => abort.abort(new Error('stopped'));
    await expect(loadLibrary(content, { signal: abort.signal, onProgress })).rejects.toThrow('stopped');
  });

  it.skipIf(!realInputs.present)(
    `serves none of the echoed words as the guest's (${realInputs.absent} where skipped)`,
    async () => {
      await cp(
        join(import.meta.dirname, '../../content/jensen-huang-bg2-2024/about.yaml'),
        join(content, 'j/about.yaml'),
      );
      await cp(realInputs.article, join(content, 'j/transcript.md'));
      const { interviews, problems } = await loadLibrary(content);
      expect(problems).toEqual([]);
      const passages = interviews[0]!.passages;
      expect(passages).toHaveLength(138);
      expect(passages[36]!.doubtful[0]).toEqual({ start: 0, end: 126 });
      // What article-facts marks H: every one is flagged, by the reader or by about.yaml.
      const flagged = new Set(interviews[0]!.anomalies.map(({ passage }) => passage));
      for (const passage of [1, 2, 19, 24, 26, 31, 37, 77, 79, 83, 92, 94, 109, 110, 111, 114, 129, 130])
        expect([...flagged]).toContain(passage);
    },
  );
});
