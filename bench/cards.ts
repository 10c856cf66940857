/**
 * Cards as the bot draws them, in the worker: from nothing to the first, then one after another, in different words so
 * that no cache helps; and the memory of the whole process before, after one card and after all.
 */
import { join } from 'node:path';
import { openCardQueue } from '../src/cards/create-cards.ts';
import { quoteOrder } from '../src/cards/order/quote-order.ts';
import { loadFolder } from '../src/library/load-folder.ts';

const rounds = Number(process.argv[2] ?? 200);
const { interview } = await loadFolder(join(import.meta.dirname, '../src/demo'), 'sample');
if (interview === undefined) throw new Error('the sample is gone');
const orders = interview.passages.flatMap((passage) =>
  (['zh-CN', 'zh-TW', 'en-US'] as const).map((locale) => quoteOrder({ interview, passage, locale })),
);

const queue = openCardQueue();
const idleMb = memoryMb();
const firstMs = await time(0);
const firstMb = memoryMb();
const times: number[] = [];
for (let round = 1; round <= rounds; round += 1) times.push(await time(round));
const allMb = memoryMb();
await queue.close();
const closedMb = memoryMb();

const later = times.slice(orders.length).toSorted((a, b) => a - b);
console.log(`first card, worker and fonts included: ${firstMs.toFixed(0)} ms`);
console.log(
  `later cards: median ${at(later, 0.5)} ms, 95th percentile ${at(later, 0.95)} ms (${later.length} of ${rounds})`,
);
console.log(
  `memory: ${idleMb} MB before, ${firstMb} MB after the first card, ${allMb} MB after ${rounds}, ${closedMb} MB once closed`,
);

async function time(round: number): Promise<number> {
  const order = orders[round % orders.length];
  if (order === undefined) throw new Error('the sample has no passages');
  const startedMs = performance.now();
  const { kind } = await queue.draw({ ...order, colour: `#${String(round).padStart(6, '0')}` });
  if (kind !== 'drawn') throw new Error(`a card was ${kind}`);
  return performance.now() - startedMs;
}

function memoryMb(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage.rss() / 1e6);
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.floor(sorted.length * share)] ?? NaN).toFixed(1);
}
