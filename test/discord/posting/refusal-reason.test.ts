import { describe, expect, it } from 'vitest';
import { refusalReason } from '../../../src/discord/posting/refusal-reason.ts';
import { refusalKind } from '../../../src/feeds/refusal.ts';

describe('refusalReason', () => {
  it.each([
    ['content', 400, [50035, 200000, 200001, 240000, 50045, 50046, 50006]],
    ['content', 413, [40005]],
    ['moment', 429, [20016, 20028, 20029, 30046]],
    ['moment', 400, [160006, 160007]],
    ['moment', 403, [40006, 40004, 40333]],
    ['place', 403, [50001, 50013, 40058, 160005, 50007, 50278]],
    ['place', 404, [10003, 10004]],
    ['place', 400, [50278, 50024, 50008, 50083, 160005, 40067]],
  ] as const)('knows those of the %s, with a %i: %o', (kind, status, known) => {
    for (const code of known) expect(refusalKind(refusalReason(status, code))).toBe(kind);
  });

  it.each([
    ['content', 400],
    ['content', 413],
    ['place', 403],
    ['place', 404],
    ['moment', 405],
    ['moment', 409],
  ] as const)('takes what nobody has heard of for one of the %s, with a %i', (kind, status) => {
    for (const code of [77, 987654, undefined]) expect(refusalKind(refusalReason(status, code))).toBe(kind);
  });

  it('takes filters that are new for those of the content, whatever their status', () => {
    for (const status of [400, 403]) expect(refusalKind(refusalReason(status, 250001))).toBe('content');
  });

  it('says what a person can do about the place', () => {
    const reasons = [50001, 50013, 10003, 10004, 160005, 50083, 40067, 40066, 50024].map((code) =>
      refusalReason(400, code),
    );
    expect(reasons).toEqual([
      'missing-permission',
      'missing-permission',
      'unknown-channel',
      'unknown-channel',
      'thread-closed',
      'thread-closed',
      'tag-required',
      'tag-required',
      'refused',
    ]);
  });
});
