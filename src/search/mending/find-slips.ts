import { covers, type Span } from '../../transcript/span.ts';
import type { SearchIndex } from '../index/build-index.ts';
import { findAliases } from '../index/find-aliases.ts';
import { partsOf, wholeWord } from '../index/terms-of.ts';
import { englishWeight } from '../language/english-weight.ts';
import { stem } from '../language/stem.ts';
import { type Token, tokenise } from '../language/tokenise.ts';
import { findHanSlip } from './find-han-slip.ts';
import { type Change, leftOutCost, type Slip } from './slip.ts';
import { soundOut } from './sound-out.ts';

export interface Slips {
  /** Each a way to part the query: its words one by one, or those beside each other as one. */
  readonly plans: readonly (readonly Slip[])[];
  /** How many words of it say something and are in the collection. */
  readonly known: number;
}

const otherFirst = 0.1;
const bySound = 0.08;
const mostJoined = 6;
/** Two letters of one this short are much of it. */
const shortWord = 6;
const mostChanges = 3;

export function findSlips(folded: string, index: SearchIndex, named: readonly Span[]): Slips {
  const aliases = findAliases(folded, index.allAliases).filter(({ key }) => index.postings.find(key) !== undefined);
  const known = [...named, ...aliases];
  const tokens = tokenise(folded).filter((token) => !known.some((span) => covers(span, token)));
  const words = tokens.filter(({ kind }) => kind === 'word');
  const unknown = words.filter((word) => isUnknown(word, words, folded, index));
  const han = tokens.filter(({ kind }) => kind === 'han').map((token) => findHanSlip(token, index, known));
  const hanSlips = han.flatMap(({ slip }) => slip ?? []);
  const apart = (word: Token): Slip => ({ changes: [...changesOf(word, word.text, index), leaveOut(word)] });
  const rows = rowsOf(words, folded).filter((row) => row.length > 1 && row.some((word) => unknown.includes(word)));
  const joined = rows.flatMap((row) => joinedSlip(row, index) ?? []);
  const others = unknown.filter((word) => !rows.some((row) => row.includes(word)));
  return {
    plans: [
      [...unknown.map(apart), ...hanSlips],
      ...(joined.length === rows.length ? [[...joined, ...others.map(apart), ...hanSlips]] : []),
    ],
    known:
      words.filter((word) => !unknown.includes(word) && englishWeight(wholeWord(word.text, 0).word) === 1).length +
      han.reduce((sum, { known: inRun }) => sum + inRun, 0) +
      tokens.filter(({ kind, text }) => kind === 'number' && index.postings.find(text) !== undefined).length +
      known.length,
  };
}

function isUnknown(word: Token, words: readonly Token[], folded: string, { postings }: SearchIndex): boolean {
  const whole = wholeWord(word.text, word.start);
  if (whole.word.length < 2 || englishWeight(whole.word) === 0) return false;
  const has = (term: string) => postings.find(term) !== undefined;
  if (has(whole.term) || partsOf(word.text, 0).some(({ term }) => has(term))) return false;
  const at = words.indexOf(word);
  return ![at - 1, at].some((first) => {
    const [left, right] = [words[first], words[first + 1]];
    if (left === undefined || right === undefined || folded.slice(left.end, right.start) !== ' ') return false;
    return has(stem(wholeWord(left.text, 0).word + wholeWord(right.text, 0).word));
  });
}

function leaveOut({ start, end }: Span): Change {
  return { edits: [{ start, end, text: '' }], cost: leftOutCost, leavesOut: 1, isName: false };
}

function changesOf({ start, end }: Span, typed: string, index: SearchIndex): readonly Change[] {
  const word = wholeWord(typed, 0).word;
  const toChange = (text: string, cost: number, isName: boolean): Change => ({
    edits: [{ start, end, text }],
    cost,
    leavesOut: 0,
    isName,
  });
  const near = index.spellings.find(word, mostEdits(word));
  const all = [
    ...near
      .filter(({ text, edits }) => edits < 2 || word.length > shortWord || startsAlike(text, word))
      .map(({ text, edits, isName }) =>
        toChange(text, edits / word.length + (startsAlike(text, word) ? 0 : otherFirst), isName),
      ),
    ...soundOut(word, index.homophones).map(({ parts, edits, doubts }) => ({
      ...toChange(parts.join(''), edits / word.length + bySound * doubts, false),
      parts,
    })),
  ];
  return all.toSorted((a, b) => a.cost - b.cost).slice(0, mostChanges);
}

function startsAlike(text: string, word: string): boolean {
  return text.toLowerCase().startsWith(word.charAt(0));
}

function mostEdits(word: string): number {
  if (word.length < 3) return 0;
  if (word.length < 5) return 1;
  return word.length < 9 ? 2 : 3;
}

/** Words with nothing but a space between, a few. */
function rowsOf(words: readonly Token[], folded: string): readonly (readonly Token[])[] {
  const rows: Token[][] = [];
  for (const word of words) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row !== undefined && before !== undefined && folded.slice(before.end, word.start) === ' ') row.push(word);
    else rows.push([word]);
  }
  return rows.filter((row) => row.length <= mostJoined);
}

function joinedSlip(row: readonly Token[], index: SearchIndex): Slip | undefined {
  const [start, end] = [row[0]?.start ?? 0, row.at(-1)?.end ?? 0];
  const changes = changesOf({ start, end }, row.map(({ text }) => text).join(''), index);
  return changes.length === 0 ? undefined : { changes };
}
