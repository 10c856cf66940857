import type { Slices } from '../../slices.ts';
import { createShardedMap, type ShardedMap } from './sharded-map.ts';

/** Where terms occur, all in three flat arrays: the places of one term are `start` to `end`, documents ascending. */
export interface Postings {
  readonly documents: Uint32Array;
  /** How often in the passage's own words, and in our notes about it, each note by its worth. */
  readonly text: Float32Array;
  readonly notes: Float32Array;
  find(term: string): { readonly start: number; readonly end: number } | undefined;
  /** Every term once, as they first came. */
  counts(): Iterable<TermCount>;
}

/** A term, with how many documents hold it. */
export interface TermCount {
  readonly term: string;
  readonly holding: number;
}

export interface PostingsBuilder {
  /** Documents must come in order. */
  add(term: string, document: number, field: 'text' | 'notes', count: number): void;
  finish(slices: Slices): Promise<Postings>;
}

/** One place after another, as they come: a table in blocks, for one that grows would be copied whole, again and again. */
interface Block {
  readonly terms: Uint32Array;
  readonly documents: Uint32Array;
  readonly text: Float32Array;
  readonly notes: Float32Array;
}

const blockBits = 14;
const blockLength = 2 ** blockBits;

interface Draft {
  readonly blocks: Block[];
  readonly numbers: ShardedMap<number>;
  /** By number. */
  readonly terms: string[];
  /** By term, how many documents hold it, and its last place in the table. */
  readonly sizes: number[];
  readonly last: number[];
  length: number;
}

export function startPostings(): PostingsBuilder {
  const draft: Draft = { blocks: [], numbers: createShardedMap(), terms: [], sizes: [], last: [], length: 0 };
  return {
    add: (term, document, field, count) => {
      const number = draft.numbers.get(term) ?? addTerm(draft, term);
      const place = draft.last[number] ?? -1;
      const known = draft.blocks[place >> blockBits];
      if (known?.documents[place % blockLength] === document) {
        known[field][place % blockLength] = (known[field][place % blockLength] ?? 0) + count;
      } else addPlace(draft, number, document, field, count);
    },
    finish: (slices) => lay(draft, slices),
  };
}

function addTerm({ numbers, terms, sizes, last }: Draft, term: string): number {
  const number = terms.length;
  numbers.set(term, number);
  terms.push(term);
  sizes.push(0);
  last.push(-1);
  return number;
}

function addPlace(draft: Draft, number: number, document: number, field: 'text' | 'notes', count: number): void {
  const place = draft.length;
  const at = place % blockLength;
  if (at === 0) draft.blocks.push(createBlock());
  const block = draft.blocks.at(-1) ?? createBlock();
  block.terms[at] = number;
  block.documents[at] = document;
  block[field][at] = count;
  draft.last[number] = place;
  draft.sizes[number] = (draft.sizes[number] ?? 0) + 1;
  draft.length += 1;
}

function createBlock(): Block {
  return {
    terms: new Uint32Array(blockLength),
    documents: new Uint32Array(blockLength),
    text: new Float32Array(blockLength),
    notes: new Float32Array(blockLength),
  };
}

/** Sorts the draft by term, keeping the order of the documents. */
async function lay({ blocks, numbers, terms, sizes, length }: Draft, slices: Slices): Promise<Postings> {
  const starts = new Uint32Array(sizes.length + 1);
  for (let number = 0; number < sizes.length; number += 1) {
    starts[number + 1] = (starts[number] ?? 0) + (sizes[number] ?? 0);
    if (number % blockLength === 0 && slices.over()) await slices.next();
  }
  const next = starts.slice();
  const laid = {
    documents: new Uint32Array(length),
    text: new Float32Array(length),
    notes: new Float32Array(length),
  };
  let left = length;
  // Each is let go of once it is laid: the whole table twice would be much memory.
  for (let block = blocks.shift(); block !== undefined; block = blocks.shift()) {
    if (slices.over()) await slices.next();
    layBlock(block, Math.min(blockLength, left), next, laid);
    left -= blockLength;
  }
  return {
    ...laid,
    *counts() {
      for (const [number, term] of terms.entries()) yield { term, holding: sizes[number] ?? 0 };
    },
    find: (term) => {
      const number = numbers.get(term);
      return number === undefined ? undefined : { start: starts[number] ?? 0, end: starts[number + 1] ?? 0 };
    },
  };
}

type Columns = Pick<Postings, 'documents' | 'text' | 'notes'>;

/** @param next - by term, where its next document goes */
function layBlock(block: Block, length: number, next: Uint32Array, laid: Columns): void {
  for (let from = 0; from < length; from += 1) {
    const term = block.terms[from] ?? 0;
    const to = next[term] ?? 0;
    next[term] = to + 1;
    laid.documents[to] = block.documents[from] ?? 0;
    laid.text[to] = block.text[from] ?? 0;
    laid.notes[to] = block.notes[from] ?? 0;
  }
}
