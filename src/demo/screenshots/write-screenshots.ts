import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { copyOwnContent } from '../copy-own-content.ts';
import { startDemo } from './start-demo.ts';
import { takePictures } from './take-pictures.ts';

const pictures = join(import.meta.dirname, '../../../docs/screenshots');
const contentDir = await mkdtemp(join(tmpdir(), 'pullquote-screenshots-'));

try {
  await copyOwnContent(contentDir);
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
