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
const withControls = commands.filter((command) => 'components' in command).map(({ data }) => data.name);

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
    await submitForm(visitor);
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

  it.each(menuCommands)(
    '%s is called above its answer as it is in the menu, in the reader’s language',
    async (name) => {
      const { page } = visitor;
      await visitor.choose('language', 'zh-TW');
      await page.fill('#write', '面团');
      await page.press('#write', 'Enter');
      const said = page.locator('.message[aria-label=Robin]').last();
      await said.waitFor();
      await said.locator('.icon-button').click();
      const entry = page.locator('.message-menu button').nth(menuCommands.indexOf(name));
      const shown = (await entry.innerText()).trim();
      await visitor.answered(() => entry.click());
      await expect.poll(() => page.locator('.message .origin').last().innerText()).toBe(`Robin 使用了 ${shown}`);
      expect(shown).not.toBe(name);
      await visitor.choose('language', 'en-US');
    },
  );

  it('has buttons, selects and forms that all work: each kind is used once, and each kind those lead to', async () => {
    const { page } = visitor;
    await visitor.send('/quote 面团');
    await visitor.answered(() => page.getByRole('button', { name: 'Save' }).last().click());
    const used = new Set<string>();
    const forms = new Set<string>();
    for (const line of ['/privacy', '/saved', '/summary section:Memphis', '/highlights', '/library', '/daily add']) {
      // What is used may take the place of what else could have been: so again, while it leads to something new.
      for (let before = -1; before < used.size;) {
        before = used.size;
        await visitor.send(line);
        await submitForm(visitor);
        for (let id = await nextControl(visitor, used); id !== undefined; id = await nextControl(visitor, used)) {
          used.add(kindOf(id));
          await use(visitor, id);
          const title = await submitForm(visitor);
          if (title !== undefined) forms.add(title);
        }
      }
    }
    expect(new Set([...used].map((kind) => kind.split(':')[0]))).toEqual(new Set(withControls));
    expect(forms.size).toBeGreaterThan(3);
    expect(used.size).toBeGreaterThan(30);
  });

  it('leaves no error in the console, asks nothing of other places, and breaks none of Discord’s rules', async () => {
    expect(visitor.troubles).toEqual([]);
    expect(await demo.end()).toEqual({ code: signals.endedWell, stderr: '' });
  });
});

/** Submits the form that is open with what the bot put in, and tells its title. What it demands besides is its own example. */
async function submitForm({ page, answered }: Visitor): Promise<string | undefined> {
  const form = page.locator('dialog.modal');
  if ((await form.count()) === 0) return undefined;
  const title = await form.getByRole('heading').innerText();
  for (const text of await form.locator('[aria-required=true]:not([role=combobox])').all()) {
    if ((await text.inputValue()) === '') await text.fill((await text.getAttribute('placeholder')) || '面团');
  }
  for (const select of await form.locator('[role=combobox][aria-required=true]:not(.select-filled)').all()) {
    await select.click();
    await form.locator('.select-option').first().click();
  }
  await answered(() => form.locator('.modal-submit').click());
  await form.waitFor({ state: 'detached' });
  return title;
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

const controls = 'press-button[data-custom-id]:not([disabled]), .select[data-custom-id]:not(.select-disabled)';

async function nextControl({ page }: Visitor, used: ReadonlySet<string>): Promise<string | undefined> {
  const ids = await page.evaluate<string[]>(
    `[...document.querySelectorAll(${JSON.stringify(controls)})].map((control) => control.dataset.customId)`,
  );
  return ids.find((id) => !used.has(kindOf(id)));
}

/** Presses the button, or picks of the select what is not picked yet. */
async function use({ page, answered }: Visitor, customId: string): Promise<void> {
  const control = page.locator(`[data-custom-id="${customId}"]:not([disabled]):not(.select-disabled)`).last();
  if ((await control.locator('.select-field').count()) === 0) return answered(() => control.click());
  await control.locator('.select-field').click();
  const choice = control.locator('.select-option[aria-selected=false]').first();
  const isOneOfSeveral = (await control.locator('[aria-multiselectable]').count()) > 0;
  return answered(async () => {
    await choice.click();
    if (isOneOfSeveral) await page.keyboard.press('Tab');
  });
}

/** Command and action; of what runs a subcommand, which. */
function kindOf(customId: string): string {
  const [command, action, , subcommand] = customId.split(':');
  return [command, action, ...(action === 'run' ? [subcommand] : [])].join(':');
}
