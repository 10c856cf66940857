import type { RestFault } from '../faults/faults.ts';
import type { Violation } from '../referee/violation.ts';

/**
 * `refused` is an ordinary refusal of life (unknown channel, missing permission), `violation` a broken rule,
 * `fault` an answer that a test ordered.
 */
export type Verdict = 'ok' | 'violation' | 'refused' | 'rate-limited' | 'fault';

/** One REST request that was answered. */
export interface RequestRecord {
  /** Milliseconds since the epoch, by the local Discord's clock. */
  readonly at: number;
  /** When its answer left, by the same clock. */
  readonly answeredAtMs: number;
  readonly method: string;
  /** Without /api/v10, with the query. */
  readonly path: string;
  /** The route's pattern, as `/channels/:channel/messages`; undefined where there is none. */
  readonly route: string | undefined;
  /** Parsed JSON (payload_json of a form), undefined without a body. */
  readonly body: unknown;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  /** 0 where the connection was reset without an answer. */
  readonly status: number;
  readonly response: unknown;
  readonly verdict: Verdict;
  /** What a test ordered for it. */
  readonly fault: RestFault['kind'] | undefined;
  readonly violations: readonly Violation[];
}
