import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNonce } from '../../src/delivery/to-nonce.ts';

describe('toNonce', () => {
  it('is at most 25 characters of a–z and 0–9, and the same again', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (feedId, date, channelId) => {
        const nonce = toNonce(feedId, date, channelId);
        expect(nonce).toMatch(/^[a-z0-9]{1,25}$/);
        expect(toNonce(feedId, date, channelId)).toBe(nonce);
      }),
    );
  });

  it('differs by feed, date and channel', () => {
    const nonces = [
      toNonce('a', '2026-03-02', 'c'),
      toNonce('b', '2026-03-02', 'c'),
      toNonce('a', '2026-03-03', 'c'),
      toNonce('a', '2026-03-02', 'd'),
    ];
    expect(new Set(nonces).size).toBe(4);
  });
});
