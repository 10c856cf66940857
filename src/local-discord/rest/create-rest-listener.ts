import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { faultAnswer, type RawAnswer } from '../faults/fault-answer.ts';
import type { RestFault } from '../faults/faults.ts';
import type { RestFaultQueue } from '../faults/rest-fault-queue.ts';
import type { MessageStore } from '../messages/message-store.ts';
import type { Violation } from '../referee/violation.ts';
import { isStranger } from '../is-stranger.ts';
import { parseBody, readBytes } from './parse-body.ts';
import type { RequestRecord } from './request-record.ts';
import { answerCall, type AnswerParts, type AnsweredCall } from './answer-call.ts';
import { decodePath } from './router.ts';
import { serveAttachment } from './routes/serve-attachment.ts';

export interface RestParts extends AnswerParts {
  readonly clock: () => number;
  readonly messages: MessageStore;
  readonly faults: Pick<RestFaultQueue, 'take' | 'readsBodies'>;
  readonly violations: Violation[];
  /** Hears of every request before its answer leaves. */
  readonly record: (entry: RequestRecord) => void;
}

/** What bots do not read: a browser makes no page, script or picture of another page's of any answer. */
const browserHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** Discord's API and its files, over HTTP. */
export function createRestListener(parts: RestParts): RequestListener {
  return (request, response) => {
    // Clients learn from it how far their clock is from Discord's.
    response.setHeader('date', new Date(parts.clock()).toUTCString());
    for (const [name, value] of Object.entries(browserHeaders)) response.setHeader(name, value);
    if (isStranger(request)) {
      const why = 'The local Discord is for bots on this machine, by its own address, and not for web pages.\n';
      response.writeHead(403, { 'content-type': 'text/plain', connection: 'close' }).end(why);
      return;
    }
    serve(parts, request, response).catch((error: unknown) => {
      if (response.headersSent || request.destroyed) return;
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const at = `${request.method} ${request.url}`;
      parts.violations.push({ rule: 'local-discord-broke', path: '', message, request: at, body: undefined });
      response.writeHead(500, { 'content-type': 'text/plain' }).end(message);
    });
  };
}

async function serve(parts: RestParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { clock, messages, faults, violations, record } = parts;
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const bytes = await readBytes(request);
  const file = serveAttachment(messages, url.pathname)?.file;
  if (file !== undefined) {
    response.writeHead(200, { 'content-type': file.type }).end(file.bytes);
    return;
  }
  const path = decodePath(url.pathname.replace(/^\/api\/v10/, '')) + url.search;
  const read = () => readJson(request.headers['content-type'], bytes);
  const said = faults.readsBodies ? await read() : undefined;
  const fault = faults.take(method, path, said);
  const shown = { at: clock(), method, path, fault: fault?.kind };
  if (fault?.kind === 'slow') await (typeof fault.until === 'function' ? fault.until() : fault.until);
  const instead = fault === undefined ? undefined : refusalBy(fault);
  if (instead !== undefined) {
    const isJson = fault?.kind === 'refusal' || fault?.kind === 'rate-limit';
    const refused = isJson ? { body: said ?? (await read()), response: toJson(instead.answer) } : {};
    const status = instead.answer?.status ?? 0;
    record({ ...shown, answeredAtMs: clock(), ...nothing, ...refused, status, verdict: 'fault' });
    send(request, response, instead.answer);
    return;
  }
  const result = await answerCall({ method, url, headers: request.headers, bytes }, parts);
  const cut = fault?.kind === 'reset';
  const broken = violationsOf(result, `${method} ${path.replace(/\/[\w-]{100,}/, '/…')}`);
  violations.push(...broken);
  record({ ...entry(shown, result, cut), answeredAtMs: clock(), violations: broken });
  send(request, response, cut ? undefined : result.answer);
  for (const action of result.afterwards) action();
}

function toJson(answer: RawAnswer | undefined): unknown {
  return answer === undefined ? undefined : JSON.parse(answer.text);
}

/** What a request says, for faults that ask; what is broken is judged later. */
async function readJson(contentType: string | undefined, bytes: Buffer): Promise<unknown> {
  const parsed = await parseBody(contentType, bytes).catch(() => undefined);
  return parsed?.json;
}

const nothing = { route: undefined, body: undefined, files: [], response: undefined, violations: [] } as const;

/** Faults that keep the request from taking effect. */
function refusalBy(fault: RestFault): { readonly answer: RawAnswer | undefined } | undefined {
  if (fault.kind === 'reset' && fault.when === 'before') return { answer: undefined };
  const answer = faultAnswer(fault);
  return answer === undefined ? undefined : { answer };
}

function violationsOf(result: AnsweredCall, request: string): Violation[] {
  return result.findings.map(({ rule, path, message }) => ({
    rule,
    path: path.join('.'),
    message,
    request,
    body: result.body,
  }));
}

function entry(
  shown: Pick<RequestRecord, 'at' | 'method' | 'path' | 'fault'>,
  result: AnsweredCall,
  cut: boolean,
): Omit<RequestRecord, 'violations' | 'answeredAtMs'> {
  return {
    ...shown,
    route: result.route,
    body: result.body,
    files: result.uploads.map(({ name, bytes }) => ({ name, size: bytes.byteLength })),
    status: cut ? 0 : result.answer.status,
    response: result.response,
    verdict: cut ? 'fault' : result.verdict,
  };
}

function send(request: IncomingMessage, response: ServerResponse, answer: RawAnswer | undefined): void {
  if (answer === undefined) {
    request.socket.resetAndDestroy();
    return;
  }
  response.writeHead(answer.status, answer.headers).end(answer.text);
}
