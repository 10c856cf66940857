import { countHan } from './count-han.ts';

/** How much there is to read: in Chinese characters, or twice as many letters. */
export function textSize(text: string): number {
  const han = countHan(text);
  return han + (text.length - han) / 2;
}
