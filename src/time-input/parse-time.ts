import { foldTyped } from '../search/language/fold-typed.ts';
import { parseSmallNumber } from './parse-small-number.ts';

/**
 * A time of day as typed in English or Chinese (`9`, `09:00`, `9:30 pm`, `21点30`, `早上9点`, `晚上九点半`) as `HH:MM`.
 * Undefined for what is none or contradicts itself, 24:00 included: nobody could say which date it is of.
 */
export function parseTime(typed: string): string | undefined {
  const text = foldTyped(typed).replaceAll(/[\s.](?=[ap]\.?m)|(?<=[ap])\.|(?<=m)\.$|\s+/gu, '');
  const named = names.get(text);
  if (named !== undefined) return named;
  const parts = (latin.exec(text) ?? bare.exec(text) ?? chinese.exec(text))?.groups;
  if (parts === undefined) return undefined;
  const hours = on24Hours(parseSmallNumber(parts['hours']), halves.get(parts['half'] ?? '') ?? 'any');
  const minutes = readMinutes(parts['minutes']);
  if (hours === undefined || minutes === undefined) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Which half of the day a word says; `night` goes on past midnight, `noon` is around 12. */
type Half = 'am' | 'pm' | 'night' | 'noon' | 'any';

const names: ReadonlyMap<string, string> = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['midnight', '00:00'],
  ['中午', '12:00'],
  ['正午', '12:00'],
  ['午夜', '00:00'],
  ['半夜', '00:00'],
]);

const halves: ReadonlyMap<string, Half> = new Map([
  ...(['am', 'a', '凌晨', '清晨', '清早', '早晨', '早上', '上午', '早'] as const).map((word) => [word, 'am'] as const),
  ...(['pm', 'p', '下午', '午后', '傍晚'] as const).map((word) => [word, 'pm'] as const),
  ...(['晚上', '晚间', '夜里', '夜间', '夜晚', '深夜', '半夜', '午夜', '晚'] as const).map(
    (word) => [word, 'night'] as const,
  ),
  ['中午', 'noon'],
]);
const halfWords = [...halves.keys()].filter((word) => /\p{Script=Han}/u.test(word)).join('|');

const latin = /^(?<hours>\d{1,2})(?:[:.h](?<minutes>[0-5]\d))?(?<half>[ap]m?)?$/u;
/** `930`, `0930`, `2130`. */
const bare = /^(?<hours>\d{1,2})(?<minutes>[0-5]\d)(?<half>[ap]m?)?$/u;
const chinese = new RegExp(
  String.raw`^(?<half>${halfWords})?(?<hours>\d{1,2}|[〇零一二两三四五六七八九十]{1,3})` +
    String.raw`(?:(?:点钟?|时|:(?=[0-5]\d$))整?(?<minutes>半|[一三]刻|\d{1,2}|[〇零一二三四五六七八九十]{1,3})?分?)?$`,
  'u',
);

function on24Hours(hours: number | undefined, half: Half): number | undefined {
  if (hours === undefined || hours > 23) return undefined;
  switch (half) {
    case 'any':
      return hours;
    case 'am':
      if (hours > 12) return undefined;
      return hours % 12;
    case 'pm':
      if (hours === 0) return undefined;
      return hours < 12 ? hours + 12 : hours;
    case 'night':
      if (hours === 12) return 0;
      return hours >= 5 && hours < 12 ? hours + 12 : hours;
    case 'noon':
      if (hours >= 1 && hours <= 2) return hours + 12;
      return hours >= 11 && hours <= 14 ? hours : undefined;
    default:
      return half satisfies never;
  }
}

function readMinutes(written: string | undefined): number | undefined {
  if (written === undefined || written === '') return 0;
  if (written === '半') return 30;
  if (written.endsWith('刻')) return written === '一刻' ? 15 : 45;
  const minutes = parseSmallNumber(written);
  return minutes !== undefined && minutes < 60 ? minutes : undefined;
}
