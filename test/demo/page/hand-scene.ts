import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { createShiftableClock } from '../../../src/demo/clock/shiftable-clock.ts';
import { createTimeMachine } from '../../../src/demo/clock/time-machine.ts';
import { createDemoContent } from '../../../src/demo/content/demo-content.ts';
import { buildPage } from '../../../src/demo/page-server/build-page.ts';
import { servePage } from '../../../src/demo/page-server/page-server.ts';
import { readPageFiles } from '../../../src/demo/page-server/read-page-files.ts';
import { type LocalDiscord, startLocalDiscord } from '../../../src/local-discord/local-discord.ts';
import { type HandBot, loginByHand, type Received } from '../../local-discord/interaction-bot.ts';
import { patientHeartbeatMs } from '../../local-discord/raw-discord.ts';
import { createHandMachine } from '../clock/hand-machine.ts';
import { openBrowser, visit, type Visitor } from './visitor.ts';

/** The page before a bot that a test answers for, by hand: what a bot may send beyond what ours sends today. */
export interface HandScene {
  readonly discord: LocalDiscord;
  readonly bot: HandBot;
  readonly visitor: Visitor;
  /** No answer comes too late by itself. */
  readonly machine: ReturnType<typeof createHandMachine>;
  /** Runs /show on the page, and gives the interaction to answer. */
  show(): Promise<Received>;
  /** Another browser at the same page. */
  visit(options: BrowserContextOptions): Promise<Visitor>;
  close(): Promise<void>;
}

export async function openHandScene(options: BrowserContextOptions = {}): Promise<HandScene> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-test-'));
  const machine = createHandMachine();
  const clock = createShiftableClock({ machine });
  const discord = await startLocalDiscord({ clock: clock.wall, heartbeatIntervalMs: patientHeartbeatMs });
  const bot = await loginByHand(discord, [{ name: 'show', description: 'Shows something' }]);
  const world = {
    discord,
    clock,
    timeMachine: createTimeMachine(clock, {
      discord,
      bot: { drawing: () => 0, nextDueMs: async () => undefined },
    }),
    timeZone: 'Asia/Shanghai',
    content: createDemoContent(folder, join(folder, 'dropped')),
    bot: { ready: Promise.resolve(), restart: () => Promise.resolve() },
  };
  const server = await servePage(await readPageFiles(await buildPage()), world, { number: 0, asked: true });
  const opened: Browser = await openBrowser();
  const visitor = await visit(opened, server.address, options);
  return {
    discord,
    bot,
    visitor,
    machine,
    async show() {
      const { page } = visitor;
      await page.fill('#write', '/show ');
      await page.press('#write', 'Enter');
      return bot.next();
    },
    visit: (others) => visit(opened, server.address, others),
    async close() {
      await opened.close();
      await server.close();
      await discord.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
