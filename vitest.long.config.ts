import { defineConfig } from 'vitest/config';

/** What takes minutes: the whole simulation, real processes that are killed, heavy input. */
export default defineConfig({
  test: {
    include: ['test/long/**/*.test.ts'],
    pool: 'forks',
    // They measure time and memory: one after the other.
    maxWorkers: 1,
    testTimeout: 30 * 60_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
