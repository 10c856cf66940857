import type { Span } from '../transcript/span.ts';
import { textSize } from '../transcript/text-size.ts';
import { endsLoosely, isQuestion } from './ends-loosely.ts';
import { countHan } from '../transcript/count-han.ts';
import { isFitSentence } from './faults-of.ts';
import { simplifiedText } from './faults/simplified-text.ts';
import { cues, excerptWeights, foreignNames, jargon, listMarks, pronouns } from './excerpt-weights.ts';
import { isBackChannel } from '../interview/is-back-channel.ts';
import { leadLength, leansBack } from './leans-back.ts';
import { termPlaces, type TermCounts } from './term-counts.ts';

/** What a sentence is by itself, as far as an excerpt asks. */
export interface WeighedSentence {
  readonly span: Span;
  readonly text: string;
  /** What the rules read. */
  readonly simplified: string;
  /** As `textSize` measures. */
  readonly size: number;
  readonly worth: number;
  /** Where an excerpt that begins with it begins; undefined where none may. */
  readonly begins: number | undefined;
  readonly mayEnd: boolean;
  /** Whether it may stand in an excerpt at all. */
  readonly isFit: boolean;
  /** Whether it takes back what was said before it. */
  readonly contradicts: boolean;
  /** Whether it draws a conclusion from what was said before it. */
  readonly concludes: boolean;
  readonly isQuestion: boolean;
  readonly isBackChannel: boolean;
  /** How many words stand for something named elsewhere. */
  readonly pronouns: number;
  /** Names that not everybody knows. */
  readonly names: readonly string[];
}

export interface WeighingTalk {
  readonly terms: TermCounts;
  /** Of our points that rest on the passage, in the text's language: the places of their terms. */
  readonly told: ReadonlySet<number>;
  /** Of the sentence, how many UTF-16 units the text's own editor set in bold. */
  readonly bold: number;
  /** Whether something in it is printed wrongly. */
  readonly misprinted: boolean;
}

/** Four Chinese characters and a mark, or two short words. */
const tinySize = 6;
const longSize = 65;
const breathless = /\p{Script=Han}[\p{Script=Han}A-Za-z0-9 ]{26,300}/gu;

const contradicting = /^(?:但|可是|然而|不过|不過|而是|but\b|however\b|except\b)/iu;

const concluding = /^(?:因此|所以|于是|於是|therefore\b|thus\b|that's why\b|that is why\b|which is why\b)/iu;

const nothing = {
  worth: 0,
  begins: undefined,
  mayEnd: false,
  isFit: false,
  contradicts: false,
  concludes: false,
  isQuestion: false,
  isBackChannel: false,
  pronouns: 0,
  names: [],
} as const;

/** Of a term that a talk is about in one place, in how many of its passages it may be said. */
const fewPassages = { least: 2, most: 3, share: 0.04 };

/** @param text the sentence's own, which stands at `span` */
export function weighSentence(text: string, span: Span, talk: WeighingTalk): WeighedSentence {
  const size = textSize(text);
  // What is no sentence is not looked at: it may be as long as a book.
  if (size > excerptWeights.longest * 2) {
    return { ...nothing, span, text, simplified: text, size };
  }
  const isAside = isBackChannel(text);
  const lead = leadLength(text);
  const rest = text.substring(lead);
  const simplified = simplifiedText(text);
  const isFit = isAside || (!talk.misprinted && isFitSentence(simplified));
  const mayBegin = !isAside && isFit && !leansBack(rest);
  return {
    span,
    text,
    simplified,
    isFit,
    size,
    worth: isAside ? 0 : worthOf(text, size, talk),
    begins: mayBegin ? span.start + lead : undefined,
    contradicts: contradicting.test(text),
    concludes: concluding.test(text.replaceAll('’', "'")),
    mayEnd: !isAside && isFit && !endsLoosely(text) && !isQuestion(text),
    isQuestion: isQuestion(text),
    isBackChannel: isAside,
    pronouns: text.match(pronouns)?.length ?? 0,
    names: text.match(isChinese(text) ? foreignNames : jargon) ?? [],
  };
}

function worthOf(text: string, size: number, { terms, told, bold }: WeighingTalk): number {
  const found = cues.reduce(
    (sum, { pattern, worth, most }) => sum + Math.min(text.match(pattern)?.length ?? 0, most) * worth,
    0,
  );
  const own = termPlaces(text);
  const enumerated = Math.max((text.match(listMarks)?.length ?? 0) - 4, 0);
  return (
    found +
    share(own, (term) => isTopical(term, terms)) * excerptWeights.topical +
    share(own, (term) => told.has(term)) * excerptWeights.point +
    (bold / text.length) * excerptWeights.emphasised +
    enumerated * excerptWeights.enumerated +
    worthOfSlips(text) +
    (text.match(breathless)?.length ?? 0) * excerptWeights.breathless +
    (size < tinySize ? excerptWeights.tiny : 0) +
    Math.floor(size / longSize) * excerptWeights.longSentence
  );
}

function share(terms: readonly number[], holds: (term: number) => boolean): number {
  return terms.length === 0 ? 0 : terms.filter(holds).length / terms.length;
}

function isTopical(term: number, { counts, passages }: TermCounts): boolean {
  const count = counts[term] ?? 0;
  return count >= fewPassages.least && count <= Math.max(fewPassages.most, passages * fewPassages.share);
}

function isChinese(text: string): boolean {
  return countHan(text) * 4 > text.length;
}

const mostRepeats = 3;

/** What comes of words said twice in a row, and of pairs that come again; in Chinese, of halves between commas that do. */
function worthOfSlips(text: string): number {
  const words = text.toLowerCase().match(/[\p{Script=Han}]+|[\p{L}\p{N}'’]+/gu) ?? [];
  const stutters = words.filter((word, at) => word === words[at - 1] && !/^\p{N}+$/u.test(word)).length;
  const units = isChinese(text)
    ? words.filter((word) => word.length > 2)
    : words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
  const repeats = Math.min(units.length - new Set(units).size, mostRepeats);
  return stutters * excerptWeights.stutter + repeats * excerptWeights.repeated;
}
