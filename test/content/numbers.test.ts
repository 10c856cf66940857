import { describe, expect, it } from 'vitest';
import { numbersIn } from './numbers.ts';

describe('numbersIn', () => {
  it.each<[string, number[]]>([
    ['十万', [100_000]],
    ['10万', [100_000]],
    ['100,000', [100_000]],
    ['a hundred thousand', [100_000]],
    ['3.2万名', [32_000]],
    ['一万亿', [1e12]],
    ['1.5 trillion', [1.5e12]],
    ['a trillion dollars', [1e12]],
    ['2.5亿', [250_000_000]],
    ['2.5亿瓦', [250_000_000]],
    ['250 megawatts', [250_000_000]],
    ['65亿美元', [6.5e9]],
    ['$6.5 billion', [6.5e9]],
    ['3400亿', [3.4e11]],
    ['340B', [3.4e11]],
    ['百分之百', [100]],
    ['百分之四十', [40]],
    ['40%', [40]],
    ['2.5% to 3%', [2.5, 3]],
    ['二十', [20]],
    ['二十二个月', [22]],
    ['twenty-two months', [22]],
    ['一百二十三', [123]],
    ['三点五', [3.5]],
    ['ten thousand times', [10_000]],
    ['a billion times', [1e9]],
    ['a billionfold', [1e9]],
    ['十亿倍', [1e9]],
    ['19天', [19]],
    ['2024年10月4日', [2024, 10, 4]],
    ['October 4, 2024', [4, 2024]],
    ['二〇二四', [2024]],
    ['24/7', [24, 7]],
    ['90年代', [90]],
    ['in the 90s and the 2000s', [90, 2000]],
    ['两三倍', [2, 3]],
    ['four to five years', [4, 5]],
    ['20万到30万', [200_000, 300_000]],
    ['200,000 to 300,000 GPUs', [200_000, 300_000]],
    ['twice as many, or 3x', [2, 3]],
    ['one hundred', [100]],
  ])('finds in %s: %o', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it.each([
    '一个',
    'one of them',
    '第一、第二',
    '数万亿',
    '千兆瓦',
    'trillions',
    'millions',
    'H100, DGX-1, o1, O-1',
    '3D',
    'x86',
    '两者',
    'a moat',
  ])('finds none in %s', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });
});
