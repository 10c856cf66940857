import { describe, expect, it } from 'vitest';
import { toIds } from '../../../src/demo/line/to-ids.ts';

const places = {
  channels: [
    { id: '1', name: 'daily' },
    { id: '2', name: 'book club' },
  ],
  roles: [
    { id: '3', name: 'readers' },
    { id: '4', name: '@everyone' },
  ],
};

describe('toIds', () => {
  it('puts ids for the names of channels and roles, and leaves all else', () => {
    expect(
      toIds({ a: '#daily', b: '#book club', c: '@readers', d: '@everyone', e: '#42', f: 'daily', g: true }, places),
    ).toEqual({ a: '1', b: '2', c: '3', d: '4', e: '#42', f: 'daily', g: true });
  });
});
