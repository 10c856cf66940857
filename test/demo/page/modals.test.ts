import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from '../../browser.ts';
import { seriousBarriers } from './axe.ts';
import { teaModal } from './component-fixtures.ts';
import { type HandScene, openHandScene } from './hand-scene.ts';
import { overflowOf } from './overflow-of.ts';
import type { Visitor } from './visitor.ts';

describe.skipIf(browser.path === undefined)('a modal on the page', () => {
  let scene: HandScene;
  const modal = (visitor: Visitor = scene.visitor) => visitor.page.locator('.modal');
  const input = (id: string) => modal().locator(`[data-custom-id="${id}"]`);
  const key = (name: string) => scene.visitor.page.keyboard.press(name);
  const focused = () => scene.visitor.page.evaluate<string>('document.activeElement.id');

  beforeAll(async () => {
    scene = await openHandScene();
  });

  afterAll(() => scene?.close());

  async function open(): Promise<void> {
    const received = await scene.show();
    await scene.bot.callback(received, { type: 9, data: teaModal() });
    await modal().waitFor();
  }

  async function pick(id: string, choice: string): Promise<void> {
    await input(id).locator('.select-field').click();
    await modal().locator('.select-option', { hasText: choice }).click();
  }

  const submit = () => modal().getByRole('button', { name: 'Submit' }).click();

  it('shows title, texts and labels, and lists the world’s channels and roles', async () => {
    await open();
    const text = await modal().innerText();
    for (const part of [
      'A pot of tea',
      'It takes four minutes.',
      'Where',
      'One that is there',
      'As a clock shows it',
    ]) {
      expect(text).toContain(part);
    }
    expect(await modal().getByRole('combobox', { name: 'Which' }).count()).toBe(1);
    await input('where').locator('.select-field').click();
    expect(await modal().locator('.select-option').allInnerTexts()).toEqual(
      expect.arrayContaining(['#general', '#daily']),
    );
    await key('Escape');
    await input('who').locator('.select-field').click();
    await modal().locator('.select-option', { hasText: '@readers' }).waitFor();
    await key('Escape');
    expect(await modal().count()).toBe(1);
    await key('Escape');
    await modal().waitFor({ state: 'detached' });
  });

  it('keeps the focus inside, and gives it back', async () => {
    await open();
    expect(await focused()).toMatch(/^field-/);
    for (let step = 0; step < 12; step += 1) {
      await key('Tab');
      expect(await scene.visitor.page.evaluate(`document.activeElement.closest('.modal, body').tagName`)).toMatch(
        /DIALOG|BODY/,
      );
      expect(await focused()).not.toBe('write');
    }
    await modal().getByRole('button', { name: 'Cancel' }).click();
    await modal().waitFor({ state: 'detached' });
    expect(await focused()).toBe('write');
  });

  it('says what has to be filled in, and sends what is', async () => {
    await open();
    await submit();
    await modal().getByText('This field is required.').first().waitFor();
    expect(await modal().locator('[aria-invalid=true]').count()).toBe(3);
    await expect.poll(focused).toMatch(/^field-/);
    await pick('where', '#daily');
    await pick('teas', 'Green');
    await input('time').fill('9');
    await submit();
    await modal().getByText('At least 4 characters').waitFor();
    await input('time').fill('09:00');
    await submit();
    const { payload, ...received } = await scene.bot.next();
    const daily = scene.discord.guilds[0]!.channels.find(({ name }) => name === 'daily')!;
    expect(payload.type).toBe(5);
    const values = payload.data.components.flatMap(({ component }: { component?: object }) => component ?? []);
    expect(values).toMatchObject([
      { custom_id: 'where', values: [daily.id] },
      { custom_id: 'teas', values: ['green'] },
      { custom_id: 'who', values: [] },
      { custom_id: 'time', value: '09:00' },
    ]);
    await scene.bot.callback({ payload, ...received }, { type: 4, data: { content: 'Poured' } });
    await modal().waitFor({ state: 'detached' });
    await scene.visitor.page.locator('.message', { hasText: 'Poured' }).waitFor();
    expect(await scene.visitor.page.locator('.origin').last().innerText()).toMatch(/used \/show/);
  });

  it('stays open where the submit failed, with all that was filled in', async () => {
    await open();
    await pick('where', '#daily');
    await pick('teas', 'Black');
    await input('time').fill('10:30');
    await submit();
    await scene.bot.next();
    await scene.machine.advance(3001);
    scene.discord.tick();
    await modal().getByText('Something went wrong').waitFor();
    expect(await input('time').inputValue()).toBe('10:30');
    expect(await input('teas').locator('.select-field').getAttribute('placeholder')).toBe('Black');
    await submit();
    await scene.bot.callback(await scene.bot.next(), { type: 4, data: { content: 'At last' } });
    await modal().waitFor({ state: 'detached' });
  });

  it.each(['dark', 'light'] as const)(
    'has no serious barrier, %s, with an open list and what is missing',
    async (theme) => {
      await scene.visitor.choose('theme', theme);
      await open();
      expect(await seriousBarriers(scene.visitor.page)).toEqual([]);
      await submit();
      await input('teas').locator('.select-field').click();
      await modal().locator('.select-option').first().waitFor();
      expect(await seriousBarriers(scene.visitor.page)).toEqual([]);
      for (const _ of ['list', 'modal']) await key('Escape');
      await modal().waitFor({ state: 'detached' });
    },
  );

  it.each([
    ['en-US', 'Cancel', 'Submit'],
    ['zh-CN', '取消', '提交'],
    ['zh-TW', '取消', '送出'],
  ] as const)('fits a phone 360 pixels wide in %s, its list as well', async (language, cancel, send) => {
    const size = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    const phone = await scene.visit({ ...size, locale: language });
    const { page } = phone;
    await page.fill('#write', '/show ');
    await page.press('#write', 'Enter');
    await scene.bot.callback(await scene.bot.next(), { type: 9, data: teaModal() });
    await modal(phone).waitFor();
    await modal(phone).getByRole('button', { name: send }).waitFor();
    await modal(phone).locator('.select-field').nth(1).tap();
    await modal(phone).locator('.select-option').nth(2).waitFor();
    expect(await overflowOf(page)).toEqual([]);
    await modal(phone).locator('.select-option').nth(2).tap();
    await modal(phone).getByRole('button', { name: cancel }).tap();
    await modal(phone).waitFor({ state: 'detached' });
    expect(phone.troubles).toEqual([]);
  });

  it('leaves no trouble in the console, and breaks none of Discord’s rules', () => {
    expect(scene.visitor.troubles).toEqual([]);
    expect(scene.discord.violations).toEqual([]);
  });
});
