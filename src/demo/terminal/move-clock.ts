import { parseTime } from '../../time-input/parse-time.ts';
import { nextTimeOfDay } from '../clock/next-time-of-day.ts';
import { formatTime } from '../markdown/format-time.ts';
import { Misspoken } from './misspoken.ts';
import { type SessionState, type Shown, terminalViewOf } from './session-state.ts';
import { wrapText } from './wrap-text.ts';

const minuteMs = 60_000;
const lengths = [
  [/^\+?(\d{1,4}) ?(?:m|min|mins|minutes?|分|分钟|分鐘)$/iu, minuteMs],
  [/^\+?(\d{1,4}) ?(?:h|hours?|小时|小時)$/iu, 60 * minuteMs],
  [/^\+?(\d{1,4}) ?(?:d|days?|天)$/iu, 24 * 60 * minuteMs],
] as const;
const mostMs = 31 * 24 * 60 * minuteMs;

/** `clock 09:00` goes to the next nine o'clock, `clock 2h` two hours on; `clock` alone tells what time it is. */
export async function moveClock(state: SessionState, given: string): Promise<Shown> {
  if (given !== '') await state.timeMachine.travelTo(momentOf(state, given));
  const { paint, words, columns, times } = terminalViewOf(state);
  const said = words.clock.now(formatTime(times.nowMs, 'F', times), times.timeZone);
  const how = given === '' ? `${words.gap}${words.clock.how}` : '';
  return { lines: wrapText(`${said}${how}`, columns).map(paint.dim), ok: true };
}

function momentOf({ clock, timeZone }: SessionState, given: string): number {
  const nowMs = clock.wall();
  for (const [pattern, unitMs] of lengths) {
    const count = pattern.exec(given)?.[1];
    if (count === undefined) continue;
    const aheadMs = Number(count) * unitMs;
    if (aheadMs > mostMs) throw new Misspoken((words) => words.clock.tooFar(mostMs / lengths[2][1]));
    return nowMs + aheadMs;
  }
  const time = parseTime(given);
  if (time === undefined) throw new Misspoken((words) => words.clock.unread(given));
  return nextTimeOfDay(nowMs, time, timeZone);
}
