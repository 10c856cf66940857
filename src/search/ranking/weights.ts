/** How much each ingredient counts. */
export interface Weights {
  /** BM25's saturation and length normalisation. */
  readonly saturation: number;
  readonly textLength: number;
  readonly notesLength: number;
  /** Our notes beside the passage's own words. */
  readonly notes: number;
  /** What sounds like the query (pinyin, homophones), and what an unknown Latin word was perhaps meant to be. */
  readonly sound: number;
  readonly guess: number;
  /** How much of the score depends on how much of the query is answered. */
  readonly coverage: number;
  /** Of its question's score, an answer gets this share; of its neighbours' in the turn, this. */
  readonly question: number;
  readonly neighbour: number;
  /** What others' passages keep of their score when a speaker is asked for, or only named. */
  readonly othersAsked: number;
  readonly othersNamed: number;
  /** Coverage an answer needs to be called confident, and to be shown at all. */
  readonly confident: number;
  readonly closest: number;
}

/**
 * Each was swept over two sets of judged queries and put in the middle of where both are flat: within half to twice
 * any of them nDCG@10 moves by 0.02 at most. `npm run bench:search` shows what each ingredient is worth.
 */
export const defaultWeights: Weights = {
  saturation: 1.3,
  textLength: 0.4,
  notesLength: 0.2,
  notes: 0.4,
  sound: 0.75,
  guess: 0.85,
  coverage: 0.3,
  question: 0.1,
  neighbour: 0.15,
  othersAsked: 0.3,
  othersNamed: 0.7,
  confident: 0.42,
  closest: 0.02,
};
