import type { Answer } from '../src/search/search.ts';

/** One query of a judged set. `relevant` and `best` are `t042` for passage 42; other ids name what cannot be a hit. */
export interface JudgedQuery {
  readonly id: string;
  readonly query: string;
  readonly kind: string;
  readonly relevant: readonly string[];
  readonly best: string | null;
}

export interface Judgement {
  readonly kind: string;
  readonly answerable: boolean;
  /** nDCG@10 with gains best 3, other relevant 1; over answerable queries only. */
  readonly ndcg: number;
  readonly recallAt5: number;
  readonly firstIsRight: boolean;
  readonly tier: Answer['tier'];
}

export function judge(
  { kind, relevant, best }: JudgedQuery,
  passages: readonly number[],
  tier: Answer['tier'],
): Judgement {
  const wanted = relevant.filter((id) => id.startsWith('t'));
  const ids = passages.map((number) => `t${String(number).padStart(3, '0')}`);
  const gain = (id: string): number => (id === best ? 3 : wanted.includes(id) ? 1 : 0);
  const ideal = discounted(wanted.map(gain).toSorted((a, b) => b - a));
  const found = wanted.filter((id) => ids.slice(0, 5).includes(id)).length;
  return {
    kind,
    answerable: best !== null,
    ndcg: best === null ? 0 : discounted(ids.map(gain)) / ideal,
    recallAt5: found / Math.max(Math.min(wanted.length, 5), 1),
    firstIsRight: wanted.includes(ids[0] ?? ''),
    tier,
  };
}

export interface Summary {
  readonly count: number;
  /** NaN where no query of the group can be answered. */
  readonly ndcg: number;
  readonly recallAt5: number;
  /** Of the answerable queries whose first hit is right, those answered `confident`. */
  readonly confident: number;
  /** Of the unanswerable, those answered `none` or `closest`; NaN where there are none. */
  readonly refused: number;
}

export function summarise(judgements: readonly Judgement[]): Summary {
  const answerable = judgements.filter((judgement) => judgement.answerable);
  const right = answerable.filter((judgement) => judgement.firstIsRight);
  const negatives = judgements.filter((judgement) => !judgement.answerable);
  return {
    count: judgements.length,
    ndcg: mean(answerable.map(({ ndcg }) => ndcg)),
    recallAt5: mean(answerable.map(({ recallAt5 }) => recallAt5)),
    confident: mean(right.map(({ tier }) => Number(tier === 'confident'))),
    refused: mean(negatives.map(({ tier }) => Number(tier !== 'confident'))),
  };
}

function discounted(gains: readonly number[]): number {
  return gains.slice(0, 10).reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
