import { foldTyped } from '../search/language/fold-typed.ts';

/** An offset from UTC as typed (`+8`, `UTC+8`, `GMT8`, `gmt-03:30`, `东八区`, `东8区`), in minutes; undefined for anything else. */
export function parseOffset(typed: string): number | undefined {
  const text = foldTyped(typed).replaceAll(' ', '').replaceAll(/[−–—]/gu, '-');
  const signed = /^(?:(?:utc|gmt)(?<sign>[+-]?)|(?<alone>[+-]))(?<hours>\d{1,2})(?::?(?<minutes>[0-5]\d))?$/u.exec(
    text,
  )?.groups;
  if (signed !== undefined)
    return offset((signed['sign'] ?? signed['alone']) === '-', Number(signed['hours']), Number(signed['minutes'] ?? 0));
  const zone = /^(?<side>[东西])(?<hours>[一二三四五六七八九]|十[一二]?|\d{1,2})时?区$/u.exec(text)?.groups;
  return zone && offset(zone['side'] === '西', hoursOf(zone['hours'] ?? ''), 0);
}

function hoursOf(written: string): number {
  return /^\d/u.test(written) ? Number(written) : hanHours.indexOf(written);
}

const hanHours = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

function offset(west: boolean, hours: number, minutes: number): number | undefined {
  const total = hours * 60 + minutes;
  if (total > 14 * 60) return undefined;
  return west && total > 0 ? -total : total;
}
