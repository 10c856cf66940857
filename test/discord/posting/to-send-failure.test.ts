import { describe, expect, it } from 'vitest';
import { HeldBack } from '../../../src/discord/rest/held-back.ts';
import { toSendFailure } from '../../../src/discord/posting/to-send-failure.ts';

const refused = Object.assign(new Error('connect ECONNREFUSED'), { syscall: 'connect' });
const unknownName = Object.assign(new Error('getaddrinfo ENOTFOUND'), { syscall: 'getaddrinfo' });
const slow = Object.assign(new Error('Connect Timeout Error'), { code: 'UND_ERR_CONNECT_TIMEOUT' });
const cut = Object.assign(new Error('read ECONNRESET'), { syscall: 'read', code: 'ECONNRESET' });

describe('a post whose request failed on the way', () => {
  it.each([
    ['nothing listened', refused, true],
    ['nobody knew the name', unknownName, true],
    ['no connection came to be in time', slow, true],
    ['all of several addresses refused', new AggregateError([refused, slow]), true],
    ['one of several addresses broke off later', new AggregateError([refused, cut]), false],
    ['nobody knows of what', new AggregateError([]), false],
    ['the connection was cut', cut, false],
    ['it was thrown as something else', 'no error', false],
  ])('surely was not sent only where no connection came to be: %s', (_, error, unsent) => {
    expect(toSendFailure(error).failure).toEqual({ kind: 'retry', afterMs: undefined, unsent });
  });
});

describe('a post that was held back', () => {
  it('was not sent, may be tried when its gate may open, and needs no line of its own', () => {
    const { failure } = toSendFailure(new HeldBack(5000));
    expect(failure).toEqual({ kind: 'retry', afterMs: 5000, unsent: true, heldBack: true });
  });
});
