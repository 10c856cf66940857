import type { Library } from '../../interview/interview.ts';
import type { Slices } from '../../slices.ts';
import { type AliasClass, findAliases, toAliasClasses } from './find-aliases.ts';
import { listDocuments, type SearchDocument } from './list-documents.ts';
import { fold, type Folded } from '../language/fold.ts';
import { collectHomophones, type Homophones } from './homophones.ts';
import { type Postings, startPostings } from './postings.ts';
import { termsOf } from './terms-of.ts';
import { collectWords, type Words } from './words.ts';

/** Everything that is known of a collection when a query comes. */
export interface SearchIndex {
  readonly documents: readonly SearchDocument[];
  /** Their texts, folded. */
  readonly texts: readonly Folded[];
  readonly postings: Postings;
  /** Terms a document, by field, and their mean over the documents that have any. */
  readonly lengths: Readonly<Record<'text' | 'notes', { readonly byDocument: Float32Array; readonly mean: number }>>;
  /** By interview: an error of one text is not an error of the next. */
  readonly aliases: ReadonlyMap<string, readonly AliasClass[]>;
  /** Of all interviews, each once. */
  readonly allAliases: readonly AliasClass[];
  readonly homophones: Homophones;
  readonly words: Words;
}

export async function buildIndex(library: Library, slices: Slices): Promise<SearchIndex> {
  const documents = listDocuments(library);
  const aliases = new Map(library.interviews.map(({ slug, glossary }) => [slug, toAliasClasses(glossary)] as const));
  const occurrences = startPostings();
  const text = new Float32Array(documents.length);
  const notes = new Float32Array(documents.length);
  const words = collectWords();
  const texts: Folded[] = [];

  // One point is a note of several passages, a title of a whole section's: each is read once.
  const readings = new Map<string, readonly string[]>();
  const readNote = (note: string, slug: string): readonly string[] => {
    const known = readings.get(`${slug} ${note}`) ?? read(fold(note).text, slug);
    readings.set(`${slug} ${note}`, known);
    return known;
  };
  const read = (folded: string, slug: string): readonly string[] => {
    words.addText(folded);
    return [
      ...termsOf(folded).map(({ term, word }) => {
        if (word !== undefined) words.addWord(word, term);
        return term;
      }),
      ...findAliases(folded, aliases.get(slug) ?? []).map(({ key }) => key),
    ];
  };

  for (const [number, document] of documents.entries()) {
    if (slices.over()) await slices.next();
    const folded = fold(document.text);
    texts.push(folded);
    const own = read(folded.text, document.slug);
    text[number] = own.length;
    for (const term of own) occurrences.add(term, number, 'text', 1);
    for (const note of document.notes) {
      const terms = readNote(note.text, document.slug);
      notes[number] = (notes[number] ?? 0) + terms.length * note.worth;
      for (const term of terms) occurrences.add(term, number, 'notes', note.worth);
    }
  }

  const postings = occurrences.finish();
  return {
    documents,
    texts,
    postings,
    lengths: { text: withMean(text), notes: withMean(notes) },
    aliases,
    allAliases: [...new Map([...aliases.values()].flat().map((entry) => [entry.key, entry])).values()],
    homophones: collectHomophones(
      new Map(postings.list().flatMap(({ term, holding }) => (hanPair.test(term) ? [[term, holding]] : []))),
      words.hanWords,
    ),
    words,
  };
}

const hanPair = /^\p{sc=Han}{2}$/u;

function withMean(byDocument: Float32Array): { byDocument: Float32Array; mean: number } {
  const filled = byDocument.filter((length) => length > 0);
  return { byDocument, mean: filled.reduce((sum, length) => sum + length, 0) / Math.max(filled.length, 1) };
}
