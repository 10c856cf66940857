import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from '../../browser.ts';
import { seriousBarriers } from './axe.ts';
import { cups, selectRow, teas } from './component-fixtures.ts';
import { type HandScene, openHandScene } from './hand-scene.ts';
import { overflowOf } from './overflow-of.ts';

describe.skipIf(browser.path === undefined)('a select on the page', () => {
  let scene: HandScene;
  const last = () => scene.visitor.page.locator('.message').last();
  const field = (id: string) => last().locator(`.select[data-custom-id="${id}"] .select-field`);
  const options = () => scene.visitor.page.locator('.select-option');
  const key = (name: string) => scene.visitor.page.keyboard.press(name);

  beforeAll(async () => {
    scene = await openHandScene();
  });

  afterAll(() => scene?.close());

  /** A message with these selects, a row each. */
  async function tell(...selects: readonly object[]) {
    const received = await scene.show();
    await scene.bot.callback(received, { type: 4, data: { content: 'Choose', components: selects.map(selectRow) } });
    await last()
      .locator('.select')
      .nth(selects.length - 1)
      .waitFor();
  }

  it('shows its placeholder, and a list with descriptions; a click picks and sends', async () => {
    await tell(teas);
    expect(await field('teas').getAttribute('placeholder')).toBe('Which tea?');
    await field('teas').click();
    expect(await options().nth(0).innerText()).toMatch(/🍵[\s\S]*Green[\s\S]*Steamed in spring/);
    await options().nth(1).click();
    const picked = await scene.bot.next();
    expect(picked.payload).toMatchObject({ type: 3, data: { custom_id: 'teas', values: ['black'] } });
    // Until the message says otherwise, it shows what was picked.
    expect(await field('teas').getAttribute('placeholder')).toBe('Black');
    await scene.bot.callback(picked, { type: 7, data: { content: 'Black it is', components: [selectRow(teas)] } });
    await last().getByText('Black it is').waitFor();
    expect(await field('teas').getAttribute('placeholder')).toBe('Which tea?');
    expect(await scene.visitor.page.locator('.select-menu').count()).toBe(0);
  });

  it('is used by keyboard alone: arrows, typing, Enter; the focus stays', async () => {
    await tell(teas);
    await field('teas').focus();
    await key('Enter');
    await options().first().waitFor();
    await key('Escape');
    await options().first().waitFor({ state: 'detached' });
    await key('ArrowDown');
    await key('ArrowDown');
    expect(await last().locator('.select-option-active').innerText()).toContain('Black');
    expect(await field('teas').getAttribute('aria-activedescendant')).toBe('select-option-1');
    await scene.visitor.page.keyboard.type('whi');
    await expect.poll(() => options().count()).toBe(1);
    await key('Enter');
    const picked = await scene.bot.next();
    expect(picked.payload.data.values).toEqual(['white']);
    await scene.bot.callback(picked, { type: 7, data: { content: 'done' } });
    await last().getByText('done').waitFor();
    expect(await scene.visitor.page.evaluate('document.activeElement.className')).toContain('select-field');
  });

  it('lets several be picked, so many and no more, and sends them when it is left', async () => {
    await tell(cups);
    expect(await field('cups').getAttribute('placeholder')).toBe('White');
    await field('cups').click();
    await options().nth(0).click();
    expect(await options().nth(1).getAttribute('aria-disabled')).toBe('true');
    await options().nth(1).click({ force: true });
    expect(await last().locator('.select-option[aria-selected=true]').count()).toBe(2);
    await key('Tab');
    const picked = await scene.bot.next();
    expect(picked.payload.data.values).toEqual(['white', 'green']);
    await scene.bot.callback(picked, { type: 6 });
    // Taken back to too little, it is not sent.
    await field('cups').click();
    for (const index of [0, 2]) await options().nth(index).click();
    await key('Tab');
    expect((await scene.show()).payload.data.name).toBe('show');
  });

  it('lists the world’s channels of its types, and its roles', async () => {
    const [guild] = scene.discord.guilds;
    await tell(
      { type: 8, custom_id: 'place', channel_types: [5], placeholder: 'Where' },
      { type: 6, custom_id: 'role', default_values: [{ id: guild!.roles[1]!.id, type: 'role' }] },
    );
    expect(await field('role').getAttribute('placeholder')).toBe('@readers');
    await field('place').click();
    expect(await options().allInnerTexts()).toEqual(['#announcements']);
    await options().first().click();
    const picked = await scene.bot.next();
    const channel = guild!.channels.find(({ name }) => name === 'announcements')!;
    expect(picked.payload.data.values).toEqual([channel.id]);
    await scene.bot.callback(picked, { type: 6 });
  });

  it('cannot be opened while it is disabled', async () => {
    await tell({ ...teas, disabled: true });
    expect(await field('teas').isEnabled()).toBe(false);
  });

  it('says that the bot did not answer, and lets one pick again', async () => {
    await tell(teas);
    await field('teas').click();
    await options().first().click();
    await scene.bot.next();
    await scene.machine.advance(3001);
    scene.discord.tick();
    await scene.visitor.page.locator('.notice', { hasText: 'no answer within 3 s' }).waitFor();
    await expect.poll(() => field('teas').getAttribute('placeholder')).toBe('Which tea?');
  });

  it.each(['dark', 'light'] as const)('has no serious barrier while it is open, %s', async (theme) => {
    await scene.visitor.choose('theme', theme);
    await tell(cups);
    await field('cups').click();
    await options().first().waitFor();
    expect(await seriousBarriers(scene.visitor.page)).toEqual([]);
    await key('Escape');
  });

  it('fits a phone 360 pixels wide, open as well, and is touched', async () => {
    await tell(teas);
    const phone = await scene.visit({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const { page } = phone;
    const select = page.locator('.message').last().locator('.select-field');
    await select.tap();
    await page.locator('.select-option').nth(2).waitFor();
    expect(await overflowOf(page)).toEqual([]);
    const { x, y, width, height } = (await page.locator('.select-menu').boundingBox())!;
    expect([x >= 0, y >= 0, x + width <= 360, y + height <= 740]).toEqual([true, true, true, true]);
    await page.locator('.select-option').nth(2).tap();
    const picked = await scene.bot.next();
    expect(picked.payload.data.values).toEqual(['white']);
    await scene.bot.callback(picked, { type: 6 });
    expect(phone.troubles).toEqual([]);
  });

  it('leaves no trouble in the console, and breaks none of Discord’s rules', () => {
    expect(scene.visitor.troubles).toEqual([]);
    expect(scene.discord.violations).toEqual([]);
  });
});
