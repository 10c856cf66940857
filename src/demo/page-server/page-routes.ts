import type { IncomingMessage, ServerResponse } from 'node:http';
import { maxFileBytes } from '../../library/read-transcript-file.ts';
import { type ActResult, actSchema } from '../page/protocol/act.ts';
import { type DropResult } from '../page/protocol/page-event.ts';
import { createNews } from './news.ts';
import type { PageFile, PageFiles } from './page-file.ts';
import type { PageKey } from './page-key.ts';
import type { PageWorld } from './page-world.ts';
import { performAct } from './perform-act.ts';
import { fetchPicture } from './fetch-picture.ts';
import { readBody } from './read-body.ts';
import { toWire } from './to-wire.ts';

export interface PageRoutes {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Ends every stream. */
  close(): void;
}

/** Five long texts of a modal, in Chinese, with room for escapes. */
const longestAct = 128 * 1024;
/** Of what is sent here: types for which a browser asks leave before it lets another site's page send them. */
const bodyTypes: Readonly<Record<string, string>> = {
  'POST /acts': 'application/json',
  'POST /transcripts': 'application/octet-stream',
};

const refusals = {
  403: 'This needs the key that the page holds: load the page anew',
  404: 'Not here',
  405: 'Not like this',
  415: 'Not of this type',
} as const;

export function createPageRoutes(built: PageFiles, world: PageWorld, key: PageKey): PageRoutes {
  const files = key.putInto(built);
  const news = createNews(world);

  async function act(request: IncomingMessage): Promise<ActResult> {
    const body = await readBody(request, longestAct);
    const parsed = actSchema.safeParse(parseJson(body));
    if (!parsed.success) return { kind: 'refused', code: 'bad-act', detail: parsed.error.message };
    const result = await performAct(parsed.data, world);
    const typed = 'typed' in parsed.data ? parsed.data.typed : undefined;
    if (typed !== undefined && result.kind === 'done' && result.messageId !== undefined) {
      news.keepLine(result.messageId, typed);
    }
    return result;
  }

  async function drop(request: IncomingMessage, name: string): Promise<DropResult> {
    const bytes = await readBody(request, maxFileBytes);
    if (bytes === undefined) return { kind: 'too-large', mostBytes: maxFileBytes };
    const { report, added } = await world.content.drop(name, bytes);
    if (added) await news.whileBotStarts(() => world.bot.restart());
    return { kind: 'read', report, added };
  }

  return {
    close: () => news.close(),
    async answer(request, response) {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
      const route = `${request.method} ${pathname}`;
      const number = /^GET \/requests\/(\d+)$/.exec(route)?.[1];
      const type = bodyTypes[route];
      if (number !== undefined || type !== undefined || route === 'GET /events') {
        if (!key.isHeldBy(request)) return send(response, 403);
        if (type !== undefined && request.headers['content-type'] !== type) return send(response, 415);
      }
      if (route === 'POST /acts') return sendJson(response, toWire(await act(request), world.discord));
      if (route === 'POST /transcripts') {
        const result = await drop(request, searchParams.get('name') ?? '').catch(toFailure);
        return sendJson(response, toWire(result, world.discord));
      }
      if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405);
      if (route === 'GET /events') return news.stream(response);
      const bodies = number === undefined ? undefined : news.bodiesOf(Number(number));
      if (bodies !== undefined) return sendJson(response, toWire(bodies, world.discord));
      const file = files.get(pathname) ?? (await fetchPicture(world.discord, pathname));
      if (file === undefined) return send(response, 404);
      return sendFile(response, file, request.method === 'HEAD');
    },
  };
}

function toFailure(error: unknown): DropResult {
  return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
}

function parseJson(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function sendJson(response: ServerResponse, json: string): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(json);
}

async function sendFile(response: ServerResponse, file: PageFile, headOnly: boolean): Promise<void> {
  const bytes = await file.read();
  if (file.lasting === true) response.setHeader('cache-control', 'private, max-age=31536000, immutable');
  response.writeHead(200, { 'content-type': file.type }).end(headOnly ? undefined : bytes);
}

function send(response: ServerResponse, status: keyof typeof refusals): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(`${refusals[status]}\n`);
}
