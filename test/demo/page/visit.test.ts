import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { browser } from '../../browser.ts';
import { signals } from '../../signals.ts';
import { useDemo } from './visit-scene.ts';
import { visit, type Visitor } from './visitor.ts';

const transcript = [
  '# 风筝铺的一下午',
  '',
  '**小满：** 您做风筝多少年了？',
  '',
  '**老郑：** 四十二年。纸会告诉你它怕什么风，你得先听纸的。',
  '',
  '**小满：** 那线呢？',
  '',
  '**老郑：** 线只管一件事，就是不让你以为是你在飞。',
  '',
].join('\n');

describe.skipIf(browser.path === undefined)('a visit to the page', () => {
  const scene = useDemo();
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await visit(scene.browser, scene.demo.address);
  });

  const last = () => visitor.page.locator('.message').last();

  it('begins a command at a slash, wherever the focus is', async () => {
    const { page } = visitor;
    for (const button of ['body', '.send']) {
      await page.locator(button).focus();
      await page.keyboard.type('/quo');
      await page.locator('.suggestion-active', { hasText: '/quote' }).waitFor();
      expect(await page.inputValue('#write')).toBe('/quo');
      await page.fill('#write', '');
    }
  });

  it('lists the commands at a slash, to be picked with the keyboard alone', async () => {
    const { page } = visitor;
    await page.locator('#write').pressSequentially('/hi');
    await page.locator('.suggestion-active', { hasText: '/highlights' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.inputValue('#write')).toBe('/highlights ');
    await page.keyboard.press('ArrowUp');
    await page.locator('.suggestion-active', { hasText: 'transcript:' }).waitFor();
    // In one look: what the bot offers comes in between, and moves the others down.
    const named = `document.getElementById('write').getAttribute('aria-activedescendant')`;
    expect(await page.evaluate(`${named} === document.querySelector('.suggestion-active').id`)).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.suggestions').waitFor({ state: 'detached' });
    await visitor.answered(() => page.keyboard.press('Enter'));
    await expect.poll(() => last().innerText()).toMatch(/Key points/);
  });

  it('offers what the bot offers while one types, and quotes exactly what was picked', async () => {
    const { page } = visitor;
    await page.fill('#write', '/quote 面团');
    const offer = page.locator('.suggestion-choice').nth(1);
    await offer.waitFor();
    const words = (await offer.innerText()).slice(-8).replaceAll('.', '');
    await offer.click();
    expect(await page.inputValue('#write')).toContain('/quote text:');
    await page.keyboard.press('Escape');
    await visitor.answered(() => page.press('#write', 'Enter'));
    await expect.poll(() => last().innerText()).toContain(words.slice(0, 4));
  });

  it('draws a message as the client does: bold, subtext, lists, links out, who sees it', async () => {
    await visitor.send('/quote 面团');
    expect(await last().locator('strong, u').first().innerText()).toBe('面团');
    expect(await last().locator('.md-subtext').first().innerText()).toMatch(/^In answer to/);
    await visitor.send('/quote 面团 private:true');
    await expect.poll(() => last().innerText()).toMatch(/Only you can see this/);
    await last().getByText('Dismiss').click();
    await expect.poll(() => last().innerText()).not.toMatch(/Only you can see this/);
    await visitor.send('/quote moat');
    await visitor.answered(() => last().getByRole('button', { name: '⋯' }).click());
    expect(await last().locator('press-button[url] >> a').getAttribute('href')).toMatch(/^https:\/\/www\.youtube\.com/);
  });

  it('changes a message in place when its button is pressed, and keeps the focus there', async () => {
    const { page } = visitor;
    await visitor.send('/quote 面团');
    const count = await page.locator('.message').count();
    const before = await last().locator('discord-embed-footer').innerText();
    await last().locator('press-button', { hasText: '▶' }).locator('button').focus();
    await visitor.answered(() => page.keyboard.press('Enter'));
    await expect.poll(() => last().locator('discord-embed-footer').innerText()).not.toBe(before);
    expect(await page.locator('.message').count()).toBe(count);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('PRESS-BUTTON');
  });

  it('shows a card as a picture that says what it shows', async () => {
    const { page } = visitor;
    await visitor.send('/quote 面团');
    await visitor.answered(() => page.getByRole('button', { name: '⋯' }).last().click());
    await visitor.answered(() => page.getByRole('button', { name: 'Card' }).last().click());
    const picture = page.locator('.picture img').last();
    await picture.waitFor();
    expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(10);
    await expect.poll(() => page.evaluate(`document.querySelector('.picture img').naturalWidth`)).toBeGreaterThan(300);
  });

  it('says in place and in words what cannot be run, and gives the line back', async () => {
    const { page } = visitor;
    const refused = async (line: string) => {
      await page.fill('#write', line);
      await page.press('#write', 'Escape');
      await page.press('#write', 'Enter');
      await expect.poll(() => page.locator('.notice').textContent()).not.toBe('');
      expect(await page.inputValue('#write')).toBe(line);
      return page.locator('.notice').textContent();
    };
    expect(await refused('/qoute x')).toMatch(/There is no \/qoute/);
    expect(await refused('/daily list')).toMatch(/Switch to moderator/);
    expect(await refused('/quote private:maybe')).toMatch(/true or false/);
    expect(await refused(`/quote ${'x'.repeat(300)}`)).toMatch(/Too short, too long/);
    await page.fill('#write', '');
  });

  it('speaks the visitor’s language, and the bot answers in it', async () => {
    const { page } = visitor;
    for (const [language, role, help] of [
      ['zh-CN', '你的身份', /一字不差/],
      ['zh-TW', '你的身分', /一字不差/],
      ['en-US', 'You are', /word for word/],
    ] as const) {
      await visitor.choose('language', language);
      await page.locator('label[for=role]', { hasText: role }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await visitor.send('/help');
      await expect.poll(() => last().innerText()).toMatch(help);
    }
  });

  it('lists moderators’ commands for a moderator alone', async () => {
    const { page } = visitor;
    await page.fill('#write', '/d');
    await expect.poll(() => page.locator('.suggestion').count()).toBe(0);
    await visitor.choose('role', 'moderator');
    await page.fill('#write', '/d');
    await page.locator('.suggestion', { hasText: '/daily' }).waitFor();
    await page.fill('#write', '');
  });

  it('fills #daily when the clock is moved to tomorrow morning', async () => {
    const { page } = visitor;
    await page.locator('.hint', { hasText: '/daily add' }).click();
    expect(await page.inputValue('#write')).toBe('/daily add');
    await page.fill(
      '#write',
      '/daily add channel:#daily kind:highlight time:09:00 zone:Asia/Shanghai transcript:sample',
    );
    await visitor.answered(() => page.press('#write', 'Enter'));
    await expect.poll(() => last().innerText()).toMatch(/09:00/);
    const before = await presentOf(page);
    const journey = visitor.travel('Tomorrow 09:00');
    await page.locator('.channel-unread', { hasText: 'daily' }).click();
    await page.locator('.message').first().waitFor();
    await journey;
    expect(await last().innerText()).toMatch(/Highlight of the day/);
    const after = await presentOf(page);
    expect(after.toISOString()).toMatch(/T01:00/);
    expect(after.getTime() - before.getTime()).toBeGreaterThan(0);
  });

  it('posts on the way what is due on the way, once a day', async () => {
    const { page } = visitor;
    const messages = page.locator('.message');
    const count = await messages.count();
    for (const days of [1, 2]) {
      await visitor.travel('Tomorrow 09:00');
      await expect.poll(() => messages.count()).toBe(count + days);
    }
    for (let hour = 0; hour < 2; hour += 1) await visitor.travel('+1 hour');
    expect(await messages.count()).toBe(count + 2);
    await visitor.enter('general');
    await visitor.send('/daily status');
    await expect.poll(() => last().innerText()).toMatch(/09:00/);
    expect(await last().innerText()).not.toMatch(/skipped/i);
  });

  it('takes a dropped transcript, reports what was understood, and the bot quotes from it; feeds stay', async () => {
    const { page } = visitor;
    await page.getByRole('button', { name: 'Your transcript' }).click();
    await page.setInputFiles('#transcript', {
      name: '风筝 kite shop.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(transcript),
    });
    await page.locator('.sum-good', { hasText: 'The bot serves it now' }).waitFor();
    const report = page.locator('.panel-body');
    expect(await report.innerText()).toMatch(/4 labels → 4 turns → 4 passages/);
    expect(await report.locator('tbody tr').count()).toBe(2);
    await page.locator('.panel .hint').click();
    expect(await page.inputValue('#write')).toBe('/quote transcript:kite-shop');
    await visitor.send('/quote 听纸的');
    await expect.poll(() => last().innerText()).toMatch(/In answer to 小满[\s\S]*纸会告诉你/);
    await visitor.send('/daily list');
    await expect.poll(() => last().innerText()).toMatch(/09:00/);
  });

  it('takes what is dropped anywhere on the page', async () => {
    const { page } = visitor;
    await page.locator('.panel .icon-button').click();
    const dataTransfer = await page.evaluateHandle(`(() => {
      const carried = new DataTransfer();
      carried.items.add(new File([${JSON.stringify(transcript.replaceAll('风筝', '纸船'))}], 'boats.md'));
      return carried;
    })()`);
    await page.dispatchEvent('#log', 'dragover', { dataTransfer });
    await page.locator('.drop-veil').waitFor();
    await page.dispatchEvent('#log', 'drop', { dataTransfer });
    await page.locator('.panel .hint', { hasText: '/quote transcript:boats' }).waitFor();
    expect(await page.locator('.drop-veil').count()).toBe(0);
  });

  it('says kindly why a file cannot be read', async () => {
    const { page } = visitor;
    const drop = (name: string, buffer: Buffer) =>
      page.setInputFiles('#transcript', { name, mimeType: 'application/octet-stream', buffer });
    await drop('picture.png', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'));
    await page.getByText('this is a picture').waitFor();
    await page.getByText('Nothing in it can be quoted').waitFor();
    await drop('long.md', Buffer.alloc(5_000_001, '字'));
    await page.getByText('at most 5 MB').waitFor();
    expect(await page.locator('.sum-good').count()).toBe(0);
  });

  it('shows the raw requests with the referee’s verdict, and no token', async () => {
    const { page } = visitor;
    await page.getByRole('button', { name: /^Requests/ }).click();
    await page.locator('.sum-good', { hasText: 'no rules broken' }).waitFor();
    const request = page.locator('.request', { hasText: 'callback' }).first();
    expect(await request.innerText()).toMatch(/POST[\s\S]*\[token\]\/callback[\s\S]*204[\s\S]*fine/);
    await request.click();
    await page.locator('.request-bodies pre', { hasText: '"type": 4' }).waitFor();
    expect(await page.content()).not.toContain('local.discord.');
    await page.locator('.panel').press('Escape');
    await page.locator('.panel').waitFor({ state: 'detached' });
  });

  it('says when the demo has ended', async () => {
    expect(visitor.troubles).toEqual([]);
    expect(await scene.demo.end('SIGINT')).toEqual({ code: signals.endedWell, stderr: '' });
    await visitor.page.getByText('The demo isn’t responding').waitFor();
  });
});

/** The demo's present, as the page shows it. */
async function presentOf(page: Page): Promise<Date> {
  return new Date((await page.locator('.clock-time time').getAttribute('datetime')) ?? '');
}
