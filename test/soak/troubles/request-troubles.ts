import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultTarget, RestFault } from '../../../src/local-discord/local-discord.ts';
import { callbacks, type Trouble, type TroubleHelp } from './trouble.ts';

const others = { path: /^\/(?:webhooks|channels)/ };

/** Who meets nothing in this time is spared: faults are of a moment, however few requests it has. */
const momentMs = 300;

/** A request or a few, now and then; or an interaction comes twice. */
export function requestTroubles(help: TroubleHelp): readonly Trouble[] {
  const { discord, random, between } = help;
  const status = () => ([500, 502, 503, 504] as const)[Math.floor(random() * 4)]!;
  const order = (fault: () => RestFault) => momentary(help, fault, 4);
  const slow = (least: number, most: number) =>
    order(() => ({ kind: 'slow', until: () => sleep(between(least, most)) }));
  return [
    ['server error', order(() => ({ kind: 'status', status: status() }))],
    ['server error with a page', order(() => ({ kind: 'status', status: status(), html: true }))],
    ['reset before the deed', order(() => ({ kind: 'reset', when: 'before' }))],
    ['reset after the deed', order(() => ({ kind: 'reset', when: 'after' }))],
    ['slow', slow(100, 1500)],
    ['very slow', slow(2000, 4000)],
    ['delivered twice', () => discord.faults.gateway({ moment: 'dispatch', kind: 'twice' }, 4)],
  ];
}

/** Fewer than a hundred in ten minutes: more of them are no ordinary life, and the bot then keeps quiet by design. */
export function limits(help: TroubleHelp): readonly Trouble[] {
  const limit = (scope: 'user' | 'shared' | 'global') =>
    momentary(help, () => ({ kind: 'rate-limit', scope, retryAfterSeconds: help.between(0.1, 1) }), 2);
  return [
    ['429', limit('user')],
    ['429 shared', limit('shared')],
    ['429 global', limit('global')],
  ];
}

function momentary({ discord, random, wait }: TroubleHelp, fault: () => RestFault, most: number) {
  return async () => {
    const target: FaultTarget = random() < 0.75 ? callbacks : others;
    const takeBack = discord.faults.rest(fault(), { ...target, times: 1 + Math.floor(random() * most) });
    await wait(momentMs);
    takeBack();
  };
}
