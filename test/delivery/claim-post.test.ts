import { describe, expect, it } from 'vitest';
import { windowEndMs } from '../../src/delivery/claim-post.ts';
import { dueMs, hourMs } from './scheduler-scene.ts';

describe('windowEndMs', () => {
  it('is six hours after a post was due', () => {
    expect(windowEndMs(dueMs)).toBe(dueMs + 6 * hourMs);
  });
});
