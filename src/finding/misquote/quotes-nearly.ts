import { width } from '../searchable-parts.ts';
import { compareStretch, toWrittenText } from './compare-stretch.ts';

/** Of what is compared, so much has to be the text's. */
const nearly = 0.75;
/** In UTF-16 units: no more of either is compared. */
const longest = { said: 400, text: 8000 };

/** Whether a text says nearly these words, or so many columns of them amid other talk: a quotation with a slip. */
export function quotesNearly(text: string, words: string, least: number): boolean {
  if (words.length > longest.said || text.length > longest.text) return false;
  const found = compareStretch(words, toWrittenText(text), true);
  if (found === undefined || found.same < found.of * nearly) return false;
  return width(words.slice(found.kept.start, found.kept.end)) >= least;
}
