import type { OrderedRefusal, RestFault } from './faults.ts';
import { refusalWords } from './refusal-words.ts';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What goes over the wire for a fault; undefined for faults that send nothing of their own. */
export function faultAnswer(fault: RestFault): RawAnswer | undefined {
  switch (fault.kind) {
    case 'status':
      return fault.html === true
        ? { status: fault.status, headers: page, text: cloudflarePage(fault.status) }
        : json(fault.status, { message: `${fault.status}: ${reasons[fault.status]}`, code: 0 });
    case 'blocked':
      return ban(fault.status ?? 403, fault.retryAfterSeconds);
    case 'rate-limit':
      return rateLimitAnswer(fault.scope, fault.retryAfterSeconds);
    case 'refusal':
      return refusalAnswer(fault);
    case 'reset':
    case 'slow':
    default:
      return undefined;
  }
}

const reasons = {
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
} as const;

const page = { 'content-type': 'text/html; charset=UTF-8', server: 'cloudflare' };

function json(status: number, body: unknown, headers: Record<string, string> = {}): RawAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, text: JSON.stringify(body) };
}

function refusalAnswer({ code, errors, retryAfterSeconds = 5, ...said }: OrderedRefusal): RawAnswer {
  const { status = 400, message = 'Refused' } = { ...refusalWords.get(code), ...said };
  const body = { message, code, ...(errors !== undefined && { errors }) };
  if (status !== 429) return json(status, body);
  const headers = { 'retry-after': String(Math.ceil(retryAfterSeconds)) };
  return json(status, { ...body, retry_after: retryAfterSeconds, global: false }, headers);
}

/** A 429 as documented; `retryAfterSeconds` undefined leaves out what says how long. */
export function rateLimitAnswer(
  scope: 'user' | 'global' | 'shared',
  retryAfterSeconds: number | undefined,
  headers: Record<string, string> = {},
): RawAnswer {
  const global = scope === 'global';
  const message = 'You are being rate limited.';
  const when = retryAfterSeconds === undefined ? {} : { retry_after: retryAfterSeconds };
  return json(
    429,
    { message, ...when, global, code: 0 },
    {
      ...headers,
      'x-ratelimit-scope': scope,
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterSeconds)) }),
    },
  );
}

function ban(status: number, retryAfterSeconds: number | undefined): RawAnswer {
  const when = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return { status, headers: { ...page, ...when }, text: cloudflarePage(status) };
}

function cloudflarePage(status: number): string {
  return `<!DOCTYPE html>\n<html><head><title>Error ${status}</title></head><body><h1>${status}</h1></body></html>\n`;
}
