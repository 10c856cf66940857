import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadArticleLibrary } from '../fixtures/load-article-library.ts';
import { judge, type JudgedQuery, summarise } from '../fixtures/judge.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { realInputs } from '../real-inputs.ts';

describe.skipIf(!realInputs.present)(
  `search on the judged queries (${realInputs.present ? 'real' : realInputs.absent})`,
  async () => {
    const queries = realInputs.present ? (JSON.parse(readFileSync(realInputs.goldSet, 'utf8')) as JudgedQuery[]) : [];
    const search = realInputs.present ? await createSearch(await loadArticleLibrary()) : undefined;
    const judgements = queries.map((query) => {
      const { hits, tier } = search!.find(query.query);
      return judge(
        query,
        hits.map(({ item }) => item.number),
        tier,
      );
    });
    const all = summarise(judgements);

    it('ranks the right passages first', () => {
      expect(all.ndcg).toBeGreaterThanOrEqual(0.9);
    });

    it('finds what is only paraphrased', () => {
      expect(summarise(judgements.filter(({ kind }) => kind === 'paraphrase')).ndcg).toBeGreaterThanOrEqual(0.65);
    });

    it('does not claim to know what was never said', () => {
      expect(all.refused).toBeGreaterThanOrEqual(0.9);
    });

    it('is sure where it is right', () => {
      expect(all.confident).toBeGreaterThanOrEqual(0.85);
    });
  },
);
