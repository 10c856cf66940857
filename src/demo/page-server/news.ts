import type { ServerResponse } from 'node:http';
import type { PageEvent, RequestBodies } from '../page/protocol.ts';
import { createRequestLog } from './request-log.ts';
import { placesOf, snapshotOf, timeOf } from './snapshot.ts';
import type { PageWorld } from './page-world.ts';
import { toWire } from './to-wire.ts';

/** What happens, told to every page that is open. */
export interface News {
  /** Server-sent events: a snapshot, then whatever changes it. */
  stream(response: ServerResponse): void;
  bodiesOf(request: number): RequestBodies | undefined;
  /** Tells that the clock moves while it does. */
  whileMoving(travel: () => Promise<void>): Promise<void>;
  /** Tells that the bot is away while it starts. */
  whileBotStarts(start: () => Promise<void>): Promise<void>;
  close(): void;
}

/** Proxies and browsers give up on silent connections. */
const heartbeatMs = 20_000;

export function createNews(world: PageWorld): News {
  const { discord } = world;
  const streams = new Set<ServerResponse>();
  const requests = createRequestLog(discord);
  let botReady = false;
  let moving = false;
  let shownPlaces = '';

  function tell(event: PageEvent): void {
    const text = toWire(event, discord);
    for (const stream of streams) stream.write(`data: ${text}\n\n`);
  }

  /** Channels and commands come and go by requests, and by what people do. */
  function tellPlaces(): void {
    const places = placesOf(discord);
    const text = JSON.stringify(places);
    if (text === shownPlaces) return;
    shownPlaces = text;
    tell({ kind: 'places', places });
  }

  function tellBot(ready: boolean): void {
    botReady = ready;
    tell({ kind: 'bot', ready });
  }

  const stops = [
    discord.onMessage(({ kind: change, message }) => tell({ kind: 'message', change, message })),
    requests.listen((request) => {
      tell({ kind: 'request', request });
      // A request is recorded before its effect is there for all to see.
      setImmediate(tellPlaces);
    }),
  ];
  const heartbeat = setInterval(() => {
    for (const stream of streams) stream.write(': still here\n\n');
  }, heartbeatMs);
  world.bot.ready.then(
    () => tellBot(true),
    () => undefined,
  );

  return {
    stream(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const snapshot = snapshotOf(world, { requests: requests.lines(), botReady, moving });
      response.write(`data: ${toWire({ kind: 'snapshot', snapshot }, discord)}\n\n`);
      streams.add(response);
      response.on('close', () => streams.delete(response));
    },
    bodiesOf: (number) => requests.bodiesOf(number),
    async whileMoving(travel) {
      const tellTime = () => tell({ kind: 'time', time: timeOf(world, moving) });
      moving = true;
      const ticking = setInterval(tellTime, 100);
      try {
        await travel();
      } finally {
        moving = false;
        clearInterval(ticking);
        tellTime();
      }
    },
    async whileBotStarts(start) {
      tellBot(false);
      await start();
      tellBot(true);
    },
    close() {
      clearInterval(heartbeat);
      for (const stop of stops) stop();
      for (const stream of streams) stream.end();
    },
  };
}
