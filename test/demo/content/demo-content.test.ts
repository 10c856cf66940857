import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDemoContent, type DemoContent } from '../../../src/demo/content/demo-content.ts';

const talk = (word: string, source = '') =>
  Buffer.from(
    `# ${word}\n\n${source}\n\n**甲：** ${word}怎么做？\n\n**乙：** 慢慢做，急不得。\n\n**甲：** 多慢？\n\n**乙：** 等它自己好。\n`,
  );

const about = `title: { zh: 壶, en: Pots }
show: { zh: 壶, en: Pots }
summary: { zh: 壶, en: Pots }
language: zh
passages: 4
people: [{ id: a, name: { zh: 甲, en: A }, role: host, labels: [甲] }, { id: b, name: { zh: 乙, en: B }, role: guest, labels: [乙] }]
sections: [{ starts: 1, title: { zh: 壶, en: Pots }, summary: { zh: 壶, en: Pots }, points: [{ passages: [1], zh: 壶, en: Pots }] }]
recognise: { address: { mid: 7 } }
`;

async function open(): Promise<{ content: DemoContent; contentDir: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const contentDir = join(folder, 'content');
  await mkdir(join(contentDir, 'tea'), { recursive: true });
  await writeFile(join(contentDir, 'tea', 'transcript.md'), talk('茶'));
  return { content: createDemoContent(contentDir, join(folder, 'dropped')), contentDir };
}

const slugs = async (content: DemoContent) => (await content.load()).interviews.map(({ slug }) => slug).toSorted();

describe('createDemoContent', () => {
  it('serves the collection and the sample, without a single problem', async () => {
    const { content } = await open();
    expect(await slugs(content)).toEqual(['sample', 'tea']);
    expect((await content.load()).problems).toEqual([]);
  });

  it('serves what is dropped, and leaves the collection as it is', async () => {
    const { content, contentDir } = await open();
    const { report, added } = await content.drop('Kite Shop.md', talk('风筝'));
    expect([added, report.slug, report.passages, report.file]).toEqual([true, 'kite-shop', 4, 'Kite Shop.md']);
    expect(await slugs(content)).toEqual(['kite-shop', 'sample', 'tea']);
    expect(await readdir(contentDir)).toEqual(['tea']);
  });

  it('joins what waits for the text, and replaces nothing that is only called like it', async () => {
    const { content, contentDir } = await open();
    await mkdir(join(contentDir, 'waiting'));
    await writeFile(join(contentDir, 'waiting', 'about.yaml'), about);
    const { report } = await content.drop('anything.md', talk('壶', '原文链接: http://x.example/s?mid=7'));
    expect(report.slug).toBe('waiting');
    expect((await content.drop('tea.md', talk('另一种茶'))).report.slug).toBe('tea-dropped');
    expect(await slugs(content)).toEqual(['sample', 'tea', 'tea-dropped', 'waiting']);
  });

  it('takes the newer of two files of one name', async () => {
    const { content } = await open();
    await content.drop('a.md', talk('旧'));
    await content.drop('a.txt', talk('新'));
    const found = (await content.load()).interviews.find(({ slug }) => slug === 'a');
    expect(found?.passages[0]?.text).toContain('新');
    expect((await content.load()).problems).toEqual([]);
  });

  it.each([
    ['picture.png', Buffer.from('x')],
    ['nothing', Buffer.from('x')],
    ['empty.md', Buffer.from('')],
    ['../../../escape.md', Buffer.from('no label here')],
  ])('reports on %s and adds nothing', async (name, bytes) => {
    const { content } = await open();
    const { added, report } = await content.drop(name, bytes);
    expect([added, report.passages]).toEqual([false, 0]);
    expect(await slugs(content)).toEqual(['sample', 'tea']);
  });

  it('puts a name that leads elsewhere where it belongs', async () => {
    const { content } = await open();
    expect((await content.drop('../../etc/风.md', talk('风'))).report.slug).toBe('dropped');
    expect(await slugs(content)).toEqual(['dropped', 'sample', 'tea']);
  });
});
