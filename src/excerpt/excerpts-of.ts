import type { Highlight, Interview, Passage } from '../interview/interview.ts';
import { isTorn, joinTorn } from '../interview/join-torn.ts';
import { uniqueBy } from '../interview/unique-by.ts';
import type { Slices } from '../slices.ts';
import { spansInside, type Span } from '../transcript/span.ts';
import type { Excerpt } from './excerpt.ts';
import { findAskers } from '../interview/find-askers.ts';
import { excerptWeights } from './excerpt-weights.ts';
import { findExcerpt } from './find-excerpt.ts';
import { createTermCounter, termPlaces } from './term-counts.ts';
import { cutSentences } from './cut-sentences.ts';
import { countHan } from '../transcript/count-han.ts';

/** By the id of the passage it begins in; at most one of each, in order of speech. */
export type Excerpts = ReadonlyMap<Passage['id'], Excerpt>;

const known = new WeakMap<Interview, Excerpts>();

/** What of an interview's passages makes sense on its own. The text is weighed once, and people ask again and again. */
export function excerptsOf(interview: Interview): Excerpts {
  const found = known.get(interview);
  if (found !== undefined) return found;
  const steps = weigh(interview);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return keep(interview, value);
  }
}

/** The same, without holding up everything else. */
export async function prepareExcerpts(interview: Interview, slices: Slices): Promise<void> {
  if (known.has(interview)) return;
  const steps = weigh(interview);
  for (;;) {
    if (slices.over()) await slices.next();
    const { done, value } = steps.next();
    if (done === true) return void keep(interview, value);
  }
}

function keep(interview: Interview, excerpts: Excerpts): Excerpts {
  known.set(interview, excerpts);
  return excerpts;
}

/** A step is a passage. */
function* weigh(interview: Interview): Generator<undefined, Excerpts> {
  const { passages } = interview;
  const counter = createTermCounter();
  const pronouns = countPronouns();
  for (const { text } of passages) {
    counter.add(text);
    pronouns.add(text);
    yield;
  }
  const translated = Math.max(pronouns.inThousand() - excerptWeights.usualPronouns, 0) * excerptWeights.translated;
  const terms = counter.done();
  const told = termsTold(interview);
  const askers = findAskers(interview);
  const chosen = chosenExcerpts(interview);
  const found = new Map<Passage['id'], Excerpt>();
  for (const [at, own] of passages.entries()) {
    yield;
    const passage = joinTorn(passages, at);
    if (passage === undefined) continue;
    const start = isTorn(passages[at - 1], own) ? (cutSentences(own.text)[0]?.end ?? own.text.length) : 0;
    const within: Span = { start, end: own.text.length };
    const weighed = askers.has(own.speaker.id)
      ? undefined
      : findExcerpt(passage, { terms, told: told.get(own.number) ?? new Set(), within });
    const picked = chosen.get(own.id);
    const excerpt =
      picked === undefined ? weighed && { ...weighed, score: weighed.score + translated } : { ...picked, passage };
    if (excerpt !== undefined) found.set(own.id, excerpt);
  }
  return translated < 0 && pronouns.outOf() >= excerptWeights.leastJudged
    ? withoutPoorTranslation(interview, found)
    : found;
}

/**
 * Few good stretches of a translation are good by chance, and the same few would come again and again: where somebody wrote
 * points, those are shown. Without points they are still better than whole passages, and beside what somebody picked.
 */
function withoutPoorTranslation({ sections }: Interview, found: Excerpts): Excerpts {
  const all = [...found];
  const good = all.filter(([, { score }]) => score >= excerptWeights.floor);
  if (
    good.length >= excerptWeights.leastOfTranslation ||
    all.some(([, { chosenBy }]) => chosenBy !== 'weights') ||
    sections.every(({ points }) => points.length === 0)
  ) {
    return found;
  }
  return new Map(all.map(([id, each]) => [id, { ...each, score: each.score + excerptWeights.poorTranslation }]));
}

/** Of Chinese characters, how many of a thousand stand for a thing or people: asked passage by passage. */
function countPronouns(): { add(text: string): void; readonly inThousand: () => number; readonly outOf: () => number } {
  let found = 0;
  let all = 0;
  return {
    add(text) {
      const han = countHan(text);
      all += han;
      if (han > 0) found += text.match(/[它牠]|[他她]们|[他她]們/gu)?.length ?? 0;
    },
    outOf: () => all,
    inThousand: () => (all === 0 ? 0 : (found * 1000) / all),
  };
}

/** By passage, what our points tell of it in the language of the text. */
function termsTold({ sections, language }: Interview): ReadonlyMap<number, ReadonlySet<number>> {
  const told = new Map<number, Set<number>>();
  for (const { passages, text } of sections.flatMap(({ points }) => points)) {
    const terms = termPlaces(language.startsWith('zh') ? text.zh : text.en);
    for (const number of passages) {
      const known = told.get(number) ?? new Set();
      told.set(number, known);
      for (const term of terms) known.add(term);
    }
  }
  return told;
}

/** Of a golden quote, how much may be in doubt, and thus left out of it, before it is none any more. */
const mostDoubt = 0.25;

/** Where both picked something of a passage, it is what about.yaml says. */
function chosenExcerpts({ highlights, quotes }: Interview): ReadonlyMap<Passage['id'], Omit<Excerpt, 'passage'>> {
  const golden = highlights.filter(isSound);
  const all = [
    ...quotes.map(({ passage, span, alone }) => ({
      id: passage.id,
      span,
      chosenBy: 'quotes' as const,
      ...(alone && { alone }),
    })),
    ...golden.map(({ passage, span }) => ({
      id: passage.id,
      span: withEndMark(passage.text, span),
      chosenBy: 'golden' as const,
    })),
  ];
  return new Map(
    uniqueBy(all, ({ id }) => id).map(({ id, ...chosen }, place) => [id, { ...chosen, score: all.length - place }]),
  );
}

function isSound({ passage, span }: Highlight): boolean {
  const doubted = spansInside(passage.doubtful, span).reduce((sum, { start, end }) => sum + end - start, 0);
  return doubted <= (span.end - span.start) * mostDoubt;
}

/** A quotation that leaves off its sentence's own end mark gets it back. */
function withEndMark(text: string, { start, end }: Span): Span {
  const mark = /^[。！？!?.]["'”’」』）)]*/u.exec(text.substring(end, end + 4))?.[0] ?? '';
  return { start, end: end + mark.length };
}
