import { countHan } from '../../transcript/count-han.ts';
import { width } from '../../finding/searchable-parts.ts';
import type { Hits } from '../../finding/hits.ts';
import { askedSentences } from '../../interview/asked-sentences.ts';
import { findCounterpart } from '../../interview/counterpart.ts';
import { findItem } from '../../interview/find-item.ts';
import type { Interview, Library, Passage } from '../../interview/interview.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { subjectOf } from '../../interview/subject-of.ts';
import { foldTyped } from '../../search/language/fold-typed.ts';
import { shares } from '../limits.ts';
import { questionLine } from '../text/question-line.ts';
import { distinctWords, findWords } from './find-words.ts';

type Hit = Hits['hits'][number];

/** What somebody looks for, and what was found for it, best first. */
interface Asked {
  readonly query: string;
  readonly hits: readonly Hit[];
}

/**
 * The id of the passage to show for a hit that is a host's question: of the answer, what was found, too, before what it
 * begins with. None where the question itself was typed, and where nothing of what was found would be seen any more.
 */
export function findAnswer(library: Library, { id, matches }: Hit, { query, hits }: Asked): string | undefined {
  const { interview, item } = findItem(library, id) ?? {};
  if (interview === undefined || item?.kind !== 'verbatim' || !asksAtEnd(interview, item)) return undefined;
  const counterpart = findCounterpart(interview, item);
  if (counterpart?.kind !== 'answer' || isQuoted(query, item)) return undefined;
  const telling = counterpart.passages.filter((each) => width(quotableText(each).text) >= leastAnswer);
  const rank = (each: Passage) => hits.slice(0, mostNear).findIndex((hit) => hit.id === each.id);
  const [found] = telling.filter((each) => rank(each) !== -1).toSorted((a, b) => rank(a) - rank(b));
  const answer = found ?? telling[0];
  if (answer === undefined || subjectOf(answer) !== subjectOf(item)) return undefined;
  const [word] = distinctWords(item.text, matches, 1).map(({ start, end }) => item.text.substring(start, end));
  const seen = [questionLine(quotableText(item).text, shares.question), quotableText(answer).text];
  return word !== undefined && seen.some((text) => findWords(text, [word]).length > 0) ? answer.id : undefined;
}

/** In columns of speech: “I hope so” answers, but tells nobody anything. */
const leastAnswer = 24;
/** A passage of the answer that was found no worse is where the answer is looked for. */
const mostNear = 4;
/** In UTF-16 units: nobody asks in more. */
const longestQuestion = 4000;

function asksAtEnd({ passages }: Interview, passage: Passage): boolean {
  return (
    passage.text.length <= longestQuestion &&
    passages[passage.number]?.turn !== passage.turn &&
    askedSentences(quotableText(passage).text).length > 0
  );
}

/** A word or two may be typed for their subject; more than these are what somebody remembers of the question. */
const fewest = { han: 6, words: 4 };

/** Whether a query is a passage's own words, whatever their marks, width and case. */
function isQuoted(query: string, { text }: Passage): boolean {
  const typed = foldTyped(query);
  const words = typed.match(/[\p{L}\p{N}'’-]+/gu)?.filter((word) => countHan(word) === 0).length ?? 0;
  if (countHan(typed) / fewest.han + words / fewest.words < 1) return false;
  return lettersOf(foldTyped(text)).includes(lettersOf(typed));
}

function lettersOf(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]/gu, '');
}
