import type { ClockDoubt } from './clock-doubt.ts';

const minuteMs = 60_000;

/** For the log: how far the clock is from what it should be, and what follows. */
export function describeDoubt(doubt: Exclude<ClockDoubt, { kind: 'unheard' }>): string {
  const then = 'nothing is posted or written off';
  if (doubt.kind === 'jumped') {
    const way = doubt.byMs > 0 ? 'forward' : 'back';
    return `the clock went ${way} by ${span(doubt.byMs)}: ${then} until Discord's answers bear it out`;
  }
  const side = doubt.aheadMs > 0 ? 'ahead of' : 'behind';
  return `the clock is ${span(doubt.aheadMs)} ${side} Discord's: ${then} until it is right. Set it, and keep it right with NTP`;
}

/** `24 h 5 min` */
function span(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / minuteMs);
  const parts = [
    [Math.floor(minutes / 60), 'h'],
    [minutes % 60, 'min'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count} ${unit}`] : [])).join(' ') || 'a moment';
}
