export interface Timing {
  readonly startMs: number;
  /** Undefined where it is before the start. */
  readonly endMs: number | undefined;
}

const arrow = '-->';
const timing = /^\s*([\d:.,]+)\s*-->\s*([\d:.,]+)(?:\s|$)/;
/** Wherever on a line it stands, behind whatever else. */
const clockTimes = /\d:\d\d(?:[.,:]\d{1,6}){0,2}\s*-->\s*\d+:\d\d/;
const time = /^(?:(?:(\d{1,4}):)?(\d{1,4}):)?(\d{1,5})(?:[.,](\d{1,9}))?$/;

/** Whether a line says when a caption is shown, legibly or not. */
export function hasArrow(line: string): boolean {
  return line.includes(arrow);
}

/** Whether a line with an arrow says when a caption is shown, legibly or not, and is nobody’s words: a time stands beside the arrow. */
export function isTiming(line: string): boolean {
  const at = line.indexOf(arrow);
  if (at === -1) return false;
  // In a quotation, or behind a word.
  if (clockTimes.test(line)) return true;
  const [before, after] = [line.slice(0, at).trim(), line.slice(at + arrow.length).trim()];
  if (/^\d+$/.test(before)) return /^\d+(?:[.,]\d+)?$/.test(after);
  return /^\d+[:.,]\S*$/.test(before) || (/^(?:[^\s:]*:\S*)?$/.test(before) && /^\d+[:.,]\d/.test(after));
}

/**
 * `00:01:02.500 --> 00:01:04.000` of WebVTT (w3.org/TR/webvtt1, "timings"), SubRip's comma, and what is published beside
 * them: no leading zeros (`0:0:5.2`), no minutes (`4.240`), fractions of any length, no spaces around the arrow.
 */
export function parseTiming(line: string): Timing | undefined {
  const [, from = '', to = ''] = timing.exec(line) ?? [];
  const [startMs, endMs] = [parseCaptionTime(from), parseCaptionTime(to)];
  if (startMs === undefined || endMs === undefined) return undefined;
  return { startMs, endMs: endMs < startMs ? undefined : endMs };
}

/** Milliseconds of `1:02:03.5`, `62:03,5` or `3723.5`; undefined for sixty minutes beside hours, or sixty seconds beside minutes. */
export function parseCaptionTime(written: string): number | undefined {
  const [found, hours, minutes, seconds = '', fraction = '0'] = time.exec(written) ?? [];
  if (found === undefined) return undefined;
  const isOver = (hours !== undefined && Number(minutes) > 59) || (minutes !== undefined && Number(seconds) > 59);
  if (isOver) return undefined;
  const whole = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds);
  return whole * 1000 + Math.round(Number(`0.${fraction}`) * 1000);
}
