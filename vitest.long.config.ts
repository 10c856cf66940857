import { defineConfig } from 'vitest/config';

/** What takes minutes: the whole simulation, and real processes that are killed. */
export default defineConfig({
  test: {
    include: ['test/long/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 15 * 60_000,
    hookTimeout: 60_000,
  },
});
