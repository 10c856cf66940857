import { browser } from './browser.ts';
import { realInputs } from './real-inputs.ts';

/** Once a run, before the tests: skipped ones do not say why by themselves. */
export function setup(): void {
  if (!realInputs.present) console.log(`${realInputs.absent}: the tests that need them are skipped\n`);
  if (browser.path === undefined) console.log(`${browser.absent}: the tests of the demo's page are skipped\n`);
}
