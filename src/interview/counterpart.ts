import { asksSomething } from './asks-something.ts';
import { askedSentences, turnSentences } from './asked-sentences.ts';
import type { Interview, Passage, Speaker } from './interview.ts';
import { quotableText, gap } from './quotable-text.ts';

/**
 * The other half of a question and its answer. Where nothing is asked: what a host said last before these words
 * (`remark`), or what is said after them (`reply`).
 */
export interface Counterpart {
  readonly kind: 'question' | 'remark' | 'answer' | 'reply';
  readonly speaker: Speaker;
  readonly passages: readonly Passage[];
  /** The whole turn; `[…]` for words in doubt. */
  readonly text: string;
}

/** Somebody's turn, with what may be quoted of it. */
type Turn = Omit<Counterpart, 'kind'>;

/**
 * For a host's words what follows on them; for anybody else's the question that they answer: the nearest of a host
 * before them in their section, whatever the hosts put in meanwhile. Nothing where the text does not say.
 */
export function findCounterpart(interview: Interview, passage: Passage): Counterpart | undefined {
  const { passages } = interview;
  if (hosts(passage)) {
    const next = turnFrom(passages, turnEnd(passages, passage));
    if (next === undefined || next.speaker.id === passage.speaker.id) return undefined;
    const own = turnFrom(passages, turnStart(passages, passage));
    return toCounterpart(own !== undefined && isQuestion(own) ? 'answer' : 'reply', next);
  }
  const question = findQuestion(interview, passage);
  if (question !== undefined) return toCounterpart('question', question);
  const before = turnBefore(passages, passage);
  return before?.speaker.role === 'host' ? toCounterpart('remark', before) : undefined;
}

/** How far back a question may stand, in turns: where nobody divided an interview, a subject is soon another. */
const mostTurns = { inSection: 40, undivided: 8 };
/** In UTF-16 units: what somebody puts in while another speaks. */
const longestAside = 40;

function findQuestion({ passages }: Interview, { speaker, section, ...place }: Passage): Turn | undefined {
  const most = section === undefined ? mostTurns.undivided : mostTurns.inSection;
  let turn = turnBefore(passages, place);
  for (let count = 0; count < most && turn !== undefined; count += 1) {
    const [first] = turn.passages;
    if (first === undefined || first.section !== section) return undefined;
    if (turn.speaker.id !== speaker.id) {
      if (isQuestion(turn)) return turn;
      // Who asks is not known: what is more than an aside may be what is answered.
      if (turn.speaker.role === 'unknown' && turn.text.length > longestAside) return undefined;
    }
    turn = turnBefore(passages, first);
  }
  return undefined;
}

/** The passages of a turn, in order; none for a turn that does not exist. */
export function turnPassages(interview: Interview, turn: number): readonly Passage[] {
  return interview.passages.filter((passage) => passage.turn === turn);
}

type Place = Pick<Passage, 'number' | 'turn'>;

/** Index of the first passage of its turn. */
function turnStart(passages: readonly Passage[], { number, turn }: Place): number {
  let start = number - 1;
  while (passages[start - 1]?.turn === turn) start -= 1;
  return start;
}

/** Index behind the last passage of its turn. */
function turnEnd(passages: readonly Passage[], { number, turn }: Place): number {
  let end = number;
  while (passages[end]?.turn === turn) end += 1;
  return end;
}

function turnBefore(passages: readonly Passage[], place: Place): Turn | undefined {
  const last = passages[turnStart(passages, place) - 1];
  return last && turnFrom(passages, turnStart(passages, last));
}

function turnFrom(passages: readonly Passage[], start: number): Turn | undefined {
  const first = passages[start];
  if (first === undefined) return undefined;
  const own = passages.slice(start, turnEnd(passages, first));
  const speech = own.map((each) => quotableText(each).text.trim()).filter((text) => text !== '' && text !== gap);
  return { speaker: first.speaker, passages: own, text: speech.join(' ') };
}

function toCounterpart(kind: Counterpart['kind'], turn: Turn): Counterpart | undefined {
  return turn.text === '' ? undefined : { kind, ...turn };
}

/** Hosts ask. Where nobody told us who hosts, whoever ends on a question does. */
function hosts({ speaker, text }: Pick<Passage, 'speaker' | 'text'>): boolean {
  return speaker.role === 'unknown' ? endsOnQuestion(text) : speaker.role === 'host';
}

function isQuestion({ speaker, text }: Turn): boolean {
  return speaker.role === 'host' ? askedSentences(text).length > 0 : hosts({ speaker, text });
}

function endsOnQuestion(text: string): boolean {
  return asksSomething(turnSentences(text.trimEnd().slice(-longestQuestion)).at(-1)?.text ?? '', true);
}

/** In UTF-16 units. */
const longestQuestion = 2000;
