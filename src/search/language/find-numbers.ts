import type { Span } from '../../transcript/span.ts';

/** A number by its value, however it is written: `value` is decimal, with `%` behind a share. */
export interface NumberToken extends Span {
  readonly value: string;
}

/** Finds the numbers of a folded text: 10万, 100,000, 十万, 100k, one hundred thousand; 40%, 百分之四十. In order, disjoint. */
export function findNumbers(text: string): NumberToken[] {
  return [...text.matchAll(anyNumber)].flatMap(({ 0: written, index, groups }) => {
    const value = readNumber(groups ?? {});
    return value === undefined ? [] : [{ value, start: index, end: index + written.length }];
  });
}

const zhDigits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const zhUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const enScales: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  b: 1e9,
  bn: 1e9,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const enWords: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
    'eighteen nineteen',
  ]
    .join(' ')
    .split(' ')
    .map((word, value) => [word, value] as const)
    .concat('twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10])),
);

const enWord = `(?:${[...Object.keys(enWords), 'hundred', 'thousand', 'million', 'billion', 'trillion'].join('|')})`;
const anyNumber = new RegExp(
  [
    String.raw`(?<![\p{sc=Latin}\p{N}.]|\p{sc=Latin}-)(?<digits>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?<zhScale>[十百千万亿]+)|(?<enScale>(?:\s?(?:hundred|thousand|million|billion|trillion)|bn|[kmb])(?![a-z0-9])))?(?<percent>\s?%)?(?![a-z0-9])`,
    String.raw`(?:百分之(?<zhPercent>[零〇一二两三四五六七八九十百]+))`,
    // A lone numeral is mostly part of a word: only with a counter behind it, or as two characters and more.
    String.raw`(?<zh>[零〇一二两三四五六七八九十百千万亿]{2,}|[二两三四五六七八九十](?=[年天月日倍周岁位种次层]|个月|小时|分钟))`,
    String.raw`\b(?<en>${enWord}(?:[ -](?:and )?${enWord})*)\b`,
  ].join('|'),
  'gu',
);

function readNumber(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { digits, zhScale, enScale, percent, zhPercent, zh, en } = groups;
  if (digits !== undefined) {
    const scale = zhScale === undefined ? (enScales[enScale?.trim() ?? ''] ?? 1) : scaleOf(zhScale);
    return format(Number(digits.replaceAll(',', '')) * scale) + (percent === undefined ? '' : '%');
  }
  if (zhPercent !== undefined) return withValue(readZh(zhPercent), '%');
  if (zh !== undefined) return withValue(readZh(zh), '');
  return en === undefined ? undefined : withValue(readEn(en), '');
}

function withValue(value: number | undefined, unit: string): string | undefined {
  return value === undefined ? undefined : format(value) + unit;
}

/** Ten significant digits are plenty, and swallow what binary fractions add. */
function format(value: number): string {
  return String(Number(value.toPrecision(10)));
}

function scaleOf(units: string): number {
  return Array.from(units).reduce((product, unit) => product * (zhUnits[unit] ?? 1), 1);
}

function readZh(written: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of written) {
    const value = zhDigits[character];
    if (value !== undefined) {
      // 二三 says "two or three", not a number, unless digits are spelled one by one.
      if (digit !== undefined && digit !== 0) return readSpelled(written);
      digit = value;
      continue;
    }
    const unit = zhUnits[character] ?? 1;
    if (unit < 1e4) {
      section += (digit ?? 1) * unit;
    } else {
      section += digit ?? 0;
      total = (total + (section === 0 ? (total === 0 ? 1 : 0) : section)) * unit;
      section = 0;
    }
    digit = undefined;
  }
  return total + section + (digit ?? 0);
}

/** 二〇二四: a year, digit by digit. */
function readSpelled(written: string): number | undefined {
  const digits = Array.from(written).map((character) => zhDigits[character]);
  return digits.length >= 4 && !digits.includes(undefined) ? Number(digits.join('')) : undefined;
}

function readEn(written: string): number | undefined {
  let total = 0;
  let section = 0;
  const words = written.split(/[ -]/).filter((word) => word !== 'and');
  // "one" alone is a pronoun as often as a number.
  if (words.length === 1 && (words[0] === 'one' || enScales[words[0] ?? ''] !== undefined)) return undefined;
  for (const word of words) {
    const scale = enScales[word];
    if (scale === undefined) section += enWords[word] ?? 0;
    else if (scale === 100) section = Math.max(section, 1) * scale;
    else {
      total += Math.max(section, 1) * scale;
      section = 0;
    }
  }
  return total + section;
}
