/** Where terms occur, all in three flat arrays: the places of one term are `start` to `end`, documents ascending. */
export interface Postings {
  readonly documents: Uint32Array;
  /** How often in the passage's own words, and in our notes about it, each note by its worth. */
  readonly text: Float32Array;
  readonly notes: Float32Array;
  find(term: string): { readonly start: number; readonly end: number } | undefined;
  /** Every term, with how many documents hold it. */
  list(): { readonly term: string; readonly holding: number }[];
}

export interface PostingsBuilder {
  /** Documents must come in order. */
  add(term: string, document: number, field: 'text' | 'notes', count: number): void;
  finish(): Postings;
}

/** One place after another, as they come: the columns of a table that grows. */
interface Draft {
  terms: Uint32Array;
  documents: Uint32Array;
  text: Float32Array;
  notes: Float32Array;
  length: number;
}

export function startPostings(): PostingsBuilder {
  const numbers = new Map<string, number>();
  const sizes: number[] = [];
  /** By term, its last place in the draft. */
  const last: number[] = [];
  const draft: Draft = {
    terms: new Uint32Array(1024),
    documents: new Uint32Array(1024),
    text: new Float32Array(1024),
    notes: new Float32Array(1024),
    length: 0,
  };
  return {
    add: (term, document, field, count) => {
      const number = numbers.get(term) ?? numbers.size;
      if (number === numbers.size) numbers.set(term, number);
      let place = last[number];
      if (place === undefined || draft.documents[place] !== document) {
        place = append(draft, number, document);
        last[number] = place;
        sizes[number] = (sizes[number] ?? 0) + 1;
      }
      draft[field][place] = (draft[field][place] ?? 0) + count;
    },
    finish: () => lay(numbers, sizes, draft),
  };
}

function append(draft: Draft, term: number, document: number): number {
  const place = draft.length;
  if (place === draft.terms.length) {
    const size = place * 2;
    draft.terms = grow(draft.terms, new Uint32Array(size));
    draft.documents = grow(draft.documents, new Uint32Array(size));
    draft.text = grow(draft.text, new Float32Array(size));
    draft.notes = grow(draft.notes, new Float32Array(size));
  }
  draft.terms[place] = term;
  draft.documents[place] = document;
  draft.length += 1;
  return place;
}

function grow<T extends Uint32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Sorts the draft by term, keeping the order of the documents. */
function lay(numbers: ReadonlyMap<string, number>, sizes: readonly number[], draft: Draft): Postings {
  const starts = new Uint32Array(sizes.length + 1);
  sizes.forEach((size, number) => {
    starts[number + 1] = (starts[number] ?? 0) + size;
  });
  const next = starts.slice();
  const documents = new Uint32Array(draft.length);
  const text = new Float32Array(draft.length);
  const notes = new Float32Array(draft.length);
  for (let place = 0; place < draft.length; place += 1) {
    const term = draft.terms[place] ?? 0;
    const at = next[term] ?? 0;
    next[term] = at + 1;
    documents[at] = draft.documents[place] ?? 0;
    text[at] = draft.text[place] ?? 0;
    notes[at] = draft.notes[place] ?? 0;
  }
  return {
    documents,
    text,
    notes,
    list: () => Array.from(numbers, ([term, number]) => ({ term, holding: sizes[number] ?? 0 })),
    find: (term) => {
      const number = numbers.get(term);
      return number === undefined ? undefined : { start: starts[number] ?? 0, end: starts[number + 1] ?? 0 };
    },
  };
}
