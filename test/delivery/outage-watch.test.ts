import { describe, expect, it } from 'vitest';
import { createOutageWatch } from '../../src/delivery/outage-watch.ts';

describe('createOutageWatch', () => {
  it('calls it an outage when twenty requests in a row failed, until one succeeds', () => {
    const watch = createOutageWatch();
    for (let failure = 1; failure < 20; failure += 1) watch.failed();
    expect(watch.out).toBe(false);
    watch.failed();
    expect(watch.out).toBe(true);
    watch.succeeded();
    expect(watch.out).toBe(false);
    watch.failed();
    expect(watch.out).toBe(false);
  });

  it('does not add up failures that lie apart', () => {
    const watch = createOutageWatch();
    for (let failure = 0; failure < 100; failure += 1) {
      watch.failed();
      if (failure % 10 === 0) watch.succeeded();
    }
    expect(watch.out).toBe(false);
  });
});
