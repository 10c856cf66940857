import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { faultAnswer, type RawAnswer } from '../faults/fault-answer.ts';
import type { RestFault } from '../faults/faults.ts';
import type { Realm } from '../realm.ts';
import type { Violation } from '../referee/violation.ts';
import { readBytes } from './body.ts';
import { createRateLimits } from './rate-limits.ts';
import type { RequestRecord } from './record.ts';
import { respond, type Result } from './respond.ts';
import { createRouter, decodePath } from './router.ts';
import { serveAttachment } from './routes/attachments.ts';

/** The HTTP server; `record` hears of every request before its answer leaves. */
export function createRestServer(realm: Realm, record: (entry: RequestRecord) => void): Server {
  const router = createRouter(realm);
  const limits = createRateLimits(realm.clock);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', `http://${realm.host}`);
    const bytes = await readBytes(request);
    const file = serveAttachment(realm, url.pathname)?.file;
    if (file !== undefined) {
      response.writeHead(200, { 'content-type': file.type }).end(file.bytes);
      return;
    }
    const path = decodePath(url.pathname.replace(/^\/api\/v10/, '')) + url.search;
    const fault = realm.faults.take(method, path);
    const shown = { at: realm.clock(), method, path };
    if (fault?.kind === 'slow') await (typeof fault.until === 'function' ? fault.until() : fault.until);
    const instead = fault === undefined ? undefined : refusalBy(fault);
    if (instead !== undefined) {
      record({ ...shown, ...nothing, status: instead.answer?.status ?? 0, verdict: 'fault' });
      send(request, response, instead.answer);
      return;
    }
    const result = await respond(realm, router, limits, { method, url, headers: request.headers, bytes });
    const cut = fault?.kind === 'reset';
    record(entry(realm, shown, result, cut));
    send(request, response, cut ? undefined : result.answer);
    for (const action of result.afterwards) action();
  }

  return createServer((request, response) => {
    // Clients learn from it how far their clock is from Discord's.
    response.setHeader('date', new Date(realm.clock()).toUTCString());
    serve(request, response).catch((error: unknown) => {
      if (response.headersSent || request.destroyed) return;
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const at = `${request.method} ${request.url}`;
      realm.violations.push({ rule: 'local-discord-broke', path: '', message, request: at, body: undefined });
      response.writeHead(500, { 'content-type': 'text/plain' }).end(message);
    });
  });
}

const nothing = { route: undefined, body: undefined, files: [], response: undefined, violations: [] } as const;

/** Faults that keep the request from taking effect. */
function refusalBy(fault: RestFault): { readonly answer: RawAnswer | undefined } | undefined {
  if (fault.kind === 'reset' && fault.when === 'before') return { answer: undefined };
  const answer = faultAnswer(fault);
  return answer === undefined ? undefined : { answer };
}

function entry(
  realm: Realm,
  shown: Pick<RequestRecord, 'at' | 'method' | 'path'>,
  result: Result,
  cut: boolean,
): RequestRecord {
  const request = `${shown.method} ${shown.path.replace(/\/[\w-]{100,}/, '/…')}`;
  const violations: Violation[] = result.findings.map(({ rule, path, message }) => ({
    rule,
    path: path.join('.'),
    message,
    request,
    body: result.body,
  }));
  realm.violations.push(...violations);
  return {
    ...shown,
    route: result.route,
    body: result.body,
    files: result.uploads.map(({ name, bytes }) => ({ name, size: bytes.byteLength })),
    status: cut ? 0 : result.answer.status,
    response: result.response,
    verdict: cut ? 'fault' : result.verdict,
    violations,
  };
}

function send(request: IncomingMessage, response: ServerResponse, answer: RawAnswer | undefined): void {
  if (answer === undefined) {
    request.socket.resetAndDestroy();
    return;
  }
  response.writeHead(answer.status, answer.headers).end(answer.text);
}
