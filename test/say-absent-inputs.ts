import { browser } from './browser.ts';
import { realInputs } from './real-inputs.ts';
import { repository } from './repository.ts';

/** Once a run, before the tests: skipped ones do not say why by themselves. */
export function setup(): void {
  if (!realInputs.present) console.log(`${realInputs.absent}: the tests that need them are skipped\n`);
  if (browser.path === undefined) console.log(`${browser.absent}: the tests of the demo's page are skipped\n`);
  if (!repository.present) console.log(`${repository.absent}: the tests that ask which files are ours are skipped\n`);
}
