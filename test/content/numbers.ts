import { chineseNumbers } from './chinese-numbers.ts';
import { englishNumbers } from './english-numbers.ts';

/**
 * The numbers a text names, by value, in Chinese or English: 10万, 十万, 100,000 and "a hundred thousand" are one number.
 * Percentages count as their figure. Left out, as nothing is claimed by them: 一 and "one" alone, ordinals (第二),
 * vague scales (数万亿, millions), and digits that belong to a name (H100, DGX-1, 3D).
 */
export function numbersIn(text: string): number[] {
  const { numbers, rest } = chineseNumbers(text);
  return [...numbers, ...englishNumbers(rest)];
}
