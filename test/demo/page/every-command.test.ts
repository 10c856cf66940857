import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { browser } from '../../browser.ts';
import { signals } from '../../signals.ts';
import { openDemo, type RunningDemo } from './open-demo.ts';
import { openBrowser, visit, type Visitor } from './visitor.ts';

const { ChatInput, Message } = ApplicationCommandType;

/** Every slash command and subcommand, as one types it. */
const lines = commands.flatMap(({ data }) => {
  if ((data.type ?? ChatInput) !== ChatInput) return [];
  const options = 'options' in data ? (data.options ?? []) : [];
  const subcommands = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  return subcommands.length === 0 ? [`/${data.name}`] : subcommands.map(({ name }) => `/${data.name} ${name}`);
});
const menuCommands = commands.filter(({ data }) => data.type === Message).map(({ data }) => data.name);

describe.skipIf(browser.path === undefined)('every command on the page', () => {
  let demo: RunningDemo;
  let opened: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [demo, opened] = await Promise.all([openDemo(), openBrowser()]);
    visitor = await visit(opened, demo.address);
    await visitor.choose('role', 'moderator');
  });

  afterAll(async () => {
    await opened?.close();
    await demo?.end();
  });

  it.each(lines)('%s can be put together from what the list offers, and is answered', async (line) => {
    const { page } = visitor;
    const before = await page.locator('.message').count();
    await page.fill('#write', `${line} `);
    await fillRequired(visitor);
    await page.press('#write', 'Escape');
    await visitor.answered(() => page.press('#write', 'Enter'));
    if (await dismissForm(visitor)) return;
    // `/daily post` may well post in this channel, too.
    await expect.poll(() => page.locator('.message').count()).toBeGreaterThan(before);
    expect(await page.locator('.message').last().getAttribute('aria-label')).toBe('Pullquote');
    expect(await page.locator('.notice').textContent()).toBe('');
  });

  it.each(menuCommands)('%s is in the menu of a message, by keyboard', async (name) => {
    const { page } = visitor;
    await page.fill('#write', '面团');
    const said = page.locator('.message[aria-label=Robin]');
    await page.press('#write', 'Enter');
    await said.waitFor();
    await said.locator('.icon-button').focus();
    await page.keyboard.press('Enter');
    await page.locator('.message-menu button:focus', { hasText: name }).waitFor();
    await visitor.answered(() => page.keyboard.press('Enter'));
    await expect.poll(() => page.locator('.message').last().innerText()).toMatch(/Only you can see this/);
  });

  it('has buttons that all work: each kind is pressed once, and each kind those lead to', async () => {
    const { page } = visitor;
    await visitor.send('/quote 面团');
    await visitor.answered(() => page.getByRole('button', { name: 'Save' }).last().click());
    for (const line of ['/privacy', '/saved', '/summary section:Memphis']) await visitor.send(line);
    const pressed = new Set<string>();
    for (let id = await nextButton(visitor, pressed); id !== undefined; id = await nextButton(visitor, pressed)) {
      pressed.add(kindOf(id));
      const button = page.locator(`press-button[data-custom-id="${id}"]:not([disabled])`).last();
      await visitor.answered(() => button.click());
      await dismissForm(visitor);
    }
    const commandsPressed = new Set([...pressed].map((kind) => kind.split(':')[0]));
    expect(commandsPressed).toEqual(new Set(['daily', 'privacy', 'quote', 'saved', 'settings', 'summary', 'today']));
    expect(pressed.size).toBeGreaterThan(15);
  });

  it('leaves no error in the console, asks nothing of other places, and breaks none of Discord’s rules', async () => {
    expect(visitor.troubles).toEqual([]);
    expect(await demo.end()).toEqual({ code: signals.endedWell, stderr: '' });
  });
});

/** Whether what was done is answered by a form, which is then closed unsent. */
async function dismissForm({ page }: Visitor): Promise<boolean> {
  const form = page.locator('dialog.modal');
  if ((await form.count()) === 0) return false;
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  return true;
}

/** Picks the first offer for each required option that is listed. */
async function fillRequired({ page }: Visitor): Promise<void> {
  for (;;) {
    const required = page.locator('.suggestion', { hasText: 'required' }).first();
    if (!(await required.isVisible())) return;
    await required.click();
    await page.locator('.suggestion-choice').first().click();
  }
}

async function nextButton({ page }: Visitor, pressed: ReadonlySet<string>): Promise<string | undefined> {
  const buttons = await page.locator('press-button[data-custom-id]:not([disabled])').all();
  const ids = await Promise.all(buttons.map(async (button) => (await button.getAttribute('data-custom-id')) ?? ''));
  return ids.find((id) => !pressed.has(kindOf(id)));
}

/** Command and action. */
function kindOf(customId: string): string {
  return customId.split(':').slice(0, 2).join(':');
}
