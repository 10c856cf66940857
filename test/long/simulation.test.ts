import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { simulate } from '../delivery/simulation/simulate.ts';

// Every claim is synced to the disk; where there is one in memory, that is quick.
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'pullquote-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('two years of the scheduler, simulated', () => {
  it.each([20241103, 7])('post once a local day through whatever happens (seed %i)', async (seed) => {
    const report = await simulate({ seed, days: 731, path: join(folder, `${seed}.db`) });
    console.log(report);
    expect(report.checked).toBeGreaterThan(2000);
    expect(Object.keys(report.deaths)).toEqual(
      expect.arrayContaining(
        ['poster.send', 'store.claim', 'store.settleSent', 'poster.find', 'store.takeOver', 'store.refuse'].flatMap(
          (call) => [`before ${call}`, `after ${call}`],
        ),
      ),
    );
    expect(report.troubles).toBeGreaterThan(500);
    expect(report.wrongStarts).toBeGreaterThan(20);
    expect(report.refusals).toBeGreaterThan(500);
    expect(report.stops).toBeGreaterThan(10);
    expect(report.notices).toBeGreaterThan(50);
  });
});
