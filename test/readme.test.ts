import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillReadme, tellEnv, tellSession } from '../src/demo/readme.ts';
import { envVariables } from '../src/env.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

describe('README', () => {
  it('shows what the demo really answers; `npm run readme` brings it up to date', async () => {
    expect(readme).toBe(fillReadme(readme, { demo: await tellSession() }));
  });

  it('has every setting with its default; `npm run readme` brings it up to date', () => {
    expect(readme).toBe(fillReadme(readme, { env: tellEnv(envVariables()) }));
    expect(readme).toContain('`DISCORD_TOKEN` | required');
  });
});
