import type { Library } from '../../interview/interview.ts';
import type { Slices } from '../../slices.ts';
import { type AliasClass, findAliases, toAliasClasses } from './find-aliases.ts';
import { listDocuments, type SearchDocument } from './list-documents.ts';
import { foldInSlices, type Folded } from '../language/fold.ts';
import { cutText } from './cut-text.ts';
import { collectHomophones, type Homophones } from './homophones.ts';
import { type Postings, startPostings } from './postings.ts';
import { termsOf } from './terms-of.ts';
import { collectSpellings, type Spellings } from './spellings.ts';
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
  readonly spellings: Spellings;
}

/** Of the documents, how many are indexed. */
export interface IndexingProgress {
  readonly indexed: number;
  readonly of: number;
}

export async function buildIndex(
  library: Library,
  slices: Slices,
  onProgress?: (progress: IndexingProgress) => void,
): Promise<SearchIndex> {
  const documents = await listDocuments(library, slices);
  const aliases = new Map<string, readonly AliasClass[]>();
  const allAliases = new Map<string, AliasClass>();
  for (const { slug, glossary } of library.interviews) {
    const classes = await toAliasClasses(glossary, slices);
    aliases.set(slug, classes);
    for (const each of classes) allAliases.set(each.key, each);
  }
  const words = collectWords();
  const { postings, texts, lengths } = await readDocuments(documents, { aliases, words }, slices, onProgress);
  return {
    documents,
    texts,
    postings,
    lengths,
    aliases,
    allAliases: [...allAliases.values()],
    homophones: await collectHomophones(postings.counts(), words.hanWords, slices),
    words,
    spellings: await collectSpellings(library, words, slices),
  };
}

async function readDocuments(
  documents: readonly SearchDocument[],
  { aliases, words }: Pick<SearchIndex, 'aliases' | 'words'>,
  slices: Slices,
  onProgress: ((progress: IndexingProgress) => void) | undefined,
): Promise<Pick<SearchIndex, 'postings' | 'texts' | 'lengths'>> {
  const occurrences = startPostings();
  const text = new Float32Array(documents.length);
  const notes = new Float32Array(documents.length);
  const texts: Folded[] = [];

  async function* read(folded: string, slug: string): AsyncIterable<readonly string[]> {
    for (const stretch of cutText(folded)) {
      if (slices.over()) await slices.next();
      words.addText(stretch);
      yield [
        ...termsOf(stretch).map(({ term, word }) => {
          if (word !== undefined) words.addWord(word, term);
          return term;
        }),
        ...findAliases(stretch, aliases.get(slug) ?? []).map(({ key }) => key),
      ];
    }
  }

  // One point is a note of several passages, a title of a whole section's: each is read once.
  const readings = new Map<string, readonly (readonly string[])[]>();
  async function readNote(note: string, slug: string): Promise<readonly (readonly string[])[]> {
    const known =
      readings.get(`${slug} ${note}`) ?? (await Array.fromAsync(read((await foldInSlices(note, slices)).text, slug)));
    readings.set(`${slug} ${note}`, known);
    return known;
  }

  for (const [number, document] of documents.entries()) {
    const folded = await foldInSlices(document.text, slices);
    texts.push(folded);
    for await (const terms of read(folded.text, document.slug)) {
      text[number] = (text[number] ?? 0) + terms.length;
      for (const term of terms) occurrences.add(term, number, 'text', 1);
    }
    for (const note of document.notes) {
      for (const terms of await readNote(note.text, document.slug)) {
        if (slices.over()) await slices.next();
        notes[number] = (notes[number] ?? 0) + terms.length * note.worth;
        for (const term of terms) occurrences.add(term, number, 'notes', note.worth);
      }
    }
    onProgress?.({ indexed: number + 1, of: documents.length });
  }
  const postings = await occurrences.finish(slices);
  return { postings, texts, lengths: { text: withMean(text), notes: withMean(notes) } };
}

function withMean(byDocument: Float32Array): { byDocument: Float32Array; mean: number } {
  const filled = byDocument.filter((length) => length > 0);
  return { byDocument, mean: filled.reduce((sum, length) => sum + length, 0) / Math.max(filled.length, 1) };
}
