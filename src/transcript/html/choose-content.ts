import { textSize } from '../text-size.ts';
import { type Flow, type FlowBlock, type Holder, plainWordsOf } from './flow.ts';

/** So much of what may be talk is in the element that is read, by how sure the page says that it is the text; else all is read. */
const mostOf = { 2: 0.5, 1: 0.8, 0: 0.8, '-1': 1 };
/** Where nothing begins as talk does, words count, of which there may be as many around a text. */
const halfOf = 0.5;

export interface Content {
  readonly blocks: readonly FlowBlock[];
  /** What stands elsewhere on the page. */
  readonly outside: readonly FlowBlock[];
  /** Elements inside that may hold the talk, counted from the first block. */
  readonly holders: readonly Holder[];
}

/** The text that a page is about: what the page calls so, where most of the talk stands in it. */
export function chooseContent({ blocks, holders }: Flow): Content {
  const heads = sums(blocks, (block) => (beginsLikeTalk(block) ? 1 : 0));
  const sizes = sums(blocks, (block) => textSize(plainWordsOf(block)));
  const [allHeads, allSize] = [heads.at(-1) ?? 0, sizes.at(-1) ?? 0];
  const share = ({ rank, start, end }: Holder) => {
    const of = (all: readonly number[]) => (all[end] ?? 0) - (all[start] ?? 0);
    return allHeads < 3 ? of(sizes) / (allSize || 1) / halfOf : of(heads) / allHeads / mostOf[rank];
  };
  let best: Holder | undefined;
  for (const holder of holders) {
    if (holder.rank < 0 || share(holder) < 1) continue;
    const isBetter =
      best === undefined || holder.rank > best.rank || (holder.rank === best.rank && share(holder) > share(best));
    if (isBetter) best = holder;
  }
  const { start, end } = best ?? { start: 0, end: blocks.length };
  return {
    blocks: blocks.slice(start, end),
    outside: [...blocks.slice(0, start), ...blocks.slice(end)],
    holders: best === undefined ? holders : [],
  };
}

const colon = /^[^\n:：]{0,39}[^\n:：\d][:：]/u;

function beginsLikeTalk(block: FlowBlock): boolean {
  if (block.term === 'dt') return true;
  if (block.kind !== 'text' && block.kind !== 'plain') return false;
  const [first] = block.lines[0]?.runs ?? [];
  return first?.mark !== undefined || colon.test(plainWordsOf(block));
}

/** By index, what all before come to; at last, what all do. */
function sums(blocks: readonly FlowBlock[], valueOf: (block: FlowBlock) => number): readonly number[] {
  const all = [0];
  let sum = 0;
  for (const block of blocks) {
    sum += valueOf(block);
    all.push(sum);
  }
  return all;
}
