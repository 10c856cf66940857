import { DatabaseSync } from 'node:sqlite';
import type { Library } from '../src/interview/interview.ts';

/** Passage numbers, best first. */
export type Peer = (query: string) => number[];

/** SQLite FTS5 over overlapping bigrams, bm25, any of the query's terms: what ours must be worth its code beside. */
export function createFtsPeer(library: Library): Peer {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE passage USING fts5(terms, tokenize = 'unicode61')");
  const insert = database.prepare('INSERT INTO passage (rowid, terms) VALUES (?, ?)');
  for (const { number, text } of passagesOf(library)) insert.run(number, bigrams(text).join(' '));
  const select = database.prepare('SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY bm25(passage) LIMIT 10');
  return (query) => {
    const terms = bigrams(query);
    if (terms.length === 0) return [];
    return select.all(terms.map((term) => `"${term}"`).join(' OR ')).map(({ rowid }) => Number(rowid));
  };
}

/** Every word of the query somewhere in the passage. */
export function createSubstringPeer(library: Library): Peer {
  const passages = passagesOf(library).map(({ number, text }) => ({ number, text: text.toLowerCase() }));
  return (query) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    return passages
      .filter(({ text }) => words.length > 0 && words.every((word) => text.includes(word)))
      .map(({ number }) => number)
      .slice(0, 10);
  };
}

function passagesOf(library: Library): Library['interviews'][number]['passages'] {
  return library.interviews.flatMap(({ passages }) => passages);
}

function bigrams(text: string): string[] {
  return [...text.toLowerCase().matchAll(/\p{sc=Han}+|[a-z0-9]+/gu)].flatMap(({ 0: run }) =>
    /^[a-z0-9]/.test(run) || run.length === 1
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
}
