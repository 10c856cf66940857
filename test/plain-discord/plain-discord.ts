import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Clock } from '../../src/clock.ts';
import { Line } from './line.ts';

type PlainClock = Pick<Clock, 'wall' | 'steady'>;

/** A request to the REST API. */
export interface PlainRequest {
  readonly method: string;
  /** Without /api/v10 and without a query. */
  readonly path: string;
  /** JSON, that of a form's `payload_json`, or undefined. */
  readonly body: unknown;
  readonly atMs: number;
}

export type PlainAnswer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | 'reset'
  | 'silence';

/** What happens at each stage; a test puts functions of its own here. One that does nothing is silence. */
export interface Script {
  /** What GET /gateway/bot says. */
  gateway: { url: string; shards: number; remaining: number; maxConcurrency: number };
  /** What READY says; undefined: nothing of it. */
  resumeUrl: string | null | undefined;
  upgrade: (line: Line) => void;
  accepted: (line: Line) => void;
  identify: (line: Line) => void;
  resume: (line: Line) => void;
  heartbeat: (line: Line) => void;
  /** What answers bear as their Date. */
  date: () => string;
  /** undefined: as usual. */
  rest: (request: PlainRequest) => PlainAnswer | undefined;
}

/** Everything since the start. */
export interface PlainRecord {
  /** Connections to the gateway. */
  readonly lines: readonly Line[];
  /** How many of them were open at once, at most. */
  readonly mostOpen: number;
  readonly identifies: readonly Login[];
  readonly resumes: readonly Login[];
  readonly requests: readonly PlainRequest[];
  /** Grows with whatever happens. */
  readonly activity: number;
}

export interface PlainDiscord extends PlainRecord {
  /** For DISCORD_API_URL. */
  readonly apiUrl: string;
  readonly script: Script;
  standing(): readonly Line[];
  /** A session begins, or goes on. */
  ready(line: Line): void;
  resumed(line: Line): void;
  /** Sends it to the shard it belongs to. Whether that one stands. */
  ask(interaction: APIInteraction): boolean;
  close(): Promise<void>;
}

interface Login {
  readonly line: Line;
  readonly shard: readonly [id: number, count: number];
  readonly atMs: number;
}

const appId = '700000000000000001';
const user = { id: appId, username: 'plain', discriminator: '0', global_name: null, avatar: null, bot: true };

/**
 * As little of a Discord as a bot can be tried on: no schemas, no rules, no world, and no line in common with
 * src/local-discord. It does what a test's script says, and writes down what came.
 * @param clock - the bot's: what Discord says of the time is right by it
 */
export async function startPlainDiscord(clock: PlainClock): Promise<PlainDiscord> {
  const notes = new PlainNotes();
  const gateway = createServer();
  const api = createServer();
  const apiUrl = `http://${await listen(api)}/api`;
  const url = `ws://${await listen(gateway)}`;
  const script: Script = {
    gateway: { url, shards: 1, remaining: 1000, maxConcurrency: 1 },
    resumeUrl: url,
    upgrade: (line) => line.accept(),
    accepted: (line) => line.send({ op: 10, d: { heartbeat_interval: 45_000 } }),
    identify: ready,
    resume: resumed,
    heartbeat: (line) => line.send({ op: 11 }),
    date: () => new Date(clock.wall()).toUTCString(),
    rest: () => undefined,
  };
  gateway.on('upgrade', (request: IncomingMessage, socket: Socket) => serveLine(request, socket, script, notes, clock));
  api.on('request', (request, response) => void serveRequest(request, response, script, notes, clock));

  function ready(line: Line): void {
    line.standing = true;
    const session = { session_id: `of ${line.shard.join('/')}`, resume_gateway_url: script.resumeUrl };
    const application = { id: appId, flags: 0 };
    line.event('READY', { v: 10, user, guilds: [], application, shard: line.shard, ...session });
  }

  function resumed(line: Line): void {
    line.standing = true;
    line.event('RESUMED', {});
  }

  return Object.assign(notes, {
    apiUrl,
    script,
    standing: () => notes.lines.filter(({ standing }) => standing),
    ready,
    resumed,
    ask(interaction: APIInteraction) {
      // https://discord.com/developers/docs/events/gateway#sharding
      const place = BigInt(interaction.guild_id ?? 0) >> 22n;
      const mine = ({ standing, shard: [id, count] }: Line) => standing && Number(place % BigInt(count)) === id;
      const line = notes.lines.find(mine);
      line?.event('INTERACTION_CREATE', interaction);
      return line !== undefined;
    },
    close: async () => void (await Promise.all([close(api), close(gateway, notes.lines)])),
  });
}

class PlainNotes implements PlainRecord {
  readonly lines: Line[] = [];
  mostOpen = 0;
  readonly identifies: Login[] = [];
  readonly resumes: Login[] = [];
  readonly requests: PlainRequest[] = [];
  activity = 0;
}

function serveLine(
  request: IncomingMessage,
  socket: Socket,
  script: Script,
  notes: PlainNotes,
  clock: PlainClock,
): void {
  const line = new Line(request, socket, clock.steady(), {
    onChange: () => (notes.activity += 1),
    onAccepted: () => script.accepted(line),
    onPayload({ op, d }) {
      if (op === 1) script.heartbeat(line);
      if (op === 2) {
        line.shard = (d as Pick<Login, 'shard'>).shard;
        notes.identifies.push({ line, shard: line.shard, atMs: clock.steady() });
        script.identify(line);
      }
      if (op === 6) {
        line.shard = shardOf((d as { readonly session_id: string }).session_id);
        notes.resumes.push({ line, shard: line.shard, atMs: clock.steady() });
        script.resume(line);
      }
    },
  });
  notes.lines.push(line);
  notes.activity += 1;
  // What was let go before has been seen by then.
  setImmediate(() => (notes.mostOpen = Math.max(notes.mostOpen, notes.lines.filter(({ open }) => open).length)));
  script.upgrade(line);
}

/** As READY named its session. */
function shardOf(session: string): Line['shard'] {
  const [id = 0, count = 1] = session.match(/\d+/g)?.map(Number) ?? [];
  return [id, count];
}

async function serveRequest(
  request: IncomingMessage,
  response: ServerResponse,
  script: Script,
  notes: PlainNotes,
  clock: PlainClock,
): Promise<void> {
  response.setHeader('Date', script.date());
  const asked = await readRequest(request, clock.steady());
  notes.requests.push(asked);
  notes.activity += 1;
  const answer = script.rest(asked) ?? usual(asked, script);
  if (answer === 'silence') return;
  if (answer === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  const { status, headers, body } = answer;
  if (body === undefined) return void response.writeHead(status, headers).end();
  const type = typeof body === 'string' ? 'text/html' : 'application/json';
  response.writeHead(status, { 'Content-Type': type, ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** What Discord says where nothing is wrong. */
function usual({ method, path, body }: PlainRequest, { gateway }: Script): PlainAnswer {
  if (path === '/gateway/bot') {
    const { url, shards, remaining, maxConcurrency } = gateway;
    const limit = { total: 1000, remaining, reset_after: 86_400_000, max_concurrency: maxConcurrency };
    return { status: 200, body: { url, shards, session_start_limit: limit } };
  }
  if (path.endsWith('/commands')) return { status: 200, body: method === 'GET' ? [] : body };
  if (path.endsWith('/callback')) return { status: 204 };
  if (/^\/webhooks\/|\/messages/.test(path) && method !== 'GET')
    return { status: 200, body: { id: '700000000000000002', ...Object(body) } };
  return { status: 404, body: { code: 0, message: '404: Not Found' } };
}

async function readRequest(request: IncomingMessage, atMs: number): Promise<PlainRequest> {
  const { method = '', url = '' } = request;
  const sent = await text(request);
  const json = /name="payload_json"[^\n]*\r\n(?:[^\n]+\r\n)*\r\n(.*?)\r\n--/s.exec(sent)?.[1] ?? sent;
  const body: unknown = json === '' ? undefined : JSON.parse(json);
  return { method, path: url.replace(/^\/api\/v10|\?.*$/g, ''), body, atMs };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function close(server: Server, lines: readonly Line[] = []): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  for (const line of lines) line.reset();
  server.closeAllConnections();
  await closed;
}
