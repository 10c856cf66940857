import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addTranscript } from '../../src/cli/add-transcript.ts';
import { loadFolders } from '../../src/library/load-library.ts';
import { readTranscriptFile } from '../../src/library/read-transcript-file.ts';

const talk = '**小北：** 雾大吗？\n\n**老周：** 灯亮着就是答应了别人。\n\n**小北：** 灯呢？\n';

describe('addTranscript', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'pullquote-add-'));
    vi.spyOn(console, 'log').mockReturnValue();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(dir, { recursive: true });
  });

  it('reads the file once, and the collection once', async () => {
    const contentDir = join(dir, 'content');
    await mkdir(contentDir);
    const file = join(dir, 'talk.md');
    await writeFile(file, talk);
    const read: string[] = [];
    const code = await addTranscript(
      file,
      { contentDir, slug: undefined, replace: false },
      {
        readTranscriptFile: (path) => (read.push(path), readTranscriptFile(path)),
        loadFolders: (folder) => (read.push(folder), loadFolders(folder)),
      },
    );
    expect(code).toBe(0);
    expect(read).toEqual([contentDir, file]);
    expect(await readFile(join(contentDir, 'talk/transcript.md'), 'utf8')).toBe(talk);
  });

  it.each([
    ['talk.log', 'talk/transcript.txt'],
    ['talk.SRT', 'talk/transcript.srt'],
  ])('adds %s as %s', async (name, place) => {
    const contentDir = join(dir, 'content');
    await mkdir(contentDir);
    await writeFile(join(dir, name), talk);
    expect(await addTranscript(join(dir, name), { contentDir, slug: undefined, replace: false })).toBe(0);
    expect(await readFile(join(contentDir, place), 'utf8')).toBe(talk);
  });

  it('adds the chapters that lie beside it under its name, and no others', async () => {
    const contentDir = join(dir, 'content');
    await mkdir(contentDir);
    const chapters = '{ "chapters": [{ "startTime": 0, "title": "Fog" }] }';
    await writeFile(join(dir, 'talk.vtt'), 'WEBVTT\n\n00:01.000 --> 00:03.500\n<v Ada>The ferry leaves at six.\n');
    await writeFile(join(dir, 'talk.chapters.json'), chapters);
    await writeFile(join(dir, 'other.md'), talk);
    await writeFile(join(dir, 'chapters.json'), chapters);
    for (const name of ['talk.vtt', 'other.md']) {
      expect(await addTranscript(join(dir, name), { contentDir, slug: undefined, replace: false })).toBe(0);
    }
    const folders = await loadFolders(contentDir);
    expect(folders.map(({ interview }) => interview?.sections.map(({ title }) => title.en))).toEqual([[], ['Fog']]);
    expect(folders.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
