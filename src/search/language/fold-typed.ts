import { fold } from './fold.ts';

/** What is typed, without what typing varies: width, case, kind of Chinese, runs of space. */
export function foldTyped(text: string): string {
  return fold(text).text.replace(/\s+/gu, ' ').trim();
}
