import type { ShiftableClock } from '../clock/shiftable-clock.ts';
import type { TimeMachine } from '../clock/time-machine.ts';
import type { DemoContent } from '../content/demo-content.ts';
import type { DemoBot } from '../demo-bot.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';

/** What the page shows and moves. The bot itself is not among it: it is only started anew. */
export interface PageWorld {
  readonly discord: LocalDiscord;
  readonly clock: ShiftableClock;
  readonly timeMachine: TimeMachine;
  readonly timeZone: string;
  readonly content: DemoContent;
  readonly bot: Pick<DemoBot, 'ready' | 'restart'>;
}
