import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createShiftableClock } from '../../../src/demo/clock/shiftable-clock.ts';
import { createTimeMachine } from '../../../src/demo/clock/time-machine.ts';
import { createDemoContent } from '../../../src/demo/content/demo-content.ts';
import { keyName } from '../../../src/demo/page/protocol/key-name.ts';
import { buildPage } from '../../../src/demo/page-server/build-page.ts';
import { type PageServer, servePage } from '../../../src/demo/page-server/page-server.ts';
import type { PageWorld } from '../../../src/demo/page-server/page-world.ts';
import { readPageFiles } from '../../../src/demo/page-server/read-page-files.ts';
import { type LocalDiscord, startLocalDiscord } from '../../../src/local-discord/local-discord.ts';
import { browser } from '../../browser.ts';
import { createHandMachine } from '../clock/hand-machine.ts';
import { loginByHand } from '../../local-discord/interaction-bot.ts';
import { patientHeartbeatMs } from '../../local-discord/raw-discord.ts';
import { openBrowser, visit } from './visitor.ts';

const foreign = 'evil.example';
const rebound = 'rebound.example';

describe.skipIf(browser.path === undefined)('the demo in a browser where other sites are open', () => {
  let folder: string;
  let discord: LocalDiscord;
  let world: PageWorld;
  let server: PageServer;
  let site: Server;
  let opened: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pullquote-test-'));
    const clock = createShiftableClock({ machine: createHandMachine() });
    discord = await startLocalDiscord({ clock: clock.wall, heartbeatIntervalMs: patientHeartbeatMs });
    await loginByHand(discord, [{ name: 'show', description: 'Shows something' }]);
    world = {
      discord,
      clock,
      timeMachine: createTimeMachine(clock, { discord, bot: { drawing: () => 0, nextDueMs: async () => undefined } }),
      timeZone: 'Asia/Shanghai',
      content: createDemoContent(folder, join(folder, 'dropped')),
      bot: { ready: Promise.resolve(), restart: () => Promise.resolve() },
    };
    server = await serve(0);
    site = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'));
    site.listen(0, '127.0.0.1');
    await once(site, 'listening');
    opened = await openBrowser([foreign, rebound]);
  });

  afterAll(async () => {
    await opened?.close();
    await server?.close();
    site?.close();
    await discord?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function serve(number: number): Promise<PageServer> {
    return servePage(await readPageFiles(await buildPage()), world, { number, asked: true });
  }

  const portOf = (address: string) => new URL(address).port;
  const general = () => discord.guilds[0]!.channels[0]!.id;
  const said = () => discord.messages(general()).map(({ content }) => content);
  const act = () =>
    JSON.stringify({ kind: 'say', role: 'member', locale: 'en-US', channelId: general(), text: 'by whom?' });

  describe.each([
    ['another site', () => `http://${foreign}:${(site.address() as AddressInfo).port}`],
    ['another port of this machine', () => `http://127.0.0.1:${(site.address() as AddressInfo).port}`],
  ])('%s', (_what, origin) => {
    let page: Page;
    let before: object;
    const present = () => ({
      said: said(),
      requests: discord.requests.length,
      upgrades: discord.upgrades(),
      sockets: discord.sockets(),
      violations: discord.violations,
    });

    beforeEach(async () => {
      page = await opened.newPage();
      await page.goto(origin());
      before = present();
    });
    afterEach(async () => {
      await page.close();
      // oxlint-disable-next-line vitest/no-standalone-expect -- part of every test
      expect(present()).toEqual(before);
    });

    /** What the demo answered to the page's request, which the page itself may not see. */
    async function answered(path: string, attempt: string): Promise<number> {
      const answer = page.waitForResponse((response) => new URL(response.url()).pathname === path);
      await page.evaluate(`void (async () => { ${attempt} })().catch(() => undefined)`);
      return (await answer).status();
    }

    /** Whether the page may as much as know that it was answered. */
    const tried = (address: string, init: object) =>
      page.evaluate(`fetch('${address}', ${JSON.stringify(init)}).then(() => 'answered', () => 'refused')`);

    it('says nothing on the page by a request that needs no leave', async () => {
      expect(await tried(`${server.address}/acts`, { method: 'POST', mode: 'no-cors', body: act() })).toBe('refused');
    });

    it('says nothing on the page by a form', async () => {
      const attempt = `
        const form = document.createElement('form');
        Object.assign(form, { method: 'POST', enctype: 'text/plain', action: '${server.address}/acts' });
        const field = Object.assign(document.createElement('input'), { name: ${JSON.stringify(act().slice(0, -1))}, value: '"}' });
        form.append(field);
        document.body.append(form);
        form.submit();`;
      expect(await answered('/acts', attempt)).toBe(403);
    });

    it('gets no leave for a request with the header of the key', async () => {
      const headers = { 'content-type': 'application/json', [keyName]: 'x' };
      expect(await tried(`${server.address}/acts`, { method: 'POST', headers, body: act() })).toBe('refused');
    });

    it.each(['/', '/events', '/requests/1'])('reads nothing at %s', async (path) => {
      for (const mode of ['cors', 'no-cors']) expect(await tried(`${server.address}${path}`, { mode })).toBe('refused');
    });

    it('hears nothing of the stream', async () => {
      const heard = `new Promise((resolve) => {
        const stream = new EventSource('${server.address}/events');
        stream.onmessage = () => resolve('heard');
        stream.onerror = () => resolve('refused');
      })`;
      expect(await page.evaluate(heard)).toBe('refused');
    });

    it.each([
      ['a picture', 'img', '/icon.svg'],
      ['a script', 'script', '/requests/1'],
    ])('makes nothing of the demo its own: %s', async (_kind, tag, path) => {
      const made = `new Promise((resolve) => {
        const element = document.createElement('${tag}');
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        element.src = '${server.address}${path}';
        document.body.append(element);
      })`;
      expect(await page.evaluate(made)).toBe('refused');
    });

    it('shows no frame of the page', async () => {
      const attempt = `
        const frame = document.createElement('iframe');
        frame.src = '${server.address}/';
        document.body.append(frame);`;
      expect(await answered('/', attempt)).toBe(403);
      await expect.poll(() => page.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/');
    });

    it('gets into no gateway', async () => {
      const connected = `new Promise((resolve) => {
        const socket = new WebSocket('ws://127.0.0.1:${portOf(discord.apiUrl)}/?v=10&encoding=json');
        socket.onopen = () => resolve('connected');
        socket.onerror = () => resolve('refused');
      })`;
      expect(await page.evaluate(connected)).toBe('refused');
    });

    it('leaves no trace at Discord, though it knew an address there', async () => {
      const address = `${discord.apiUrl}/v10/channels/${general()}/messages`;
      const body = JSON.stringify({ content: 'by whom?' });
      expect(await tried(address, { method: 'POST', mode: 'no-cors', body })).toBe('refused');
    });
  });

  it('answers to no name that another site has lead here', async () => {
    const page = await opened.newPage();
    for (const port of [portOf(server.address), portOf(discord.apiUrl)]) {
      const answer = await page.goto(`http://${rebound}:${port}/`);
      expect([answer?.status(), await page.innerText('body')]).toEqual([403, expect.stringMatching(/on this machine/)]);
    }
    await page.close();
  });

  it.each(['127.0.0.1', 'localhost'])('serves its own page at %s: in two tabs, and loaded anew', async (name) => {
    const address = server.address.replace('127.0.0.1', name);
    const [first, second] = [await visit(opened, address), await visit(opened, address)];
    const say = async ({ page }: typeof first, text: string) => {
      await page.fill('#write', text);
      await page.press('#write', 'Enter');
      for (const tab of [first, second]) await tab.page.getByText(text).waitFor();
    };
    await say(first, `from ${name}`);
    await say(second, `and from ${name}`);
    await first.page.reload();
    await say(first, `anew from ${name}`);
    expect([...first.troubles, ...second.troubles]).toEqual([]);
    for (const { page } of [first, second]) {
      expect(page.url()).toBe(`${address}/`);
      await page.context().close();
    }
  });

  it('is followed by its page into another run: it loads itself anew, for the new key', async () => {
    const { page } = await visit(opened, server.address);
    const key = `document.querySelector('meta[name=${keyName}]').content`;
    const before = await page.evaluate(key);
    await server.close();
    server = await serve(Number(portOf(server.address)));
    await expect.poll(() => page.evaluate(key).catch(() => before)).not.toBe(before);
    await page.fill('#write', 'from a page of before');
    await page.press('#write', 'Enter');
    await page.locator('.message', { hasText: 'from a page of before' }).waitFor();
    await page.context().close();
  });
});
