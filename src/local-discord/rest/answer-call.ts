import type { IncomingHttpHeaders } from 'node:http';
import { rateLimitAnswer, type RawAnswer } from '../faults/fault-answer.ts';
import type { BotToken } from '../bot-token.ts';
import type { Judged } from '../referee/judge-by-schema.ts';
import type { Finding } from '../referee/finding.ts';
import { ApiError, broken, formError } from './api-error.ts';
import { parseBody } from './parse-body.ts';
import type { RestAnswer, Upload } from './http-exchange.ts';
import { checkAuthorization, checkUserAgent } from './check-authorization.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Verdict } from './request-record.ts';
import type { Router } from './router.ts';

export interface IncomingCall {
  readonly method: string;
  /** With /api/v10. */
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** What became of a request. */
export interface AnsweredCall {
  readonly answer: RawAnswer;
  readonly route: string | undefined;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
  readonly response: unknown;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly afterwards: readonly (() => void)[];
}

export interface AnswerParts {
  readonly router: Router;
  /** Undefined where none are kept. */
  readonly limits: RateLimits | undefined;
  readonly token: BotToken;
  /** What is noted of a message that was taken. */
  readonly mentions: (params: Readonly<Record<string, string>>, body: unknown) => readonly Finding[];
}

/** Judges a request and lets its route handle it; never throws for what a client does. */
export async function answerCall(
  call: IncomingCall,
  { router, limits, token, mentions }: AnswerParts,
): Promise<AnsweredCall> {
  const state = {
    route: undefined as string | undefined,
    body: undefined as unknown,
    uploads: [] as readonly Upload[],
    headers: {} as Readonly<Record<string, string>>,
  };
  const findings: Finding[] = [];
  const afterwards: (() => void)[] = [];
  const result = (answer: RawAnswer, response: unknown, verdict: Verdict): AnsweredCall => ({
    answer: { ...answer, headers: { ...state.headers, ...answer.headers } },
    route: state.route,
    body: state.body,
    uploads: state.uploads,
    response,
    verdict,
    findings,
    afterwards,
  });

  try {
    const { route, params } = findRoute(router, call);
    state.route = route.pattern;
    checkUserAgent(call.headers);
    checkAuthorization(token, route, call.headers);
    const limited = limits?.count(route, params);
    state.headers = limited?.headers ?? {};
    if (limited?.refused !== undefined) {
      const { scope, retryAfterSeconds } = limited.refused;
      const answer = rateLimitAnswer(scope, retryAfterSeconds);
      return result(answer, JSON.parse(answer.text), 'rate-limited');
    }
    const { json, uploads } = await parseBody(call.headers['content-type'], call.bytes);
    state.body = json;
    state.uploads = uploads;
    const answer = await route.handle({
      params,
      query: call.url.searchParams,
      body: json,
      uploads,
      accept: (judged) => accept(judged, findings),
      afterwards: (action) => void afterwards.push(action),
    });
    findings.push(...mentions(params, json));
    return result(raw(answer), answer.body, findings.length > 0 ? 'violation' : 'ok');
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    findings.push(...error.findings);
    const body = error.body();
    return result(raw({ status: error.status, body }), body, findings.length > 0 ? 'violation' : 'refused');
  }
}

function findRoute(router: Router, call: IncomingCall): Exclude<ReturnType<Router['find']>, string> {
  const path = call.url.pathname;
  if (!path.startsWith('/api/v10/')) throw broken('api-version', 400, 50041, 'Invalid API version provided');
  const match = router.find(call.method, path.slice('/api/v10'.length));
  if (match === 'none') throw broken('unknown-route', 404, 0, '404: Not Found');
  if (match === 'method') throw broken('unknown-method', 405, 0, '405: Method Not Allowed');
  return match;
}

function accept(judged: Judged, noted: Finding[]): unknown {
  const refusing = judged.findings.filter(({ rule }) => rule !== 'unknown-key');
  noted.push(...judged.findings.filter(({ rule }) => rule === 'unknown-key'));
  if (refusing.length > 0) throw formError(refusing);
  return judged.body;
}

function raw(answer: RestAnswer): RawAnswer {
  if (answer.body === undefined) return { status: answer.status, headers: {}, text: '' };
  return {
    status: answer.status,
    headers: { 'content-type': 'application/json' },
    text: JSON.stringify(answer.body),
  };
}
