const digits = '零一二三四五六七八九';

/** 0 to 99, in digits or in Chinese: 9, 九, 零五, 二十一. */
export function parseSmallNumber(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (/^\d+$/u.test(written)) return Number(written);
  const plain = written.replaceAll('两', '二').replaceAll('〇', '零');
  const parts =
    /^(?:零?(?<one>[零一二三四五六七八九])|(?<tens>[二三四五六七八九])?十(?<ones>[一二三四五六七八九])?)$/u.exec(plain);
  if (parts === null) return undefined;
  const { one, tens, ones } = parts.groups ?? {};
  if (one !== undefined) return digits.indexOf(one);
  return (tens === undefined ? 1 : digits.indexOf(tens)) * 10 + (ones === undefined ? 0 : digits.indexOf(ones));
}
