import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/long/**'],
    globalSetup: ['test/say-absent-inputs.ts'],
    pool: 'forks',
    // Many tests wait for other processes and sockets: one worker fewer than cores would leave cores idle.
    maxWorkers: 3,
    // Generous: on a machine with other work a slow test is not a failed one.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
