import { excerptsOf } from '../excerpt/excerpts-of.ts';
import { excerptWeights } from '../excerpt/excerpt-weights.ts';
import type { Excerpt } from '../excerpt/excerpt.ts';
import { hasQuotableWords } from '../interview/quotable-text.ts';
import type { Interview, Library, Passage } from '../interview/interview.ts';
import { textSize } from '../transcript/text-size.ts';
import { choosePoints } from './choose-points.ts';
import { groupOf, groupOfPoint, type ShownGroups } from './group-of.ts';
import { takeTurns } from './take-turns.ts';

/** What may be shown on its own, by passage; by point while no text is there. */
export interface Pool {
  /** What somebody chose: about.yaml's `quotes` in their order, then the text's own golden quotes; of points, those marked. */
  readonly golden: readonly string[];
  /** The best of the rest, the best first, and no more of one section than there is variety for. */
  readonly best: readonly string[];
  /** What those of one day should not share with those of the day before. */
  readonly groups?: ShownGroups;
}

/** So many at least, if they are nearly good: a week. */
const fewest = 7;
/** And so many if they make sense, however little they say: else the same would come again and again. */
const leastVaried = 3;
/** So many at most: the next ones are weaker than those that were shown a season ago. */
const most = 50;
/** Where somebody picked so many, there is nothing else: better a good one again after a month than a weak one. */
const manyPicked = 30;
/** How much less one is worth for each that was taken of its section. */
const sameSection = 0.25;

/**
 * The pool of a library: the real interviews', else the sample's; excerpts, else our points, else whole passages where there
 * is nothing better.
 */
export function highlightPool({ interviews }: Pick<Library, 'interviews'>): Pool {
  const real = interviews.filter(({ sample }) => !sample);
  for (const some of [real, interviews]) {
    const pool = joinPools(some.map(poolOfExcerpts));
    if (hasAny(pool)) return pool;
  }
  const rest = real.length > 0 ? real : interviews;
  const points = joinPools(rest.map(poolOfPoints));
  return hasAny(points) ? points : { golden: [], best: takeTurns(rest.map(wholePassages)) };
}

function hasAny({ golden, best }: Pool): boolean {
  return golden.length + best.length > 0;
}

/** Every passage is weighed for it, and people wait for it again and again. */
const known = new WeakMap<Interview, Pool>();

function poolOfExcerpts(interview: Interview): Pool {
  const pool = known.get(interview) ?? chooseExcerpts(interview);
  known.set(interview, pool);
  return pool;
}

function chooseExcerpts(interview: Interview): Pool {
  const all = [...excerptsOf(interview).values()];
  const ranked = all.toSorted((a, b) => b.score - a.score || a.passage.number - b.passage.number);
  const chosen = (by: Excerpt['chosenBy']) => ranked.filter(({ chosenBy }) => chosenBy === by);
  const golden = [...chosen('quotes'), ...chosen('golden')];
  const weighed = golden.length >= manyPicked ? [] : chosen('weights');
  const good = weighed.filter(({ score }) => score >= excerptWeights.floor);
  const best = balanced(interview, golden.length + good.length < fewest ? leastOf(weighed, golden.length) : good);
  const groups = new Map([...golden, ...best].map(({ passage }) => [passage.id, groupOf(interview, passage)]));
  return { golden: golden.map(({ passage }) => passage.id), best: best.map(({ passage }) => passage.id), groups };
}

/** Where there is little that is good: what is nearly so; where that would be the same every other day, what makes sense. */
function leastOf(weighed: readonly Excerpt[], chosen: number): readonly Excerpt[] {
  const from = (floor: number, most: number) => weighed.filter(({ score }) => score >= floor).slice(0, most);
  const nearly = from(excerptWeights.leastFloor, fewest);
  return nearly.length + chosen < leastVaried ? from(excerptWeights.lastFloor, leastVaried) : nearly;
}

/** The best first, those of a section or a speaker the less worth the more of them there are; what is said twice, once. */
function balanced(interview: Interview, ranked: readonly Excerpt[]): readonly Excerpt[] {
  const queues = Map.groupBy(uniqueWords(ranked), ({ passage }) => groupOf(interview, passage).section);
  const taken = new Map<string, number>();
  const balancedOnes: Excerpt[] = [];
  for (let count = 0; count < most; count += 1) {
    const heads = [...queues].flatMap(([section, [head]]) =>
      head === undefined ? [] : [{ section, worth: head.score - (taken.get(section) ?? 0) * sameSection }],
    );
    const [next] = heads.toSorted((a, b) => b.worth - a.worth);
    if (next === undefined) break;
    const head = queues.get(next.section)?.shift();
    if (head !== undefined) balancedOnes.push(head);
    taken.set(next.section, (taken.get(next.section) ?? 0) + 1);
  }
  return balancedOnes;
}

function uniqueWords(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  const seen = new Set<string>();
  return excerpts.filter(({ passage: { text }, span }) => {
    const words = text.substring(span.start, span.end);
    return !seen.has(words) && seen.add(words).has(words);
  });
}

function joinPools(pools: readonly Pool[]): Pool {
  const [only, second] = pools;
  if (only !== undefined && second === undefined) return only;
  return {
    golden: takeTurns(pools.map(({ golden }) => golden)),
    best: takeTurns(pools.map(({ best }) => best)),
    groups: new Map(pools.flatMap(({ groups }) => [...(groups ?? [])])),
  };
}

function poolOfPoints(interview: Interview): Pool {
  const { marked, rest } = choosePoints(interview);
  const groups = new Map([...marked, ...rest].map((point) => [point.id, groupOfPoint(interview, point)]));
  return { golden: marked.map(({ id }) => id), best: rest.map(({ id }) => id), groups };
}

/** Of guests; what makes sense by itself, else what is of some length, where there are such. */
function wholePassages(interview: Interview): readonly Passage['id'][] {
  const excerpts = [...excerptsOf(interview).keys()];
  if (excerpts.length >= leastVaried) return excerpts;
  const quotable = interview.passages.filter((passage) => passage.speaker.role !== 'host' && hasQuotableWords(passage));
  const long = quotable.filter(({ text }) => textSize(text) >= excerptWeights.shortest);
  return (long.length > 0 ? long : quotable).map(({ id }) => id);
}
