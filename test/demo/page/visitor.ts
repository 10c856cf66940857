import thisProcess from 'node:process';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Response } from 'playwright-core';
import { expect } from 'vitest';
import { browser } from '../../browser.ts';

/** A person at the page. */
export interface Visitor {
  readonly page: Page;
  /** Errors in the console, and requests to anywhere but the demo: a good visit has none. */
  readonly troubles: readonly string[];
  /** Types a line as it stands and sends it; resolves once the page shows what came of it. */
  send(line: string): Promise<void>;
  /** Does something that the bot answers; resolves once the page has heard of it. */
  answered(deed: () => Promise<unknown>): Promise<void>;
  /** Moves the clock by one of its buttons; resolves once the moment is reached, and the page shows it. */
  travel(button: string): Promise<void>;
  choose(setting: 'language' | 'role' | 'theme', value: string): Promise<void>;
  enter(channel: string): Promise<void>;
}

/** @param names - of sites, which all lead to this machine */
export function openBrowser(names: readonly string[] = []): Promise<Browser> {
  // On another day (`.ci/other-days`) a browser keeps the machine's own: the page takes its time from the demo.
  const { LD_PRELOAD: _, ...env } = thisProcess.env;
  return chromium.launch({
    executablePath: browser.path!,
    env,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=${names.map((name) => `MAP ${name} 127.0.0.1`).join(',')}`,
    ],
  });
}

export async function visit(opened: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await opened.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  // Generous: the machine may have other work.
  page.setDefaultTimeout(60_000);
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`) && !request.url().startsWith('data:')) troubles.push(request.url());
  });
  await page.goto(address);
  await page.locator('.channel-current').waitFor({ state: 'attached' });
  await page.locator('.status').waitFor({ state: 'detached' });

  async function answered(deed: () => Promise<unknown>): Promise<void> {
    // The stream is in order: once the bot's request is counted, what it changed has arrived, too.
    const before = await countRequests(page);
    const [response] = await Promise.all([page.waitForResponse(isAct), deed()]);
    const result = (await response.json()) as { readonly kind: string; readonly modal?: object };
    if (result.kind !== 'done') throw new Error(JSON.stringify(result));
    if (result.modal !== undefined) await page.locator('dialog.modal').waitFor();
    await expect.poll(() => countRequests(page), { interval: 20 }).toBeGreaterThan(before);
  }

  return {
    page,
    troubles,
    answered,
    async send(line) {
      await page.fill('#write', line);
      await page.press('#write', 'Escape');
      await answered(() => page.press('#write', 'Enter'));
    },
    async travel(button) {
      await Promise.all([page.waitForResponse(isAct), page.getByRole('button', { name: button }).click()]);
      await page.locator('.clock-tools button:enabled').first().waitFor();
    },
    async choose(setting, value) {
      await page.selectOption(`#${setting}`, value);
    },
    async enter(channel) {
      await page.locator('.channel', { hasText: channel }).click();
    },
  };
}

async function countRequests(page: Page): Promise<number> {
  return Number(await page.locator('.count').textContent());
}

/** Whatever is done, but for what is asked while typing. */
function isAct(response: Response): boolean {
  if (new URL(response.url()).pathname !== '/acts') return false;
  return !/"kind":"complete"/.test(response.request().postData() ?? '');
}
