import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/locale.ts';
import { browser } from '../../browser.ts';
import { seriousBarriers } from './axe.ts';
import { overflowOf } from './overflow-of.ts';
import { useDemo } from './visit-scene.ts';
import { visit } from './visitor.ts';

describe.skipIf(browser.path === undefined)('the look of the page', () => {
  const scene = useDemo();

  it.each(['dark', 'light'] as const)('has no serious barrier in the %s theme', async (theme) => {
    const visitor = await visit(scene.browser, scene.demo.address, { colorScheme: theme });
    const { page } = visitor;
    expect(await seriousBarriers(page)).toEqual([]);
    await visitor.choose('role', 'moderator');
    for (const line of ['/quote 面团', '/summary section:1', '/daily list', '/library', '/settings'])
      await visitor.send(line);
    await page.fill('#write', '/');
    await page.locator('.suggestion-active').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.fill('#write', '');
    await page.locator('.header-tools button').last().click();
    await page.locator('.request').first().click();
    await page.locator('.request-bodies pre').first().waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    expect(visitor.troubles).toEqual([]);
  });

  it('follows a chosen theme whatever the system says, and remembers it', async () => {
    const { page, choose } = await visit(scene.browser, scene.demo.address, { colorScheme: 'dark' });
    const dark = await backgroundOf(page);
    await choose('theme', 'light');
    await expect.poll(() => backgroundOf(page)).not.toBe(dark);
    const light = await backgroundOf(page);
    await page.reload();
    expect(await backgroundOf(page)).toBe(light);
  });

  it('fits a phone 360 pixels wide: nothing to scroll sideways, channels in a menu', async () => {
    const visitor = await visit(scene.browser, scene.demo.address, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const { page } = visitor;
    const channel = page.locator('.channel', { hasText: 'announcements' });
    expect(await channel.isVisible()).toBe(false);
    await page.locator('.menu-button').click();
    await channel.click();
    await page.locator('h1', { hasText: '#announcements' }).waitFor();
    expect(await channel.isVisible()).toBe(false);
    await visitor.send('/summary section:1');
    await page.fill('#write', '/quote ');
    await page.locator('.suggestion').first().waitFor();
    expect(await overflowOf(page)).toEqual([]);
    await page.fill('#write', '');
    await page.locator('.header-tools button').last().click();
    await page.locator('.request').first().click();
    expect(await overflowOf(page)).toEqual([]);
    expect(await seriousBarriers(page)).toEqual([]);
  });

  it.each(locales)('has the five buttons of a quote in one row on a phone, in %s', async (locale) => {
    const { page, send } = await visit(scene.browser, scene.demo.address, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      locale,
    });
    await send('/quote 面团');
    const boxes = await Promise.all(
      (await page.locator('.message').last().locator('press-button').all()).map((each) => each.boundingBox()),
    );
    expect(boxes).toHaveLength(5);
    expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
  });

  it('draws a message’s menu button as dark as its words', async () => {
    const visitor = await visit(scene.browser, scene.demo.address, {
      colorScheme: 'light',
      hasTouch: true,
      isMobile: true,
    });
    await visitor.send('/summary section:1');
    const colours = await visitor.page.evaluate(
      `['.message-tools button', 'body'].map((part) => getComputedStyle(document.querySelector(part)).color)`,
    );
    expect(new Set(colours as string[]).size).toBe(1);
  });

  it('begins in the browser’s language', async () => {
    for (const [locale, lang] of [
      ['zh-Hant-HK', 'zh-TW'],
      ['zh-CN', 'zh-CN'],
      ['de-DE', 'en-US'],
    ] as const) {
      const { page } = await visit(scene.browser, scene.demo.address, { locale });
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    }
  });
});

function backgroundOf(page: Page): Promise<string> {
  return page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
}
