const numeral = '零〇一二两三四五六七八九十百千万亿';

/** Figures before a scale (3.2万, 250兆瓦), 百分之…, or numerals (二十, 三点五). */
const written = new RegExp(
  String.raw`(?<![A-Za-z\d.-])\d[\d,]*(?:\.\d+)?(?:[十百千万亿]+|[兆吉](?=瓦))|百分之(?:[${numeral}]+|[\d.]+)|[${numeral}]+(?:点[${numeral}]+)?`,
  'g',
);
const digits: Readonly<Record<string, number>> = {
  〇: 0,
  两: 2,
  ...Object.fromEntries('零一二三四五六七八九'.split('').map((digit, value) => [digit, value])),
};
const scales: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, 千: 1e3, 百: 100, 十: 10 };
/** Of watts alone: 250兆瓦. */
const prefixes: Readonly<Record<string, number>> = { 吉: 1e9, 兆: 1e6 };

/** The numbers with a Chinese character in them, and the text without them. */
export function chineseNumbers(text: string): { readonly numbers: number[]; readonly rest: string } {
  const numbers: number[] = [];
  const rest = text.replace(written, (token: string, offset: number) => {
    const before = text.charAt(offset - 1);
    const after = text.charAt(offset + token.length);
    if (!isNoClaim(token, before, after)) numbers.push(...valuesOf(token));
    return '\0';
  });
  return { numbers, rest };
}

function isNoClaim(token: string, before: string, after: string): boolean {
  if (
    token === '一' ||
    /[第周]/.test(before) ||
    (token === '二' && before === '无') ||
    (/^[两二]$/.test(token) && after === '者')
  )
    return true;
  // 数万亿 is vague, 千万 means "by all means", 万 and 千 alone begin other words (万一, 千瓦).
  return /^(?:千|万|亿|千万)$/.test(token) || (/^[十百千万亿]+$/.test(token) && /[数几上成好]/.test(before));
}

function valuesOf(token: string): number[] {
  if (token.startsWith('百分之')) return valuesOf(token.slice('百分之'.length));
  const [, figures, scale = ''] = /^([\d,.]+)(.*)$/.exec(token) ?? [];
  if (figures !== undefined) {
    const value = scale
      .split('')
      .reduce((product, each) => product * (scales[each] ?? prefixes[each]!), Number(figures.replaceAll(',', '')));
    return [Number(value.toPrecision(12))];
  }
  const [whole = '', decimals] = token.split('点');
  if (decimals !== undefined) return [Number(`${evaluate(whole)}.${spell(decimals)}`)];
  if (token.length > 1 && /^[^十百千万亿]+$/.test(token)) {
    // 二〇二四 is a year; 两三 and 四五 are two guesses.
    return token.length > 2 ? [Number(spell(token))] : token.split('').map(evaluate);
  }
  return [evaluate(token)];
}

function spell(token: string): string {
  return token
    .split('')
    .map((digit) => digits[digit])
    .join('');
}

function evaluate(token: string): number {
  for (const [scale, value] of Object.entries(scales)) {
    const at = token.lastIndexOf(scale);
    if (at === -1) continue;
    return (at === 0 ? 1 : evaluate(token.slice(0, at))) * value + evaluate(token.slice(at + 1));
  }
  return Number(spell(token));
}
