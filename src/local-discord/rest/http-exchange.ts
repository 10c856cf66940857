import type { Judged } from '../referee/judge-by-schema.ts';

/** A file of a multipart form. */
export interface Upload {
  /** `files[0]`. */
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** One request on its way through a route. */
export interface HttpExchange {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
  /** The judged body; throws a form error where it broke a rule. Keys Discord ignores are only noted. */
  accept(judged: Judged): unknown;
  /** Done once the answer is on its way. */
  afterwards(action: () => void): void;
}

export interface RestAnswer {
  readonly status: number;
  /** JSON; undefined for none. */
  readonly body?: unknown;
  readonly file?: { readonly type: string; readonly bytes: Uint8Array };
}

export interface Route {
  readonly method: string;
  /** Below /api/v10, in URLPattern's syntax. */
  readonly pattern: string;
  /** Callbacks and interaction webhooks are known by their token instead. */
  readonly authorization: 'bot' | 'none';
  /** The route's own rate limit; counted for each channel, guild or webhook apart. */
  readonly bucket: { readonly limit: number; readonly perMs: number };
  /** A limit that no header tells of before it is reached. */
  readonly hiddenBucket?: { readonly limit: number; readonly perMs: number };
  /** Whether it counts towards the 50 a second: answers to interactions do not. */
  readonly global: boolean;
  handle(exchange: HttpExchange): RestAnswer | Promise<RestAnswer>;
}
