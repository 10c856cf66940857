import { asksSomething } from './asks-something.ts';
import { askedSentences, turnSentences } from './asked-sentences.ts';
import { countHan } from '../transcript/count-han.ts';
import { findAskers } from './find-askers.ts';
import { isBackChannel } from './is-back-channel.ts';
import type { Interview, Passage, Speaker } from './interview.ts';
import { quotableText, gap } from './quotable-text.ts';
import { subjectOf } from './subject-of.ts';

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
 * For a host's words what follows on them; for anybody else's the question that they answer, where nothing but asides was
 * put in since. Nothing where the text does not say.
 */
export function findCounterpart(interview: Interview, passage: Passage): Counterpart | undefined {
  const { passages } = interview;
  const own = turnFrom(passages, turnStart(passages, passage));
  if (own !== undefined && (asks(interview, passage.speaker) || endsOnQuestion(interview, passage))) {
    const next = turnFrom(passages, turnEnd(passages, passage));
    if (next === undefined || next.speaker.id === passage.speaker.id) return undefined;
    return toCounterpart(isQuestion(interview, own) ? 'answer' : 'reply', next);
  }
  const question = findQuestion(interview, passage);
  if (question !== undefined) return toCounterpart('question', question);
  const before = turnBefore(passages, passage);
  if (before === undefined || !asks(interview, before.speaker) || columns(before.text) < leastRemark) return undefined;
  return toCounterpart('remark', before);
}

/** How far back a question may stand, in turns: where nobody divided an interview, a subject is soon another. */
const mostTurns = { inSection: 40, undivided: 8 };
/** In columns: what somebody puts in while another speaks. What is more is what is spoken to from there on. */
const longestAside = 48;
/** Who puts in more than once has a part in it; another's own answer may be added to, one that was added to may not. */
const most = { asides: 1, otherAnswers: 1 };
/** In columns: an exclamation tells nobody what follows on it. */
const leastRemark = 16;

function findQuestion(interview: Interview, { speaker, ...place }: Passage): Turn | undefined {
  const { passages } = interview;
  const subject = subjectOf(place);
  const furthest = subject === undefined ? mostTurns.undivided : mostTurns.inSection;
  const between = { asides: 0, otherAnswers: 0 };
  let turn = turnBefore(passages, place);
  for (let count = 0; count < furthest && turn !== undefined; count += 1) {
    const [first] = turn.passages;
    if (first === undefined || subjectOf(first) !== subject) return undefined;
    if (turn.speaker.id !== speaker.id) {
      // What one guest asks another is over with the answer.
      if (isQuestion(interview, turn) && (count === 0 || mayAsk(interview, turn.speaker))) return turn;
      if (columns(turn.text) > longestAside) {
        if (mayAsk(interview, turn.speaker)) return undefined;
        between.otherAnswers += 1;
      } else if (!listens(turn.text)) between.asides += 1;
      if (between.asides > most.asides || between.otherAnswers > most.otherAnswers) return undefined;
    }
    turn = turnBefore(passages, first);
  }
  return undefined;
}

/** Whether all that is said is “yes”, “right”, “wow”. */
function listens(text: string): boolean {
  return turnSentences(text).every((sentence) => isBackChannel(sentence.text.trim()));
}

/** On a screen. */
function columns(text: string): number {
  return text.length + countHan(text);
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

/** Hosts ask; where nobody told us who hosts, whoever the text shows to. */
function asks(interview: Interview, { id, role }: Speaker): boolean {
  return role === 'host' || (role === 'unknown' && findAskers(interview).has(id));
}

/** What such a person says may be what another speaks to. */
function mayAsk(interview: Interview, speaker: Speaker): boolean {
  return asks(interview, speaker) || (speaker.role === 'unknown' && findAskers(interview).size === 0);
}

function isQuestion(interview: Interview, turn: Turn): boolean {
  return asks(interview, turn.speaker) ? askedSentences(turn.text).length > 0 : endsOnQuestion(interview, turn);
}

/** In columns: who is asked by others and ends a long talk on a question asks for the sake of the talk. */
const longestAskedBack = 120;

function endsOnQuestion(interview: Interview, { speaker, text }: Pick<Passage, 'speaker' | 'text'>): boolean {
  if (speaker.role !== 'unknown') return false;
  if (findAskers(interview).size > 0 && columns(text) > longestAskedBack) return false;
  return asksSomething(turnSentences(text.trimEnd().slice(-longestQuestion)).at(-1)?.text ?? '', true);
}

/** In UTF-16 units. */
const longestQuestion = 2000;
