import { createSlices } from '../slices.ts';

/**
 * What answering is made of, in pieces: all of it at once holds the event loop for 200 ms. `npm run bench:start` tells the
 * longest hold.
 */
const pieces = [
  () => import('kysely/helpers/sqlite'),
  () => import('kysely'),
  () => import('../store/open-store.ts'),
  () => import('pinyin-pro'),
  () => import('../search/create-search.ts'),
  () => import('../conversation/dispatch.ts'),
  () => import('../../commands/quote.ts'),
  () => import('../../commands/daily.ts'),
  () => import('../../commands/index.ts'),
];

/** Imports it piece by piece: between two of them the connection gets its turn. */
export async function importAnswering() {
  const slices = createSlices();
  for (const piece of pieces) {
    await piece();
    // Twice: what reads files goes on where they are read, and from there the first is due before any timer or socket.
    await slices.next();
    await slices.next();
  }
  return import('./open-answering.ts');
}
