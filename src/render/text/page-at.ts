import { paginate } from './paginate.ts';

/** One page of several. */
export interface Page<Block> {
  readonly shown: readonly Block[];
  /** From 0. */
  readonly page: number;
  /** How many there are. */
  readonly pages: number;
  /** How many blocks stand on the pages before. */
  readonly before: number;
}

/** The page asked for, counted from 0, of these blocks as `paginate` lays them out; the last where there are fewer. */
export function pageAt<Block extends { readonly text: string }>(
  blocks: readonly Block[],
  asked: number,
  limit: number,
  most?: number,
): Page<Block> {
  const measured = blocks.map((block) => ({ block, length: block.text.length }));
  const all = paginate(measured, limit, most);
  const page = Math.min(asked, all.length - 1);
  const shown = (all[page] ?? []).map(({ block }) => block);
  return { shown, page, pages: all.length, before: all.slice(0, page).flat().length };
}
