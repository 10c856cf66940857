import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openDemo, type RunningDemo } from './open-demo.ts';
import { openBrowser } from './visitor.ts';

/** One demo and one browser for all tests of a block. */
export function useDemo(): { readonly demo: RunningDemo; readonly browser: Browser } {
  const scene: { demo?: RunningDemo; browser?: Browser } = {};
  beforeAll(async () => {
    [scene.demo, scene.browser] = await Promise.all([openDemo(), openBrowser()]);
  });
  afterAll(async () => {
    await scene.browser?.close();
    await scene.demo?.end();
  });
  return {
    get demo() {
      return scene.demo!;
    },
    get browser() {
      return scene.browser!;
    },
  };
}
