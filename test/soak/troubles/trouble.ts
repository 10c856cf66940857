import type { LocalDiscord } from '../../../src/local-discord/local-discord.ts';
import type { RedisProxy } from '../../cache/redis-proxy.ts';
import type { Stretch } from '../fate-of.ts';

/** What it is called, and what orders it. */
export type Trouble = readonly [kind: string, run: () => void | Promise<void>];

export interface TroubleParts {
  readonly discord: LocalDiscord;
  readonly seed: number;
  /** Where a Redis answers. */
  readonly redis: Pick<RedisProxy, 'freeze' | 'thaw'> | undefined;
  /** Stops the bot's process, as a busy machine does, or lets it go on. */
  readonly signal: (signal: 'SIGSTOP' | 'SIGCONT') => void;
}

/** What those work with that order troubles. */
export interface TroubleHelp extends Omit<TroubleParts, 'seed'> {
  readonly random: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly between: (least: number, most: number) => number;
  readonly pauses: Stretch[];
  readonly storms: Stretch[];
  readonly aways: Stretch[];
  readonly ending: AbortSignal;
}

/** The first answers to interactions. */
export const callbacks = { method: 'POST', path: /\/callback/ };
