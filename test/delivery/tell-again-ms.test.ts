import { describe, expect, it } from 'vitest';
import { tellAgainMs } from '../../src/delivery/tell-again-ms.ts';

/** When each try is made, in minutes, where all of them come to the same. */
function triesOf(result: 'refused' | 'again' | 'unsure', random = 0): readonly number[] {
  const tries = [0];
  let counts = { troubles: 0, refusals: 0 };
  for (;;) {
    const again = tellAgainMs(counts, result, () => random);
    if (again === undefined) return tries;
    tries.push((tries.at(-1) ?? 0) + again.afterMs / 60_000);
    counts = again;
  }
}

describe('tellAgainMs', () => {
  it('tries where somebody is refused after a minute, an hour and a day, and no more', () => {
    expect(triesOf('refused')).toEqual([0, 1, 61, 1501]);
  });

  it.each(['again', 'unsure'] as const)('tries in trouble soon, then every four hours, for two days: %s', (result) => {
    const tries = triesOf(result);
    expect(tries.slice(0, 7)).toEqual([0, 1, 6, 21, 81, 321, 561]);
    expect(tries).toHaveLength(17);
    expect(tries.at(-1)).toBeGreaterThan(2 * 24 * 60 - 60);
  });

  it('waits longer by up to a half', () => {
    expect(triesOf('refused', 0.5)).toEqual([0, 1.25, 76.25, 1876.25]);
  });
});
