import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../../src/demo/page/words/words-for.ts';
import { messagesFor } from '../../../src/i18n/messages-for.ts';
import { locales } from '../../../src/locale.ts';
import { browser } from '../../browser.ts';
import { useDemo } from './visit-scene.ts';
import { visit } from './visitor.ts';

describe.skipIf(browser.path === undefined)('a daily post, set up on the page by who never saw it', () => {
  const scene = useDemo();

  it.each(locales)('takes seven clicks, and two more for each thing it comes with, in %s', async (locale) => {
    const { page, choose, answered, troubles } = await visit(scene.browser, scene.demo.address, { locale });
    const { feeds, feedForm } = messagesFor(locale);
    let clicks = 0;
    let keys = 0;
    const click = async (what: Locator) => {
      await what.click();
      clicks += 1;
    };
    const options = page.locator('.select-option');
    const form = page.locator('.modal');
    const field = (id: string) => form.locator(`[data-custom-id="${id}"]`);
    const card = page.locator('.message').last();

    // Opened and picked.
    await choose('role', 'moderator');
    clicks += 2;
    await click(page.locator('.hint', { hasText: '/daily add' }));
    await answered(() => click(page.getByRole('button', { name: wordsFor(locale).send })));
    await click(field('channel').locator('.select-field'));
    await click(options.getByText('#daily', { exact: true }));
    const zone = field('zone');
    // Who reads English may live anywhere.
    if ((await zone.inputValue()) === '') {
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
      await page.keyboard.type('Shanghai');
      keys += 3 + 'Shanghai'.length;
    }
    await answered(() => click(form.locator('.modal-submit')));
    await card.getByText(feeds.added, { exact: true }).waitFor();
    expect(await card.innerText()).toMatch(/daily[\s\S]*09:00[\s\S]*Asia\/Shanghai/);
    expect([clicks, keys]).toEqual([7, locale === 'en-US' ? 11 : 0]);

    for (const [placeholder, choice] of [
      [feedForm.card.role, '@readers'],
      [feedForm.card.withExtras, feedForm.card.extras.thread],
    ] as const) {
      await click(card.getByRole('combobox', { name: placeholder }));
      await answered(() => click(options.getByText(choice, { exact: true })));
      await card.getByRole('combobox', { name: choice }).waitFor();
    }
    expect(await card.innerText()).toContain('readers');
    expect(clicks).toBe(11);
    expect(troubles).toEqual([]);
  });

  it('is done by keyboard alone, and the focus is always where one was', async () => {
    const { page, choose, answered, troubles } = await visit(scene.browser, scene.demo.address);
    const key = async (...names: readonly string[]) => {
      for (const name of names) await page.keyboard.press(name);
    };
    const inFocus = (more: string) => page.evaluate<string | undefined>(`document.activeElement.${more}`);
    const form = page.locator('.modal');
    await choose('role', 'moderator');
    await page.focus('#write');
    await page.keyboard.type('/daily ad');
    await page.locator('.suggestion-active', { hasText: 'add' }).waitFor();
    await key('Enter', 'Escape');
    await answered(() => key('Enter'));
    // The first field has the focus: its list opens by an arrow, and the next is what is picked.
    await key('ArrowDown', 'ArrowDown', 'Enter');
    expect(await inFocus('placeholder')).toBe('#daily');
    // An open list is closed alone, then the form.
    await key('ArrowDown', 'Escape');
    expect(await page.locator('.select-menu').count()).toBe(0);
    expect(await form.count()).toBe(1);
    await key('Escape');
    await form.waitFor({ state: 'detached' });
    expect(await inFocus('id')).toBe('write');
    await page.keyboard.type('/daily add');
    await key('Escape');
    await answered(() => key('Enter'));
    await key('ArrowDown', 'ArrowDown', 'Enter', 'Tab', 'Tab', 'Tab');
    expect(await inFocus('dataset.customId')).toBe('zone');
    await page.keyboard.type('Shanghai');
    await answered(() => key('Enter'));
    await form.waitFor({ state: 'detached' });
    expect(await inFocus('id')).toBe('write');
    const isAtMore = async () => /^daily:run:\d+:more:/.test((await inFocus('dataset.customId')) ?? '');
    for (let step = 0; step < 8 && !(await isAtMore()); step += 1) await key('Shift+Tab');
    await answered(() => key('Enter'));
    await key('Escape');
    await form.waitFor({ state: 'detached' });
    expect(await isAtMore()).toBe(true);
    expect(troubles).toEqual([]);
  });
});
