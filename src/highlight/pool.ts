import type { Interview, Library, Passage } from '../interview/interview.ts';
import { overlaps } from '../transcript/span.ts';
import { countHan } from '../transcript/count-han.ts';

/** What may be shown on its own: ids of passages, or of points while no text is there. */
export interface Pool {
  /** The editor's golden quotes, in printed order. */
  readonly golden: readonly string[];
  /** The best of the rest: no more of one speaker or section than there is variety for. */
  readonly best: readonly string[];
}

/** In Chinese characters, or twice as many letters: a thought needs some room, a reader has some patience. */
const shortest = 40;
const longest = 420;
const mostOfSection = 3;
/** Words that lean on what somebody said before. */
const openers = [
  /^(?:对|對|是|是的|没错|沒錯|嗯+|哦|好|好的|好吧|当然|當然|哇|是啊|不)(?:[对對吧呀啊]*)[，。！、,.!\s]/u,
  /^(?:但|而且|所以|因此|那么|那麼|然后|然後|不过|不過|还有|還有)/u,
  /^(?:yes|yeah|right|okay|ok|well|no|so|and|but|because|then|exactly|sure|absolutely|oh)(?![\p{L}\p{N}])/iu,
];
const thanks = /谢谢|谢天谢地|很高兴|感谢|thank you|welcome/iu;
const ending = /[。！.!」』”"]$/u;
const question = /[?？]["'”’」』）)]*$/u;

/**
 * The pool of a library: the real interviews', else the sample's; passages, else our points, else passages that are
 * too long to be chosen where there is anything better.
 */
export function highlightPool({ interviews }: Pick<Library, 'interviews'>): Pool {
  const real = interviews.filter(({ sample }) => !sample);
  for (const some of [real, interviews]) {
    const pool = { golden: some.flatMap(golden), best: some.flatMap((interview) => best(interview)) };
    if (pool.golden.length + pool.best.length > 0) return pool;
  }
  const rest = real.length > 0 ? real : interviews;
  const points = rest.flatMap(pointIds);
  return { golden: [], best: points.length > 0 ? points : rest.flatMap((interview) => best(interview, Infinity)) };
}

function golden({ highlights }: Interview): readonly string[] {
  return [
    ...new Set(
      highlights
        .filter(({ passage, span }) => !passage.doubtful.some((doubt) => overlaps(doubt, span)))
        .map(({ passage }) => passage.id),
    ),
  ];
}

function best(interview: Interview, most = longest): readonly string[] {
  const known = most === longest ? usualBest.get(interview) : undefined;
  if (known !== undefined) return known;
  const picked = new Set(golden(interview));
  const good = interview.passages.filter((passage) => !picked.has(passage.id) && isGoodAlone(passage, most));
  const ids = balanced(good).map(({ id }) => id);
  if (most === longest) usualBest.set(interview, ids);
  return ids;
}

/** Every passage is weighed for it, and people wait for it again and again. */
const usualBest = new WeakMap<Interview, readonly string[]>();

/** Whether a passage makes sense on its own: a whole thought of readable length, nothing in doubt, no small talk. */
export function isGoodAlone({ text, doubtful, speaker }: Passage, most = longest): boolean {
  const trimmed = text.trim();
  const long = size(trimmed);
  return (
    doubtful.length === 0 &&
    long >= shortest &&
    long <= most &&
    speaker.role !== 'host' &&
    ending.test(trimmed) &&
    !question.test(trimmed) &&
    !openers.some((opener) => opener.test(trimmed)) &&
    !thanks.test(trimmed)
  );
}

/** The same number of each section at most, emphasised passages first, then those nearest a good length. */
function balanced(passages: readonly Passage[]): readonly Passage[] {
  const taken = new Map<string, number>();
  const ranked = passages
    .map((passage) => ({ passage, rank: rank(passage) }))
    .toSorted((a, b) => a.rank - b.rank || a.passage.number - b.passage.number);
  const kept = ranked.filter(({ passage: { section, speaker } }) => {
    const key = `${section?.number ?? 0}/${speaker.id}`;
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return section === undefined || count <= mostOfSection;
  });
  return kept.map(({ passage }) => passage).toSorted((a, b) => a.number - b.number);
}

function rank({ text, emphasised }: Passage): number {
  return Math.abs(size(text) - (shortest + longest) / 2) - (emphasised.length > 0 ? longest : 0);
}

function size(text: string): number {
  const han = countHan(text);
  return han + (text.length - han) / 2;
}

function pointIds({ sections }: Interview): readonly string[] {
  return sections.flatMap(({ points }) => points.map(({ id }) => id));
}
