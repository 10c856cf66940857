import { openStore } from '../../src/store/open-store.ts';
import { scratchFolder } from '../fixtures/scratch-folder.ts';
import { describeDurableStore } from './durable-store-contract.ts';
import { describeStore } from './store-contract.ts';

const freshPath = scratchFolder();

describeStore('in memory', () => openStore({ path: ':memory:' }));
describeStore('in a file', () => openStore({ path: freshPath() }));
describeDurableStore('in a file that others use too', () => {
  const path = freshPath();
  return () => openStore({ path });
});
