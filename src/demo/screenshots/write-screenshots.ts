import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startDemo } from './start-demo.ts';
import { takePictures } from './take-pictures.ts';

const root = join(import.meta.dirname, '../../..');
const pictures = join(root, 'docs/screenshots');
const contentDir = await mkdtemp(join(tmpdir(), 'pullquote-screenshots-'));

try {
  // As in a fresh clone, whatever texts this one has: they may not be seen in pictures.
  await cp(join(root, 'content'), contentDir, {
    recursive: true,
    filter: (path) => !/[/\\]transcript\.\w+$/.test(path),
  });
  await mkdir(pictures, { recursive: true });
  const demo = await startDemo(contentDir);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
  });
  await takePictures(browser, demo.address, pictures);
  await browser.close();
  await demo.end();
} finally {
  await rm(contentDir, { recursive: true, force: true });
}
