import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/long/**'],
    globalSetup: ['test/say-absent-inputs.ts'],
    pool: 'forks',
    // Many tests wait for other processes and sockets: one worker fewer than cores would leave cores idle.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
