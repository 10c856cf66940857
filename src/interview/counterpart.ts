import type { Interview, Passage, Speaker } from './interview.ts';
import { quotableText, gap } from './quotable-text.ts';

/** The other half of a question and its answer. */
export interface Counterpart {
  readonly kind: 'question' | 'answer';
  readonly speaker: Speaker;
  /** The whole turn; `[…]` for words in doubt. */
  readonly text: string;
}

/** For an answer the question it answers, for a question its answer; nothing where the text does not say. */
export function findCounterpart(interview: Interview, passage: Passage): Counterpart | undefined {
  const kind = asks(passage) ? 'answer' : 'question';
  const turn = turnPassages(interview, passage.turn + (kind === 'answer' ? 1 : -1));
  const [first] = turn;
  if (first === undefined || first.speaker.id === passage.speaker.id) return undefined;
  if (kind === 'question' && !turn.some(asks)) return undefined;
  const speech = turn.map((each) => quotableText(each).text.trim()).filter((text) => text !== '' && text !== gap);
  return speech.length === 0 ? undefined : { kind, speaker: first.speaker, text: speech.join(' ') };
}

/** The passages of a turn, in order; none for a turn that does not exist. */
export function turnPassages(interview: Interview, turn: number): readonly Passage[] {
  return interview.passages.filter((passage) => passage.turn === turn);
}

/** Hosts ask. Where nobody told us who hosts, whoever ends on a question does. */
function asks({ speaker, text }: Passage): boolean {
  if (speaker.role === 'unknown') return /[?？]["'”’」』）)]*\s*$/u.test(text);
  return speaker.role === 'host';
}
