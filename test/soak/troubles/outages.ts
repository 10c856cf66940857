import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultTarget, RestFault } from '../../../src/local-discord/local-discord.ts';
import { callbacks, type Trouble, type TroubleHelp } from './trouble.ts';

/** How long the bot may take to find out that all is well: the pauses between its probes double from a second. */
const graceMs = 5000;

interface Length {
  readonly least: number;
  readonly most: number;
}

/** Orders it for a while, and takes it back. */
function during(
  { discord, between, wait }: TroubleHelp,
  fault: RestFault,
  target: FaultTarget,
  { least, most }: Length,
) {
  return async () => {
    const takeBack = discord.faults.rest(fault, { ...target, times: Infinity });
    await wait(between(least, most));
    takeBack();
  };
}

/** During these the bot may hold answers back. */
function storm(help: TroubleHelp, fault: RestFault, target: FaultTarget = {}, length: Length = moments) {
  const order = during(help, fault, target, length);
  return async () => {
    const fromMs = Date.now();
    await order();
    help.storms.push({ fromMs, toMs: Date.now() + graceMs });
  };
}

const moments: Length = { least: 300, most: 2500 };

/** All requests, for a while. */
export function outages(help: TroubleHelp): readonly Trouble[] {
  const slow = (least: number, most: number): RestFault => ({
    kind: 'slow',
    until: () => sleep(help.between(least, most)),
  });
  return [
    ['pages of 502 for a while', storm(help, { kind: 'status', status: 502, html: true })],
    ['503 for a while', storm(help, { kind: 'status', status: 503 }, callbacks)],
    ['resets for a while', storm(help, { kind: 'reset', when: 'before' }, {}, { ...moments, most: 1000 })],
    ['slow for a while', during(help, slow(300, 900), {}, moments)],
    ['channels slow for a while', during(help, slow(2000, 4000), { path: /^\/channels/ }, { ...moments, most: 8000 })],
  ];
}

/** Cloudflare refuses the address, and may not say for how long. Who goes on asking would be refused for longer. */
export function bans(help: TroubleHelp): readonly Trouble[] {
  return [
    ['refused by Cloudflare', storm(help, { kind: 'blocked' })],
    ['429 without a time', storm(help, { kind: 'rate-limit', scope: 'user' })],
    ['refused by Cloudflare for a time', storm(help, { kind: 'blocked', status: 429, retryAfterSeconds: 3 })],
  ];
}
