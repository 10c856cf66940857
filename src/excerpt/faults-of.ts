import { cutSentences } from './cut-sentences.ts';
import { breaksOff, endsLoosely, isQuestion } from './ends-loosely.ts';
import { announces } from './faults/announces.ts';
import { asksNothing } from './faults/asks-nothing.ts';
import { endsElsewhere } from './faults/ends-elsewhere.ts';
import { hasPredicate } from './faults/has-predicate.ts';
import { isCutShort } from './faults/is-cut-short.ts';
import { isFormula } from './faults/is-formula.ts';
import { isGarbled } from './faults/is-garbled.ts';
import { isOfTheMoment } from './faults/is-of-the-moment.ts';
import { isOnlyClause } from './faults/is-only-clause.ts';
import { isWordByWord } from './faults/is-word-by-word.ts';
import { lacksNoun } from './faults/lacks-noun.ts';
import { lacksOwner } from './faults/lacks-owner.ts';
import { opensAlone } from './faults/opens-alone.ts';
import { pointsNowhere } from './faults/points-nowhere.ts';
import { reasonsTwice } from './faults/reasons-twice.ts';
import { simplifiedText } from './faults/simplified-text.ts';
import { stumbles } from './faults/stumbles.ts';
import { isBackChannel } from '../interview/is-back-channel.ts';
import { leadLength, leansBack } from './leans-back.ts';

type Rules<T> = Readonly<Record<string, (asked: T) => boolean>>;

/** What a sentence may not be wherever it stands in an excerpt, in Simplified; cheap ones first. */
const ofSentence: Rules<string> = {
  'breaks off': breaksOff,
  'belongs to the moment': isOfTheMoment,
  'somebody looks for words': stumbles,
  'a noun is missing': lacksNoun,
  'only a clause': isOnlyClause,
  'a formula': isFormula,
  'heard wrongly': isGarbled,
  'a conclusion from elsewhere': reasonsTwice,
  'translated word by word': isWordByWord,
  'no verb': (sentence) => !hasPredicate(sentence),
};

/** What sentences may not be together, in Simplified. */
const ofStretch: Rules<readonly string[]> = {
  'points to nothing that is named': pointsNowhere,
  'begins or ends a list that is not there': opensAlone,
  'its end asks or tells nothing yet': asksNothing,
  'its end announces what comes next': announces,
  'speaks of something as if it were named': lacksOwner,
  'its end speaks of something else': endsElsewhere,
};

const ofWords: Rules<string> = {
  'its first word leans back': (words) => leansBack(words.substring(leadLength(words))),
  'ends on a tag or breaks off': endsLoosely,
  'ends on a question': isQuestion,
  'a quotation is cut': (words) => !isClosed(words),
};

/** @param sentence in Simplified */
export function isFitSentence(sentence: string): boolean {
  return Object.values(ofSentence).every((holds) => !holds(sentence));
}

/** @param sentences fit ones @param next what is said after them; both in Simplified */
export function isFitStretch(sentences: readonly string[], next: string): boolean {
  return !isCutShort(sentences, next) && Object.values(ofStretch).every((holds) => !holds(sentences));
}

/** By which rules some words are no excerpt: what the weights never choose, and what who picks by hand should know. */
export function faultsOf(words: string): readonly string[] {
  const sentences = cutSentences(words)
    .map(({ start, end }) => simplifiedText(words.substring(start, end)))
    .filter((sentence) => !isBackChannel(sentence));
  return [
    ...named(ofWords, (holds) => holds(words)),
    ...named(ofSentence, (holds) => sentences.some(holds)),
    ...named(ofStretch, (holds) => holds(sentences)),
  ];
}

function named<T>(rules: Rules<T>, breaks: (holds: (asked: T) => boolean) => boolean): readonly string[] {
  return Object.entries(rules).flatMap(([name, holds]) => (breaks(holds) ? [name] : []));
}

/** Whether what somebody is quoted with begins and ends inside. */
export function isClosed(text: string): boolean {
  let depth = 0;
  for (const mark of text.match(/[“”「」『』（）()]/gu) ?? []) {
    depth += /[“「『（(]/u.test(mark) ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
