import type { ShiftableClock } from './clock/shiftable-clock.ts';
import { createTimeMachine } from './clock/time-machine.ts';
import type { DemoContent } from './content/demo-content.ts';
import type { DemoBot } from './demo-bot.ts';
import type { LocalDiscord } from '../local-discord/local-discord.ts';
import { buildPage } from './page-server/build-page.ts';
import { readPageFiles } from './page-server/read-page-files.ts';
import { type PageServer, servePage } from './page-server/page-server.ts';

export interface PageParts {
  readonly discord: LocalDiscord;
  readonly clock: ShiftableClock;
  readonly timeZone: string;
  readonly content: DemoContent;
  readonly bot: DemoBot;
}

/** The same on every start, so that an address kept in a browser stays good. */
const usualPort = 7410;

/** Builds the page where that was not done before, and serves it. Says where, as soon as it does. */
export async function openPage(
  { discord, clock, timeZone, content, bot }: PageParts,
  port: number | undefined,
): Promise<PageServer> {
  const files = await readPageFiles(await buildPage());
  const world = {
    discord,
    clock,
    timeMachine: createTimeMachine(clock, { discord, bot }),
    timeZone,
    content,
    bot,
  };
  const server = await servePage(files, world, { number: port ?? usualPort, asked: port !== undefined });
  console.log(`Pullquote's demo is at ${server.address}`);
  return server;
}
