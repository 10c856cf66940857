const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** From two of the next unit on. */
const units = [
  { unit: 'day', ofMs: dayMs },
  { unit: 'hour', ofMs: hourMs },
] as const;

/** About how long that is, whichever way, as a person would count it: 65 minutes, 24 hours, 365 days. */
export function inOneUnit(ms: number): { readonly count: number; readonly unit: 'day' | 'hour' | 'minute' } {
  const { unit, ofMs } = units.find((each) => Math.abs(ms) >= 2 * each.ofMs) ?? { unit: 'minute', ofMs: minuteMs };
  return { count: Math.round(Math.abs(ms) / ofMs), unit };
}
