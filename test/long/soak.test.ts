import { env } from 'node:process';
import { describe, expect, it } from 'vitest';
import { signals } from '../signals.ts';
import { runSoak } from '../soak/run-soak.ts';

const seconds = Number(env['SOAK_SECONDS'] ?? 60);
const seed = Number(env['SOAK_SEED'] ?? Math.floor(Math.random() * 1e6));

describe.skipIf(!signals.present)('the bot among fifty people a second and every trouble there is', () => {
  it(
    `answers all that reaches it, rightly and once, and holds no more in the end (${seconds} s)`,
    async ({ skip }) => {
      console.log(`SOAK_SEED=${seed} SOAK_SECONDS=${seconds}`);
      const { failures, tooBusy, summary } = await runSoak({ seed, seconds });
      console.log(summary);
      expect(failures.slice(0, 20), `SOAK_SEED=${seed}`).toEqual([]);
      skip(tooBusy, 'the machine had too little time: whether answers came in time was not judged');
    },
    (seconds + 300) * 1000,
  );
});
