import process from 'node:process';
import { Temporal } from 'temporal-polyfill';
import { openStore } from '../../../src/store/open-store.ts';
import { aClaim } from '../../fixtures/rows.ts';

/** Claims one date after another, and says each date once the claim is its own. */
const [path = ''] = process.argv.slice(2);
const store = await openStore({ path });
for (let date = Temporal.PlainDate.from('2026-03-01'); ; date = date.add({ days: 1 })) {
  if (await store.claim(aClaim({ date: date.toString() }))) process.stdout.write(`${date.toString()}\n`);
}
