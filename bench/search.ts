import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Library } from '../src/interview/interview.ts';
import { createSearch } from '../src/search/create-search.ts';
import type { SearchAnswer } from '../src/search/search.ts';
import { defaultWeights, type Weights } from '../src/search/ranking/weights.ts';
import { realInputs } from '../test/real-inputs.ts';
import { loadArticleLibrary } from '../test/fixtures/load-article-library.ts';
import { judge, type JudgedQuery, type Judgement, summarise } from '../test/fixtures/judge.ts';
import { createFtsPeer, createSubstringPeer } from './search-peers.ts';

const ingredients: Readonly<Record<string, (library: Library, weights: Weights) => [Library, Weights]>> = {
  sound: (library, weights) => [library, { ...weights, sound: 0 }],
  guess: (library, weights) => [library, { ...weights, guess: 0 }],
  notes: (library, weights) => [library, { ...weights, notes: 0 }],
  context: (library, weights) => [library, { ...weights, question: 0, neighbour: 0 }],
  speakers: (library, weights) => [library, { ...weights, othersAsked: 1, othersNamed: 1 }],
  aliases: ({ interviews, ...library }, weights) => [
    { ...library, interviews: interviews.map((interview) => ({ ...interview, glossary: [] })) },
    weights,
  ],
};

const usage = `npm run bench:search -- [--set judged.json] [--without ${Object.keys(ingredients).join('|')}]…`;

type Finder = (query: string) => { readonly passages: readonly number[]; readonly tier: SearchAnswer['tier'] };

interface Engine {
  readonly name: string;
  readonly judgements: readonly Judgement[];
  /** Milliseconds a query, ascending. */
  readonly times: readonly number[];
  readonly buildMs: number;
}

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: realInputs.goldSet },
    without: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else if (!realInputs.present || !existsSync(values.set)) console.log(realInputs.absent);
else await run(values.set, values.without);

async function run(set: string, without: readonly string[]): Promise<void> {
  const queries = JSON.parse(readFileSync(set, 'utf8')) as JudgedQuery[];
  const [library, weights] = without.reduce<[Library, Weights]>(
    ([left, right], name) => (ingredients[name] ?? unknownIngredient(name))(left, right),
    [await loadArticleLibrary(), defaultWeights],
  );
  const ours = await measure('Pullquote', queries, async () => {
    const search = await createSearch(library, { weights });
    return (query) => {
      const { hits, tier } = search.find(query);
      return { passages: hits.flatMap(({ item }) => (item.kind === 'verbatim' ? [item.number] : [])), tier };
    };
  });
  const rssMb = process.memoryUsage.rss() / 1e6;
  const peers = [
    await measure('FTS5 bigrams', queries, () => withTier(createFtsPeer(library))),
    await measure('substring', queries, () => withTier(createSubstringPeer(library))),
  ];

  const shown = without.length === 0 ? '' : `, without ${without.join(', ')}`;
  console.log(`${queries.length} queries${shown}\n`);
  printKinds(ours.judgements);
  printEngines([ours, ...peers]);
  console.log(`\nprocess ${rssMb.toFixed(0)} MB after our engine's queries, Node and the library included`);
}

function unknownIngredient(name: string): never {
  throw new Error(`no ingredient "${name}". ${usage}`);
}

/** A peer that finds anything claims it. */
function withTier(find: (query: string) => number[]): Finder {
  return (query) => {
    const passages = find(query);
    return { passages, tier: passages.length === 0 ? 'none' : 'confident' };
  };
}

async function measure(
  name: string,
  queries: readonly JudgedQuery[],
  build: () => Finder | Promise<Finder>,
): Promise<Engine> {
  const start = performance.now();
  const find = await build();
  const buildMs = performance.now() - start;
  const judgements = queries.map((query) => {
    const { passages, tier } = find(query.query);
    return judge(query, passages, tier);
  });
  const times: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    for (const { query } of queries) {
      const asked = performance.now();
      find(query);
      times.push(performance.now() - asked);
    }
  }
  return { name, judgements, times: times.toSorted((a, b) => a - b), buildMs };
}

function printKinds(judgements: readonly Judgement[]): void {
  console.log(row(['kind', 'n', 'nDCG@10', 'recall@5', 'confident', 'refused']));
  for (const [kind, group] of Map.groupBy(judgements, (judgement) => judgement.kind)) printSummary(kind, group);
  printSummary('all', judgements);
  const kinds = [...Map.groupBy(judgements, (judgement) => judgement.kind).values()].filter(
    (group) => group[0]?.answerable,
  );
  const byKind = kinds.reduce((sum, group) => sum + summarise(group).ndcg, 0) / kinds.length;
  console.log(`nDCG@10, mean of kinds: ${byKind.toFixed(3)}\n`);
}

function printSummary(name: string, judgements: readonly Judgement[]): void {
  const { count, ndcg, recallAt5, confident, refused } = summarise(judgements);
  console.log(row([name, String(count), ...[ndcg, recallAt5, confident, refused].map(ratio)]));
}

function printEngines(engines: readonly Engine[]): void {
  console.log(row(['engine', 'nDCG@10', 'recall@5', 'refused', 'p50 ms', 'p99 ms', 'build ms']));
  for (const { name, judgements, times, buildMs } of engines) {
    const { ndcg, recallAt5, refused } = summarise(judgements);
    const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
    console.log(row([name, ratio(ndcg), ratio(recallAt5), ratio(refused), at(0.5), at(0.99), buildMs.toFixed(0)]));
  }
}

function ratio(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3);
}

function row([first = '', ...rest]: readonly string[]): string {
  return first.padEnd(14) + rest.map((cell) => cell.padStart(10)).join('');
}
