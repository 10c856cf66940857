import { fold as foldForSearch } from './fold.ts';

/** What is typed, without what typing varies: width, case, kind of Chinese, runs of space. */
export function fold(text: string): string {
  return foldForSearch(text).text.replace(/\s+/gu, ' ').trim();
}
