import { describe, expect, it } from 'vitest';
import type { Dossier, DossierRequest } from './dossier.ts';
import { fateOf, type Surroundings } from './fate-of.ts';

const startedAtMs = 100_000;
const at = (ms: number) => startedAtMs + ms;

const answered: Dossier = {
  number: 1,
  ask: '/help',
  startedAtMs,
  refusal: undefined,
  deliveredAtMs: at(0),
  deliveries: 1,
  acknowledgedAtMs: at(5),
  deferred: false,
  error: undefined,
  endedAtMs: at(5),
  wrong: undefined,
  toldTooBusy: false,
  requests: [],
  messages: { count: 1 },
};
const unanswered: Dossier = {
  ...answered,
  acknowledgedAtMs: undefined,
  error: 'no answer within 3 s',
  messages: { count: 0 },
};
const unfollowed: Dossier = { ...answered, deferred: true, error: 'deferred, and nothing followed within 25000 ms' };
const calm: Surroundings = { standstills: [], drops: [], storms: [], sent: [] };
const outage = { storms: [{ fromMs: at(-500), toMs: at(900) }] };

function tried(atMs: number, more: Partial<DossierRequest> = {}): DossierRequest {
  const none = { status: 204, fault: undefined, refusedByFault: false, toldMs: 0, rules: [] };
  return { kind: 'first', atMs: at(atMs), answeredAtMs: at(atMs), ...none, ...more };
}
const faulty = (atMs: number) => tried(atMs, { status: 502, fault: 'status', refusedByFault: true });
const late = (atMs: number) => tried(atMs, { status: 404, rules: ['late-answer'] });

describe('fateOf', () => {
  it.each<[string, Dossier, Partial<Surroundings>, string]>([
    ['answered', answered, {}, 'answered'],
    ['answered wrongly', { ...answered, wrong: 'lacks it' }, {}, 'failed: lacks it'],
    ['answered by two messages', { ...answered, messages: { count: 2 } }, {}, 'failed: made 2 messages'],
    ['asked while nobody was there', { ...unanswered, refusal: 'not-connected' }, {}, 'lost: no session'],
    ['told that too many ask', { ...answered, refusal: 'too-busy' }, {}, 'lost: told to come again in a rush'],
    [
      'refused for what the driver did',
      { ...unanswered, refusal: 'unknown-command' },
      {},
      'failed: no answer within 3 s',
    ],
    ['never delivered', { ...unanswered, deliveredAtMs: undefined }, {}, 'lost: not delivered'],
    ['delivered late', { ...unanswered, deliveredAtMs: at(1500) }, {}, 'lost: delivered late'],
    ['unanswered', unanswered, {}, 'failed: no answer within 3 s'],
    ['cut off as it was sent', unanswered, { drops: [at(100)] }, 'lost: cut off on its way'],
    ['unanswered before a connection ended', unanswered, { drops: [at(1000)] }, 'failed: no answer within 3 s'],
    [
      'met by faults until the end',
      { ...unanswered, requests: [faulty(10), faulty(500), faulty(2000)] },
      {},
      'lost: its answers met status',
    ],
    ['given up after a fault', { ...unanswered, requests: [faulty(10)] }, {}, 'failed: no answer within 3 s'],
    [
      'held back in an outage',
      { ...unanswered, requests: [faulty(10)] },
      outage,
      'lost: held back in an outage or a ban',
    ],
    [
      'forgotten in an outage, while others were answered',
      unanswered,
      { ...outage, sent: [tried(1700)] },
      'failed: no answer within 3 s',
    ],
    [
      'held back in an outage that began when it was due to be deferred',
      unanswered,
      { ...outage, sent: [tried(900)] },
      'lost: held back in an outage or a ban',
    ],
    [
      'held back while others met faults',
      unanswered,
      { sent: [faulty(1500)] },
      'lost: held back in an outage or a ban',
    ],
    [
      'forgotten while some met faults, others not',
      unanswered,
      { sent: [faulty(1600), tried(1700)] },
      'failed: no answer within 3 s',
    ],
    [
      'told to wait a second, and held back in an outage then',
      { ...unanswered, requests: [{ ...faulty(5), fault: 'rate-limit', toldMs: 1000 }] },
      { storms: [{ fromMs: at(900), toMs: at(4000) }], sent: [tried(700)] },
      'lost: held back in an outage or a ban',
    ],
    [
      'told to wait a second, and forgotten',
      { ...unanswered, requests: [{ ...faulty(5), fault: 'rate-limit', toldMs: 1000 }] },
      { sent: [tried(1800)] },
      'failed: no answer within 3 s',
    ],
    [
      'held back in an outage that ended too late',
      unanswered,
      { ...outage, sent: [tried(2700)] },
      'lost: held back in an outage or a ban',
    ],
    [
      'held back in an outage of first answers alone',
      unanswered,
      { ...outage, sent: [tried(1500, { kind: 'later' })] },
      'lost: held back in an outage or a ban',
    ],
    ['answered late', { ...unanswered, requests: [late(3200)] }, {}, 'failed: no answer within 3 s'],
    [
      'answered late by a machine that stood still',
      { ...unanswered, requests: [late(3200)] },
      { standstills: [{ fromMs: at(100), toMs: at(900) }] },
      'lost: the machine stood still',
    ],
    ['deferred, and forgotten', unfollowed, {}, 'failed: deferred, and nothing followed within 25000 ms'],
    [
      'deferred, and met by faults',
      { ...unfollowed, requests: [tried(5), ...[10, 20, 30].map((ms) => ({ ...faulty(ms), kind: 'later' as const }))] },
      {},
      'lost: its answers met status',
    ],
  ])('of what was %s', (_, dossier, around, expected) => {
    const fate = fateOf(dossier, { ...calm, ...around });
    const told = { answered: '', lost: ': ', failed: ': ' }[fate.kind];
    expect(`${fate.kind}${told}${'reason' in fate ? fate.reason : 'why' in fate ? fate.why : ''}`).toBe(expected);
  });

  it('does not mind a second answer to what was delivered twice', () => {
    const requests = [tried(5), tried(6, { rules: ['answered-twice'] })];
    expect(fateOf({ ...answered, deliveries: 2, requests }, calm)).toEqual({ kind: 'answered' });
    const both = { ...answered, deliveries: 2, requests, messages: { count: 2 } };
    expect(fateOf(both, calm)).toEqual({ kind: 'failed', why: 'made 2 messages' });
  });

  it.each<[string, readonly DossierRequest[], string | undefined]>([
    ['a broken rule', [tried(5, { rules: ['schema'] })], 'broke schema'],
    ['a second answer', [tried(5), tried(6, { rules: ['answered-twice'] })], 'broke answered-twice'],
    [
      'a second answer after a lost response',
      [tried(5, { fault: 'reset' }), tried(6, { rules: ['answered-twice'] })],
      undefined,
    ],
    [
      'what follows an answer that faults kept from arriving',
      [faulty(5), tried(9, { kind: 'later', rules: ['not-answered-yet'] })],
      undefined,
    ],
    ['what follows no answer', [tried(9, { kind: 'later', rules: ['not-answered-yet'] })], 'broke not-answered-yet'],
    ['a slow answer that came late', [tried(5), tried(3100, { fault: 'slow', rules: ['late-answer'] })], undefined],
  ])('tells %s', (_, requests, why) => {
    expect(fateOf({ ...answered, requests }, calm)).toMatchObject(
      why === undefined ? { kind: 'answered' } : { kind: 'failed', why },
    );
  });
});
