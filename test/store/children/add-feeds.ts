import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { openStore } from '../../../src/store/open-store.ts';
import { aFeed } from '../../fixtures/rows.ts';

/** Adds so many feeds one after the other, says each, and then waits for its end. */
const [path = '', feeds = '0'] = process.argv.slice(2);
const store = await openStore({ path });
for (let number = 1; number <= Number(feeds); number += 1) {
  await store.addFeed(aFeed({ id: `added${number}` }));
  process.stdout.write(`added ${number}\n`);
}
await setTimeout(600_000);
