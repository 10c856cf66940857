import { type InlineText, readInline } from '../read-inline.ts';
import type { SourceLine } from '../source-lines.ts';
import type { Block } from '../split-blocks.ts';
import { judgeName, type NameEvidence, type NameJudgement } from './judge-name.ts';
import { type Head, type HeadForm, parseHead } from './parse-head.ts';
import { leadingStamp } from './stamp.ts';

/** How a head looks: in a heading, in bold (`words`: with all that is said), or as any text. */
export type HeadLook = 'heading' | 'heading-words' | 'bold' | 'bold-words' | 'plain';
/** What a text wears where it says who speaks: a form in a look. marked: in a form that only labels have. */
export type Dress = `${Exclude<HeadLook, 'bold-words' | 'heading-words'> | 'marked'}/${HeadForm | 'over-time'}`;

/** What may say who speaks. */
export interface Candidate extends Head {
  readonly line: number;
  readonly look: HeadLook;
  readonly dress: Dress;
  readonly judgement: NameJudgement;
  /** Whether it begins its paragraph. */
  readonly first: boolean;
}

/** Every line that has the form of a head, in order. */
export function findCandidates(
  blocks: readonly Block[],
  evidence: NameEvidence,
  marked: ReadonlySet<number>,
): readonly Candidate[] {
  const judged = new Map<string, NameJudgement>();
  const judge = (name: string) => {
    const judgement = judged.get(name) ?? judgeName(name, evidence);
    judged.set(name, judgement);
    return judgement;
  };
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return [];
    return block.lines.flatMap((line, index) => {
      const next = block.lines[index + 1] ?? (index > 0 ? undefined : blocks[at + 1]?.lines[0]);
      const candidate = candidateOf(block, line, index, next, marked.has(line.number));
      return candidate === undefined ? [] : [{ ...candidate, judgement: judge(candidate.name) }];
    });
  });
}

/** What every head has: a colon, a time, or nothing but itself. */
const mayBeHead = /[：:]/u;
const mostAlone = 80;

function candidateOf(
  block: Block,
  line: SourceLine,
  index: number,
  next: SourceLine | undefined,
  isMarked: boolean,
): Omit<Candidate, 'judgement'> | undefined {
  if (line.text.length > mostAlone && !mayBeHead.test(line.text.slice(0, 2 * mostAlone))) return undefined;
  const { text, emphasised } = textOf(headingAsText(block, line));
  const head = parseHead(text);
  if (head === undefined) return undefined;
  const overTime = head.form === 'alone' && next !== undefined && leadingStamp(next.text.trimStart()) !== undefined;
  if (head.form === 'alone' && index > 0 && !overTime) return undefined;
  const [bold] = emphasised;
  const isBold =
    bold !== undefined && bold.start <= head.length && bold.end >= text.indexOf(head.name) + head.name.length;
  const coversWords = isBold && bold.end === text.length && text.length > head.length;
  const plain = isBold ? 'bold' : 'plain';
  const dressed = block.kind === 'heading' ? 'heading' : plain;
  const hasWords = dressed === 'heading' && text.trimEnd().length > head.length;
  const look = coversWords ? 'bold-words' : hasWords ? 'heading-words' : dressed;
  return {
    ...head,
    line: line.number,
    look,
    dress: `${isMarked ? 'marked' : dressed}/${overTime ? 'over-time' : head.form}`,
    first: index === 0,
  };
}

/** Most lines are nothing but text. */
function textOf(line: SourceLine): Pick<InlineText, 'text' | 'emphasised'> {
  return /[*_[\\!<&]/u.test(line.text) ? readInline([line]) : { text: line.text.trim(), emphasised: [] };
}

/** A heading's line as if it were none: its columns stay. */
export function headingAsText(block: Block, line: SourceLine): SourceLine {
  if (block.kind !== 'heading') return line;
  return { number: line.number, text: line.text.replace(/^\s*#{1,6}/u, (marks) => ' '.repeat(marks.length)) };
}
