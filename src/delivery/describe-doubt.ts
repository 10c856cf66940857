import type { ClockDoubt } from './clock-doubt.ts';
import { inOneUnit } from './in-one-unit.ts';

/** For the log: how far the clock is from what it should be, as `/daily status` says it, and what follows. */
export function describeDoubt(doubt: Exclude<ClockDoubt, { kind: 'unheard' }>): string {
  const then = 'nothing is posted or written off';
  if (doubt.kind === 'jumped') {
    const way = doubt.byMs > 0 ? 'forward' : 'back';
    return `the clock went ${way} by ${span(doubt.byMs)}: ${then} until Discord's answers bear it out`;
  }
  const side = doubt.aheadMs > 0 ? 'ahead of' : 'behind';
  return `the clock is ${span(doubt.aheadMs)} ${side} Discord's: ${then} until it is right. Set it, and keep it right with NTP`;
}

/** `24 hours` */
function span(ms: number): string {
  const { count, unit } = inOneUnit(ms);
  return `${count.toLocaleString('en-US')} ${unit}${count === 1 ? '' : 's'}`;
}
