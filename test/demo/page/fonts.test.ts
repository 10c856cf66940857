import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser } from '../../browser.ts';
import { drawnTexts } from './drawn-fonts.ts';
import { expectOwnFonts } from './expect-own-fonts.ts';
import { useDemo } from './visit-scene.ts';
import { visit } from './visitor.ts';

/** Marks, signs, emoji, and characters so rare that no sans serif in slices has them. */
const assorted = '**粗** *斜 italic* `code 代码 "x"` “引”‘号’「」『』……——·§¶→ ⭐ ⚠ ⏸ ⛔ ↩ ✗ ▸ 👩‍🚀 兙蓰燸劐';

/** A font arrives after its text: how long that may take on a busy machine. */
const patience = { timeout: 15_000 };

describe.skipIf(browser.path === undefined)('the fonts of the page', () => {
  const scene = useDemo();

  it.each(['zh-CN', 'zh-TW', 'en-US'])('draw all that it shows in %s: the machine’s are not needed', async (locale) => {
    const visitor = await visit(scene.browser, scene.demo.address, { locale });
    const { page } = visitor;
    await visitor.choose('role', 'moderator');
    for (const line of ['/quote 面团', '/summary section:1', '/highlights', '/daily list']) await visitor.send(line);
    await say(page, assorted);
    await page.fill('#write', '/quote bread');
    await page.locator('.suggestion-choice').nth(2).waitFor();
    await expectOwnFonts(page);
    await page.fill('#write', '/');
    await page.locator('.suggestion').nth(2).waitFor();
    await expectOwnFonts(page);
    await page.fill('#write', '');
    await page.locator('.message-tools button').last().click();
    await page.locator('.header-tools button').first().click();
    await page.setInputFiles('#transcript', { name: '空.md', mimeType: 'text/markdown', buffer: Buffer.from('空的') });
    await page.locator('.panel-body h3').first().waitFor();
    await expectOwnFonts(page);
    await page.locator('.header-tools button').last().click();
    await page.locator('.request').first().click();
    await page.locator('.request-bodies pre').first().waitFor();
    await expectOwnFonts(page);
    expect(visitor.troubles).toEqual([]);
  });

  it.each([
    ['zh-CN', 'Noto Sans SC'],
    ['zh-TW', 'Noto Sans TC'],
  ])('have in %s the shapes that are written there, in messages and where one types', async (locale, family) => {
    const { page } = await visit(scene.browser, scene.demo.address, { locale });
    await say(page, '骨直真今');
    await page.fill('#write', '骨直真今');
    const fonts = async () => {
      const same = (await drawnTexts(page)).filter(({ text }) => text === '骨直真今');
      return [same.length > 1, ...new Set(same.flatMap((drawn) => drawn.fonts.map(({ name }) => name)))];
    };
    await expect.poll(fonts, patience).toEqual([true, expect.stringContaining(family)]);
  });

  it('show each language of the menu in the shapes of its own', async () => {
    const { page } = await visit(scene.browser, scene.demo.address, { locale: 'zh-TW' });
    const firstOf = (value: string) =>
      page.evaluate<string>(`
        /Noto Sans (SC|TC)/.exec(getComputedStyle(document.querySelector('#language [value=${value}]')).fontFamily)[1]
      `);
    expect([await firstOf('zh-CN'), await firstOf('zh-TW')]).toEqual(['SC', 'TC']);
  });

  it.each(['zh-CN', 'en-US'])('draw emoji as pictures in %s', async (locale) => {
    const { page } = await visit(scene.browser, scene.demo.address, { locale });
    await say(page, '⭐👩‍🚀');
    const fonts = async () => (await drawnTexts(page)).find(({ text }) => text === '⭐👩‍🚀')?.fonts;
    await expect.poll(fonts, patience).toEqual([{ name: expect.stringContaining('Twemoji'), own: true }]);
  });
});

/** Says something in the channel; resolves once it stands there. */
async function say(page: Page, text: string): Promise<void> {
  const before = await page.locator('.message').count();
  await page.fill('#write', text);
  await page.press('#write', 'Enter');
  await page.locator('.message').nth(before).waitFor();
}
