import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFolders } from '../../src/library/load-library.ts';
import { readFolders, type StartReader } from '../../src/library/read-folders.ts';
import type { FolderNews } from '../../src/library/worker/folder-news.ts';
import { inventInterview } from '../fixtures/invented-collection.ts';

const text = '**小北：** 雾大吗？\n\n**老周：** 三十年了。\n\n**小北：** 灯呢？\n';
const readerUrl = new URL('../../src/library/worker/library-worker.ts', import.meta.url);

let content: string;
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'pullquote-content-'));
  for (const slug of ['a', 'b', 'c']) await write(slug, text);
});
afterEach(() => rm(content, { recursive: true }));

async function write(slug: string, transcript: string): Promise<void> {
  await mkdir(join(content, slug), { recursive: true });
  await writeFile(join(content, slug, 'transcript.md'), transcript);
}

/** The thread that reads, but of the folder `b` it does what is told. */
function readerThat(onB: string, options: WorkerOptions = {}): StartReader {
  const code = `
    const { workerData, parentPort } = require('node:worker_threads');
    const post = parentPort.postMessage.bind(parentPort);
    parentPort.postMessage = (news, transferred) => {
      post(news, transferred);
      if (news.place?.slug === 'b') { ${onB} }
    };
    import(${JSON.stringify(readerUrl.href)});`;
  return (places) => new Worker(code, { eval: true, workerData: places, ...options });
}

async function read(start?: StartReader) {
  const folders = await readFolders(await listFolders(content), {}, start);
  return folders.map(({ slug, interview, problems }) => ({ slug, passages: interview?.passages.length, problems }));
}

const whole = (slug: string) => ({ slug, passages: 3, problems: [] });

describe('readFolders', () => {
  it('names a text that cannot be read, with the mend, and reads the others', async () => {
    await rm(join(content, 'b/transcript.md'));
    await symlink('transcript.md', join(content, 'b/transcript.md'));
    const [a, b, c] = await read();
    expect([a, c]).toEqual([whole('a'), whole('c')]);
    expect(b).toMatchObject({
      passages: undefined,
      problems: [
        {
          file: `${basename(content)}/b/transcript.md`,
          line: 1,
          message: expect.stringMatching(/^cannot be read \(ELOOP[^/]*\): mend it, or remove it$/),
        },
      ],
    });
  });

  it.each([
    ['ends', 'process.exit(3)', /it ended with code 3/],
    ['throws', `throw new RangeError('too deep')`, /too deep/],
  ])('names a folder at which the thread %s, and reads the others in another', async (_, onB, reason) => {
    const [a, b, c] = await read(readerThat(`setImmediate(() => { ${onB} });`));
    expect([a, c]).toEqual([whole('a'), whole('c')]);
    expect(b).toMatchObject({
      passages: undefined,
      problems: [{ file: `${basename(content)}/b/`, message: expect.stringMatching(reason) }],
    });
  });

  it('fails where the thread ends before it has begun to read', async () => {
    const start: StartReader = () => new Worker('process.exit(7)', { eval: true });
    await expect(read(start)).rejects.toThrow('the thread that reads does not start: it ended with code 7');
  });

  it('gives up at once, even while the thread is busy, and the thread is gone', async () => {
    const abort = new AbortController();
    const gone: Promise<unknown>[] = [];
    const busy = readerThat('for (;;);');
    const start: StartReader = (places) => {
      const worker = busy(places);
      gone.push(once(worker, 'exit'));
      worker.on('message', ({ kind, place }: FolderNews & { place?: { slug: string } }) => {
        if (kind === 'began' && place?.slug === 'b') abort.abort(new Error('stopped'));
      });
      return worker;
    };
    await expect(readFolders(await listFolders(content), { signal: abort.signal }, start)).rejects.toThrow('stopped');
    await Promise.all(gone);
  });

  it('gets a long interview in many pieces, never more than two before everything else had its turn', async () => {
    const { transcript } = inventInterview(1, 4000);
    await write('b', transcript);
    let pieces = 0;
    let turn = 0;
    const perTurn = new Map<number, number>();
    let gone: Promise<unknown> | undefined;
    const start: StartReader = (places) => {
      const worker = new Worker(readerUrl, { workerData: places, execArgv: ['--disable-warning=ExperimentalWarning'] });
      gone = once(worker, 'exit');
      worker.on('message', ({ kind }: FolderNews) => {
        if (kind !== 'piece') return;
        pieces += 1;
        perTurn.set(turn, (perTurn.get(turn) ?? 0) + 1);
        setImmediate(() => (turn = pieces));
      });
      return worker;
    };
    const [, b] = await read(start);
    expect(b?.passages).toBe(4000);
    expect(pieces).toBeGreaterThan(20);
    expect(Math.max(...perTurn.values())).toBeLessThanOrEqual(2);
    await gone;
  });
});
