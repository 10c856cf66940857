import type { RestFault } from '../../src/local-discord/local-discord.ts';

/** What is known of one interaction in the end. Times are milliseconds since the epoch, by the local Discord's clock. */
export interface Dossier {
  /** From 1, in the order they were begun. */
  readonly number: number;
  readonly ask: string;
  readonly startedAtMs: number;
  /** Why Discord's client did not even let the person ask, as `not-connected`; `too-busy` where the bot said so. */
  readonly refusal: string | undefined;
  /** When it left for the bot. */
  readonly deliveredAtMs: number | undefined;
  /** How often it did. */
  readonly deliveries: number;
  /** When its first response was accepted. */
  readonly acknowledgedAtMs: number | undefined;
  readonly deferred: boolean;
  /** Why the person saw no answer in the end. */
  readonly error: string | undefined;
  /** When the person saw the answer, or gave up. */
  readonly endedAtMs: number;
  /** What is wrong with what they saw. */
  readonly wrong: string | undefined;
  /** It says that too many ask, or offers nothing, as it does where so many wait that it could not keep its time. */
  readonly toldTooBusy: boolean;
  readonly requests: readonly DossierRequest[];
  /** How many messages it made. */
  readonly messages: { readonly count: number };
}

/** One request of the bot's about it. */
export interface DossierRequest {
  readonly kind: 'first' | 'later';
  readonly atMs: number;
  readonly answeredAtMs: number;
  /** 0 for none. */
  readonly status: number;
  readonly fault: RestFault['kind'] | undefined;
  /** Whether the fault kept it from taking effect. */
  readonly refusedByFault: boolean;
  /** How long its answer said to wait with the next, in milliseconds. */
  readonly toldMs: number;
  /** Discord's rules that it broke. */
  readonly rules: readonly string[];
}

export function tellDossier(dossier: Dossier): string {
  const since = (atMs: number | undefined) => (atMs === undefined ? 'never' : `+${atMs - dossier.startedAtMs} ms`);
  const requests = dossier.requests.map(
    ({ kind, atMs, answeredAtMs, status, fault, rules }) =>
      `${kind} ${since(atMs)}…${since(answeredAtMs)} ${status}${fault === undefined ? '' : ` (${fault})`} ${rules.join(' ')}`,
  );
  return [
    `#${dossier.number} ${dossier.ask}, begun ${new Date(dossier.startedAtMs).toISOString()}`,
    `delivered ${since(dossier.deliveredAtMs)}, acknowledged ${since(dossier.acknowledgedAtMs)}, over ${since(dossier.endedAtMs)}${dossier.deferred ? ', deferred' : ''}: ${dossier.refusal ?? dossier.error ?? 'answered'}`,
    ...requests,
  ].join('\n    ');
}
