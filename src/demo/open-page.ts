import type { ShiftableClock } from './clock/shiftable-clock.ts';
import type { TimeMachine } from './clock/time-machine.ts';
import type { DemoContent } from './content/demo-content.ts';
import type { DemoBot } from './demo-bot.ts';
import type { LocalDiscord } from '../local-discord/local-discord.ts';
import { buildPage } from './page-server/build-page.ts';
import { readPageFiles } from './page-server/read-page-files.ts';
import { type PageServer, servePage } from './page-server/page-server.ts';

export interface PageParts {
  readonly discord: LocalDiscord;
  readonly clock: ShiftableClock;
  readonly timeMachine: TimeMachine;
  readonly timeZone: string;
  readonly content: DemoContent;
  readonly bot: DemoBot;
}

/** The same on every start, so that an address kept in a browser stays good. */
const usualPort = 7410;

/** Builds the page where that was not done before, and serves it. Says where, as soon as it does. `spare` is for a page that cannot be kept. */
export async function openPage(parts: PageParts, port: number | undefined, spare: string): Promise<PageServer> {
  const files = await readPageFiles(await buildPage(spare));
  const server = await servePage(files, parts, { number: port ?? usualPort, asked: port !== undefined });
  console.log(`Pullquote's demo is at ${server.address}`);
  return server;
}
