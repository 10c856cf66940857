import { foldTyped } from '../search/language/fold-typed.ts';

const words: readonly string[] = ['none', 'no', 'off', 'nothing', '-', '无', '没有', '不要', '清除'];

/** Whether somebody typed that there is to be none. */
export function isNoneWord(typed: string): boolean {
  return words.includes(foldTyped(typed));
}
