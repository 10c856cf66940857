import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const desktop = { viewport: { width: 1080, height: 660 } };
const phone = { viewport: { width: 390, height: 760 }, isMobile: true, hasTouch: true };

/** What README shows: our own words and the invented sample, nothing else. */
export async function takePictures(browser: Browser, address: string, folder: string): Promise<void> {
  const open = async (options: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-US', colorScheme: 'dark', ...options });
    const page = await context.newPage();
    await page.goto(address);
    await page.locator('.status').waitFor({ state: 'detached' });
    return page;
  };
  const shoot = (page: Page, name: string) => page.screenshot({ path: join(folder, `${name}.png`) });

  // High enough for a whole quote above what is offered.
  const dark = await open({ viewport: { width: 1080, height: 800 } });
  await send(dark, '/quote 面团');
  const offered = dark.waitForResponse((response) => response.request().postData()?.includes('bread') === true);
  await dark.fill('#write', '/quote bread');
  await offered;
  // There are three: what was offered for the line before has gone.
  await dark.locator('.suggestion-choice').nth(3).waitFor({ state: 'detached' });
  await dark.locator('.suggestion-choice').nth(2).waitFor();
  await shoot(dark, 'quote-dark');

  const daily = await open(desktop);
  await daily.selectOption('#role', 'moderator');
  await send(daily, '/daily add channel:#daily kind:highlight time:09:00 zone:UTC transcript:sample');
  await daily.locator('.clock-tools button').nth(1).click();
  await daily.locator('.channel-unread', { hasText: 'daily' }).click();
  await daily.locator('.clock-tools button:enabled').nth(1).waitFor();
  await daily.locator('.message').first().waitFor();
  await shoot(daily, 'daily-post');

  const reader = { locale: 'zh-CN', colorScheme: 'light' } as const;
  const quoted = await open({ ...desktop, ...reader });
  // Where nothing stands yet: the others talk in #general.
  await quoted.locator('.channel', { hasText: 'book club' }).click();
  await send(quoted, '/quote 面团');
  await shoot(quoted, 'quote-chinese');

  const chinese = await open({ ...desktop, viewport: { width: 1080, height: 620 }, ...reader });
  await send(chinese, '/summary section:10');
  await shoot(chinese, 'summary-chinese');

  const requests = await open({ ...desktop, viewport: { width: 1180, height: 620 } });
  await send(requests, '/quote 发酵箱');
  await requests.locator('.header-tools button').last().click();
  await requests.locator('.request').first().click();
  await requests.locator('.request-bodies pre').first().waitFor();
  await shoot(requests, 'requests');

  const card = await open(desktop);
  await send(card, '/quote 翻书声');
  await card.locator('press-button', { hasText: '⋯' }).last().click();
  await card.locator('press-button', { hasText: 'Card' }).last().click();
  const picture = card.locator('.message').last().locator('.picture img');
  await picture.waitFor();
  await picture.evaluate('(image) => image.decode()');
  await shoot(card, 'card');

  const small = await open(phone);
  await send(small, '/quote 听面团');
  await shoot(small, 'phone');
}

/** Sends a line and waits for its answer to be drawn. */
async function send(page: Page, line: string): Promise<void> {
  const before = await page.locator('.message').count();
  await page.fill('#write', line);
  await page.press('#write', 'Escape');
  await page.press('#write', 'Enter');
  await page.locator('.message').nth(before).locator('discord-embed').waitFor();
  await page.locator('.origin', { hasText: line }).waitFor();
}
