import type { Dossier, DossierRequest } from './dossier.ts';

/** A stretch of time, in milliseconds since the epoch. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What happened around all interactions. */
export interface Surroundings {
  /** When the machine stood still for the driver, too. */
  readonly standstills: readonly Stretch[];
  /** When identified gateway connections ended. */
  readonly drops: readonly number[];
  /** When the bot may hold answers back, for all that were sent met the same. */
  readonly storms: readonly Stretch[];
}

export type Fate =
  | { readonly kind: 'answered' }
  /** Discord lost it, not the bot. */
  | { readonly kind: 'lost'; readonly reason: string }
  | { readonly kind: 'failed'; readonly why: string };

/** Discord's, from the delivery on: who got it late has less time, and cannot know. */
const windowMs = 3_000;
/** How long the bot tries to send what follows. */
const laterWindowMs = 15_000;
/** Delivered so much later than begun, the time that is left is Discord's to answer for. */
const lateMs = 1_000;
/** What was sent so shortly before a connection ended may have been on the wire. */
const wireMs = 250;
const heldBack = 'held back in an outage or a ban';
/** Who tried so often, or for so long, has tried. */
const enoughTries = 3;
const enoughMs = { first: 1_500, later: 8_000 } as const;

/** Whether an interaction was answered; and where it was not, whether Discord itself kept it from that. */
export function fateOf(dossier: Dossier, around: Surroundings): Fate {
  const broken = brokenRules(dossier);
  if (broken !== undefined) return { kind: 'failed', why: broken };
  if (dossier.wrong !== undefined) return { kind: 'failed', why: dossier.wrong };
  if (dossier.messages.count > 1 && !mayBeDoubled(dossier))
    return { kind: 'failed', why: `made ${dossier.messages.count} messages` };
  if (dossier.refusal === undefined && dossier.error === undefined) return { kind: 'answered' };
  const reason = reasonOf(dossier, around);
  return reason === undefined
    ? { kind: 'failed', why: dossier.error ?? dossier.refusal ?? '' }
    : { kind: 'lost', reason };
}

export function isHeldBack(fate: Fate): boolean {
  return fate.kind === 'lost' && fate.reason === heldBack;
}

/** Whether the bot had all of its time, as far as Discord is concerned. */
export function reachedInTime({ startedAtMs, deliveredAtMs = Infinity }: Dossier): boolean {
  return deliveredAtMs - startedAtMs <= lateMs;
}

function reasonOf(dossier: Dossier, { standstills, drops, storms }: Surroundings): string | undefined {
  const { refusal, deliveredAtMs, acknowledgedAtMs, requests } = dossier;
  if (refusal === 'not-connected') return 'no session';
  if (refusal === 'too-busy') return 'told to come again in a rush';
  if (refusal !== undefined) return undefined;
  if (deliveredAtMs === undefined) return 'not delivered';
  const kind = acknowledgedAtMs === undefined ? 'first' : 'later';
  const tries = requests.filter((request) => request.kind === kind);
  if (kind === 'first' && !reachedInTime(dossier)) return 'delivered late';
  if (tries.length === 0 && drops.some((atMs) => atMs >= deliveredAtMs && atMs <= deliveredAtMs + wireMs)) {
    return 'cut off on its way';
  }
  const sinceMs = acknowledgedAtMs ?? deliveredAtMs;
  const faults = tries.filter(({ fault }) => fault !== undefined);
  if (faults.length > 0 && tried(tries, sinceMs, kind))
    return `its answers met ${[...new Set(faults.map(({ fault }) => fault))].join(', ')}`;
  const untilMs = sinceMs + (kind === 'first' ? windowMs : laterWindowMs);
  const isFruitless = tries.every(({ fault }) => fault !== undefined);
  if (isFruitless && overlapMs(storms, { fromMs: sinceMs, toMs: untilMs }) > 0) return heldBack;
  const late = tries.find(({ rules }) => rules.includes('late-answer'));
  if (late === undefined) return undefined;
  const stoodMs = overlapMs(standstills, { fromMs: deliveredAtMs, toMs: late.atMs });
  return late.atMs - deliveredAtMs - stoodMs <= windowMs ? 'the machine stood still' : undefined;
}

/** Did it try again until there was no more time? */
function tried(tries: readonly DossierRequest[], sinceMs: number, kind: DossierRequest['kind']): boolean {
  return tries.length >= enoughTries || (tries.at(-1)?.answeredAtMs ?? 0) - sinceMs >= enoughMs[kind];
}

/** Rules that nobody can keep who does not know what became of the request before. */
function brokenRules(dossier: Dossier): string | undefined {
  const { requests, acknowledgedAtMs } = dossier;
  const firsts = requests.filter(({ kind }) => kind === 'first');
  const excused = new Set<string>();
  // Who is told late, or not at all, cannot be in time.
  if (!reachedInTime(dossier)) excused.add('late-answer').add('not-answered-yet');
  // Whether a request for time arrived, its answer tells; where that was lost, what follows may be in vain.
  if (firsts.some(({ fault, rules }) => fault !== undefined || rules.includes('late-answer'))) {
    excused.add('not-answered-yet');
  }
  for (const { fault, rules } of requests) {
    if (fault === 'slow') excused.add('late-answer');
    const broken = rules.find((rule) => !excused.has(rule));
    // Late by itself: whether that was its fault is another question.
    if (broken !== undefined && !(broken === 'late-answer' && acknowledgedAtMs === undefined)) return `broke ${broken}`;
    if (fault === 'slow' || fault === 'reset') excused.add('answered-twice');
  }
  return undefined;
}

/** A message whose acceptance was never heard of is sent again. */
function mayBeDoubled({ requests }: Dossier): boolean {
  return requests.some(({ kind, fault, refusedByFault }) => kind === 'later' && fault !== undefined && !refusedByFault);
}

function overlapMs(stretches: readonly Stretch[], { fromMs, toMs }: Stretch): number {
  return stretches.reduce(
    (sum, stretch) => sum + Math.max(0, Math.min(toMs, stretch.toMs) - Math.max(fromMs, stretch.fromMs)),
    0,
  );
}
