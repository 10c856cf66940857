import process from 'node:process';
import { Temporal } from 'temporal-polyfill';
import { openStore } from '../../../src/store/open-store.ts';
import { aClaim } from '../../fixtures/rows.ts';

/** Told to begin, claims every day of 2026, and says those it won. */
const [path = '', name = ''] = process.argv.slice(2);
const store = await openStore({ path });
process.once('message', () => void claimAll());
process.send?.('ready');

async function claimAll(): Promise<void> {
  const won: string[] = [];
  for (let day = 1; day <= 365; day += 1) {
    const date = Temporal.PlainDate.from('2025-12-31').add({ days: day }).toString();
    if (await store.claim(aClaim({ date, claimedBy: name }))) won.push(date);
  }
  await store.close();
  process.send?.(won, () => process.disconnect?.());
}
