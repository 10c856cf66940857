import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { simulate } from './simulation/simulate.ts';

// Every claim is synced to the disk; where there is one in memory, that is quick.
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'pullquote-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The whole, two years long, is in test/long.
describe('the scheduler, simulated', () => {
  it('posts once a local day through kills, outages, jumps of the clock and edits', async () => {
    const report = await simulate({ seed: 20241103, days: 40, path: join(folder, 'short.db') });
    expect(report.checked).toBeGreaterThan(100);
    expect(report.refusals).toBeGreaterThan(20);
    expect(Object.keys(report.deaths).length).toBeGreaterThan(10);
  });
});
