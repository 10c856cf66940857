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
  /** Every answer that was sent, to whichever interaction. */
  readonly sent: readonly Sent[];
}

export type Sent = Pick<DossierRequest, 'kind' | 'atMs' | 'status' | 'fault'>;

export type Fate =
  | { readonly kind: 'answered' }
  /** Discord lost it, not the bot. */
  | { readonly kind: 'lost'; readonly reason: string }
  | Failed;

export interface Failed {
  readonly kind: 'failed';
  readonly why: string;
  /** Nothing but that no answer was seen: what Discord or the machine's little time may be to blame for. */
  readonly unanswered?: boolean;
}

/** Discord's, from the delivery on: who got it late has less time, and cannot know. */
const windowMs = 3_000;
/** How long the bot tries to send an answer. */
const triedForMs = { first: 2_800, later: 15_000 } as const;
/** What is not ready by then is deferred. */
const deferredByMs = 1_000;
/** What is ready is sent in so much time, and so is what waited until others got through. */
const soonMs = 600;
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
  if (broken !== undefined) return { kind: 'failed', why: `broke ${broken}`, unanswered: followsNone(dossier, broken) };
  if (dossier.wrong !== undefined) return { kind: 'failed', why: dossier.wrong, unanswered: dossier.toldTooBusy };
  if (dossier.messages.count > 1 && !mayBeDoubled(dossier))
    return { kind: 'failed', why: `made ${dossier.messages.count} messages` };
  if (dossier.refusal === undefined && dossier.error === undefined) return { kind: 'answered' };
  const reason = reasonOf(dossier, around);
  return reason === undefined
    ? { kind: 'failed', why: dossier.error ?? dossier.refusal ?? '', unanswered: true }
    : { kind: 'lost', reason };
}

export function isHeldBack(fate: Fate): boolean {
  return fate.kind === 'lost' && fate.reason === heldBack;
}

/** Whether the bot had all of its time, as far as Discord is concerned. */
export function reachedInTime({ startedAtMs, deliveredAtMs = Infinity }: Dossier): boolean {
  return deliveredAtMs - startedAtMs <= lateMs;
}

function reasonOf(dossier: Dossier, { standstills, drops, storms, sent }: Surroundings): string | undefined {
  const { refusal, deliveredAtMs, acknowledgedAtMs, requests } = dossier;
  if (refusal === 'not-connected') return 'no session';
  if (refusal === 'too-busy') return 'told to come again in a rush';
  // Whoever presses long after may find that a press of somebody else's changed the buttons.
  if (refusal === 'unknown-button') return 'the message had changed';
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
  const untilMs = sinceMs + triedForMs[kind];
  const isFruitless = tries.every(({ fault }) => fault !== undefined);
  // Of what was never sent nobody knows when it was ready.
  const unsentMs = sinceMs + (kind === 'first' ? deferredByMs : 0);
  const { answeredAtMs = unsentMs, toldMs = 0 } = tries.at(-1) ?? {};
  const couldBeSent = { fromMs: answeredAtMs + toldMs + soonMs, toMs: untilMs - soonMs };
  const isStormy =
    overlapMs(storms, { fromMs: sinceMs, toMs: untilMs }) > 0 ||
    anyMetFault(sent, kind, { fromMs: sinceMs, toMs: untilMs });
  if (isFruitless && isStormy && noneTaken(sent, kind, couldBeSent)) return heldBack;
  const late = tries.find(({ rules }) => rules.includes('late-answer'));
  if (late === undefined) return undefined;
  const stoodMs = overlapMs(standstills, { fromMs: deliveredAtMs, toMs: late.atMs });
  return late.atMs - deliveredAtMs - stoodMs <= windowMs ? 'the machine stood still' : undefined;
}

/** Did Discord keep one from arriving that was sent in that time? */
function anyMetFault(sent: readonly Sent[], kind: Sent['kind'], during: Stretch): boolean {
  return within(sent, kind, during).some(({ fault }) => fault !== undefined);
}

/**
 * Was nobody's answer of that kind taken while this one could have been sent? Where one was, nothing kept this one back
 * but the bot.
 */
function noneTaken(sent: readonly Sent[], kind: Sent['kind'], during: Stretch): boolean {
  return !within(sent, kind, during).some(({ fault, status }) => fault === undefined && status < 300);
}

function within(sent: readonly Sent[], kind: Sent['kind'], { fromMs, toMs }: Stretch): readonly Sent[] {
  return sent.filter((one) => one.kind === kind && one.atMs >= fromMs && one.atMs <= toMs);
}

/** Did it try again until there was no more time? */
function tried(tries: readonly DossierRequest[], sinceMs: number, kind: DossierRequest['kind']): boolean {
  return tries.length >= enoughTries || (tries.at(-1)?.answeredAtMs ?? 0) - sinceMs >= enoughMs[kind];
}

/** Whoever stood still so long that its first answer never left goes on in vain. */
function followsNone({ acknowledgedAtMs }: Dossier, broken: string): boolean {
  return broken === 'not-answered-yet' && acknowledgedAtMs === undefined;
}

/** Rules that nobody can keep who does not know what became of the request before. */
function brokenRules(dossier: Dossier): string | undefined {
  const { requests, acknowledgedAtMs, deliveries } = dossier;
  const firsts = requests.filter(({ kind }) => kind === 'first');
  const excused = new Set<string>();
  // Two processes may have got it: one of two answers is the other's.
  if (deliveries > 1) excused.add('answered-twice');
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
    if (broken !== undefined && !(broken === 'late-answer' && acknowledgedAtMs === undefined)) return broken;
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
