import { describe, expect, it } from 'vitest';
import { checkPayload } from '../../../src/discord/gateway/check-payload.ts';

const hello = (interval: unknown) => ({ op: 10, d: { heartbeat_interval: interval } });
const ready = { session_id: 's', user: { id: '1', username: 'bot' }, application: { id: '1' } };

describe('checkPayload', () => {
  it.each([
    ['HELLO', hello(41_250)],
    ['READY', { op: 0, t: 'READY', s: 1, d: { ...ready, guilds: [] } }],
    ['an event', { op: 0, t: 'INTERACTION_CREATE', s: 7, d: { id: '1' } }],
    ['an acknowledgement', { op: 11 }],
    ['a heartbeat asked for', { op: 1, d: null }],
    ['an op of the future', { op: 99, d: 'moat' }],
  ])('takes %s as it is', (_, payload) => {
    expect(checkPayload(payload)).toEqual({ payload });
  });

  it.each([[undefined], [null], [7], ['moat'], [[]], [{}], [{ op: '10' }]])('has nothing to do for %j', (said) => {
    expect(checkPayload(said)).toBeUndefined();
  });

  it.each([3e9, 1e300, 86_400_001, 0, -5, 1, 0.5, null, undefined, 'x', '41250', NaN])(
    'gives up a connection whose HELLO wants a heartbeat every %j ms',
    (interval) => {
      expect(checkPayload(hello(interval))).toEqual({
        fault: 'HELLO without a usable heartbeat interval',
        resumable: true,
      });
    },
  );

  it.each([null, undefined, 'moat', []])('gives up a connection whose HELLO says %j', (d) => {
    expect(checkPayload({ op: 10, d })).toHaveProperty('fault');
  });

  it.each([
    null,
    undefined,
    7,
    {},
    { ...ready, session_id: null },
    { ...ready, user: null },
    { ...ready, application: {} },
  ])('gives up a connection whose READY says %j, and its session', (d) => {
    expect(checkPayload({ op: 0, t: 'READY', s: 1, d })).toMatchObject({ resumable: false });
  });

  it.each([
    [true, true],
    [false, false],
    [null, false],
    [undefined, false],
    ['x', false],
  ])('takes a session for lost unless op 9 says that it is not: %j', (d, resumable) => {
    expect(checkPayload({ op: 9, d })).toEqual({ payload: { op: 9, d: resumable } });
  });

  it.each([null, '200', -1, 1.5, 1e99])('counts no event of the number %j', (s) => {
    expect(checkPayload({ op: 0, t: 'MOAT_CREATE', s, d: {} })).toEqual({
      payload: { op: 0, t: 'MOAT_CREATE', s: undefined, d: {} },
    });
    expect(checkPayload({ op: 0, t: 'READY', s, d: ready })).toEqual({
      payload: { op: 0, t: 'READY', s: 0, d: ready },
    });
  });
});
