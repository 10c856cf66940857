import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { simulate } from './simulation/simulate.ts';

const folder = mkdtempSync(join(tmpdir(), 'pullquote-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the scheduler, simulated', () => {
  it('posts once a local day through kills, outages, jumps of the clock and edits', async () => {
    const report = await simulate({ seed: 20241103, days: 30, path: join(folder, 'short.db') });
    expect(report.checked).toBeGreaterThan(100);
    console.log(report);
  });
});
