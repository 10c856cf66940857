import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from '../../browser.ts';
import { type HandScene, openHandScene } from './hand-scene.ts';

const lines = (count: number) => Array.from({ length: count }, (_, index) => `Line ${index + 1}`).join('\n');
const picture = readFileSync(join(import.meta.dirname, '../../cards/reviewed/emoji.png'));
const buttons = [{ type: 1, components: [{ type: 2, style: 2, label: 'Grow', custom_id: 'grow' }] }];

/** How far the log is from its end. */
const belowPx = (page: Page) =>
  page.evaluate<number>(
    '(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight)(log)',
  );
const heightOf = async (part: Locator) => (await part.boundingBox())?.height ?? 0;
const topPx = (page: Page) => page.evaluate<number>('log.scrollTop');

describe.skipIf(browser.path === undefined)('the log on the page', () => {
  let scene: HandScene;
  const page = () => scene.visitor.page;
  /** As a reader does, who waits until they see it. */
  const scrollTo = (top: string) =>
    page().evaluate(
      `new Promise((seen) => {
        log.scrollTop = ${top};
        requestAnimationFrame(() => requestAnimationFrame(seen));
      })`,
    );
  const message = (hasText: string) => page().locator('.message', { hasText });
  const grow = () => page().getByRole('button', { name: 'Grow' });

  /** An answer that fits the screen, with more than a screen above it. */
  beforeAll(async () => {
    scene = await openHandScene({ viewport: { width: 900, height: 900 } });
    for (const content of [lines(50), lines(8)]) {
      await scene.bot.callback(await scene.show(), { type: 4, data: { content, components: buttons } });
    }
    await message('Line 8').last().waitFor();
  });

  afterAll(() => scene?.close());

  it('stays at its end when the message there grows by a press', async () => {
    await expect.poll(() => belowPx(page())).toBeLessThan(2);
    await grow().last().click();
    await page().getByText('The bot is answering').waitFor();
    await expect.poll(() => belowPx(page())).toBeLessThan(2);
    await scene.bot.callback(await scene.bot.next(), { type: 7, data: { content: lines(11), components: buttons } });
    await message('Line 11').last().waitFor();
    await expect.poll(() => belowPx(page())).toBeLessThan(2);
  });

  it('stays there when a message above grows', async () => {
    await grow().first().click();
    const received = await scene.bot.next();
    await scrollTo('log.scrollHeight');
    await scene.bot.callback(received, { type: 7, data: { content: lines(70), components: buttons } });
    await message('Line 70').waitFor();
    await expect.poll(() => belowPx(page())).toBeLessThan(2);
  });

  it('stays there when a picture gets its height', async () => {
    const form = new FormData();
    const data = { content: 'A picture', attachments: [{ id: '0', filename: 'card.png' }] };
    form.set('payload_json', JSON.stringify({ type: 4, data }));
    form.set('files[0]', new Blob([picture], { type: 'image/png' }), 'card.png');
    expect(await scene.bot.callback(await scene.show(), form)).toMatchObject({ status: 204 });
    await expect.poll(() => heightOf(message('A picture').locator('.picture img'))).toBeGreaterThan(100);
    await expect.poll(() => belowPx(page())).toBeLessThan(2);
  });

  it('leaves a reader who scrolled away where they are', async () => {
    await scene.bot.original(await passing(), 'PATCH', { content: lines(30) });
    await message('Line 30').last().waitFor();
    expect(await topPx(page())).toBe(60);
  });

  /** An interaction that was answered, whose answer is at the end. */
  async function passing() {
    const received = await scene.show();
    await scene.bot.callback(received, { type: 4, data: { content: 'At the end' } });
    await page().getByText('At the end').waitFor();
    await scrollTo('60');
    await expect.poll(() => topPx(page())).toBe(60);
    return received;
  }
});
