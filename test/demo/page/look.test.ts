import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../../src/locale.ts';
import { browser } from '../../browser.ts';
import { seriousBarriers } from './axe.ts';
import { overflowOf } from './overflow-of.ts';
import { useDemo } from './visit-scene.ts';
import { visit, type Visitor } from './visitor.ts';

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

describe.skipIf(browser.path === undefined)('on a phone 360 pixels wide, dark and light', () => {
  const scene = useDemo();
  let visitor: Visitor;
  const press = (id: string) =>
    visitor.answered(() => visitor.page.locator(`press-button[data-custom-id^="${id}"]`).last().click());
  const submit = () => visitor.answered(() => visitor.page.locator('.modal-submit').click());
  const close = async () => {
    await visitor.page.keyboard.press('Escape');
    await visitor.page.locator('.modal').waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    visitor = await visit(scene.browser, scene.demo.address);
    await visitor.choose('role', 'moderator');
    await visitor.page.setViewportSize({ width: 360, height: 740 });
  });

  it.each<readonly [string, () => Promise<void>]>([
    ['the form of a daily post', () => visitor.send('/daily add')],
    ['its list of channels', () => visitor.page.locator('.modal [data-custom-id="channel"] .select-field').click()],
    [
      'its card',
      async () => {
        await visitor.page.locator('.select-option').first().click();
        await visitor.page.fill('.modal [data-custom-id="zone"]', 'Shanghai');
        await submit();
      },
    ],
    ['its further options', () => press('daily:run:1:more')],
    [
      'the panel of a quote a day of one’s own',
      () =>
        close()
          .then(() => visitor.send('/help'))
          .then(() => press('today:own')),
    ],
    ['its form', () => press('today:setup')],
    [
      'what answers it',
      async () => {
        await visitor.page.fill('.modal [data-custom-id="time"]', '09:00');
        await visitor.page.fill('.modal [data-custom-id="zone"]', 'Shanghai');
        await submit();
      },
    ],
    ['the settings', () => visitor.send('/settings')],
    ['the highlights', () => visitor.send('/highlights')],
    [
      'the saved quotes',
      () =>
        visitor
          .send('/quote 面团')
          .then(() => press('saved:save'))
          .then(() => visitor.send('/saved')),
    ],
    [
      'the form of a note',
      () =>
        visitor
          .answered(() =>
            visitor.page
              .locator('.select[data-custom-id^="saved:pick"] .select-field')
              .last()
              .click()
              .then(() => visitor.page.locator('.select-option').first().click()),
          )
          .then(() => press('saved:note')),
    ],
  ])('%s has no serious barrier, and nothing to scroll sideways', async (_, open) => {
    const { page } = visitor;
    await open();
    expect(await overflowOf(page)).toEqual([]);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousBarriers(page)).toEqual([]);
    }
    expect(visitor.troubles).toEqual([]);
  });
});

function backgroundOf(page: Page): Promise<string> {
  return page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
}
