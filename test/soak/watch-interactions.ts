import type { LocalDiscord, RequestRecord } from '../../src/local-discord/local-discord.ts';
import type { DossierRequest } from './dossier.ts';
import type { Sent } from './fate-of.ts';

/** What the bot sends, by interaction: lists and counts that go on growing. */
export interface InteractionWatch {
  requestsOf(token: string): readonly DossierRequest[];
  /** How many messages were made for it, and not taken back. */
  messagesOf(interactionId: string): { readonly count: number };
  /** Rules that were broken by requests about no interaction. */
  readonly otherFindings: readonly string[];
  /** Every answer, whoever's. */
  readonly sent: readonly Sent[];
  /** Faults that met requests, by kind. */
  readonly faults: ReadonlyMap<string, number>;
}

export function watchInteractions(discord: LocalDiscord): InteractionWatch {
  const requests = new Map<string, DossierRequest[]>();
  const messages = new Map<string, { count: number }>();
  const otherFindings: string[] = [];
  const sent: Sent[] = [];
  const faults = new Map<string, number>();
  const requestsOf = (token: string) => getOrAdd(requests, token, () => []);
  const messagesOf = (id: string) => getOrAdd(messages, id, () => ({ count: 0 }));

  discord.onRequest((record) => {
    if (record.fault !== undefined) faults.set(record.fault, (faults.get(record.fault) ?? 0) + 1);
    const [, kind, token] = /^\/(interactions|webhooks)\/\d+\/([^/?]+)/u.exec(record.path) ?? [];
    if (token !== undefined) {
      const request = toDossierRequest(record, kind === 'interactions' ? 'first' : 'later');
      requestsOf(token).push(request);
      sent.push(request);
    } else {
      const broken = record.violations.map(
        ({ rule, message }) => `${record.method} ${record.route}: ${rule} ${message}`,
      );
      otherFindings.push(...broken);
    }
  });
  discord.onMessage(({ kind, message }) => {
    const id = message.interaction_metadata?.id;
    if (id === undefined) return;
    if (kind === 'create') messagesOf(id).count += 1;
    // What was announced in public and follows privately.
    if (kind === 'delete') messagesOf(id).count -= 1;
  });
  return { requestsOf, messagesOf, otherFindings, sent, faults };
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key) ?? create();
  map.set(key, known);
  return known;
}

function toDossierRequest(record: RequestRecord, kind: DossierRequest['kind']): DossierRequest {
  const { at, answeredAtMs, status, fault, verdict, violations } = record;
  return {
    kind,
    atMs: at,
    answeredAtMs,
    status,
    fault,
    refusedByFault: verdict === 'fault' && fault !== 'slow' && !(fault === 'reset' && record.route !== undefined),
    toldMs: toldMsOf(record.response),
    rules: violations.map(({ rule }) => rule),
  };
}

/** As its header says it, in whole seconds. */
function toldMsOf(response: unknown): number {
  const told = typeof response === 'object' && response !== null && 'retry_after' in response && response.retry_after;
  return typeof told === 'number' ? Math.ceil(told) * 1000 : 0;
}
