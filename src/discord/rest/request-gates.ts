import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import { createGate, type Gate } from './gate.ts';
import { createGateLog } from './gate-log.ts';

/** What every request of this process goes through: a ban is of its address, an outage befalls all. */
export interface RequestGates {
  /** The one for a request to this address. */
  of(url: string): Gate;
}

export interface RequestGatesOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}

/**
 * One gate for first answers, one for later ones, one for what the bot does under its own name: Cloudflare has banned
 * addresses from one of these alone (discord-api-docs#5385, #7040), and a limit of the bot's own is none of interactions
 * (https://discord.com/developers/docs/topics/rate-limits#global-rate-limit). Each of them learns by itself, which costs a
 * request more.
 */
export function createRequestGates({ clock, random, log }: RequestGatesOptions): RequestGates {
  const open = (requests: string) => createGate({ clock, random, tell: createGateLog(requests, clock, log) });
  const answers = open('answers');
  const laterAnswers = open('later answers');
  const own = open('all but answers');
  return {
    of(url) {
      const [, kind] = /\/v\d+\/(interactions|webhooks)\//.exec(url) ?? [];
      if (kind === undefined) return own;
      return kind === 'interactions' ? answers : laterAnswers;
    },
  };
}
