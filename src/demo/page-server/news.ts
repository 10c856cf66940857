import type { ServerResponse } from 'node:http';
import type { PageEvent, RequestBodies } from '../page/protocol/page-event.ts';
import { createEventStreams } from './event-streams.ts';
import { createRequestLog } from './request-log.ts';
import { placesOf, snapshotOf, timeOf } from './snapshot-of.ts';
import type { PageWorld } from './page-world.ts';
import { toWire } from './to-wire.ts';

/** What happens, told to every page that is open. */
export interface News {
  /** A snapshot, then whatever changes it. */
  stream(response: ServerResponse): void;
  bodiesOf(request: number): RequestBodies | undefined;
  /** What was typed for a message that answers it. */
  keepLine(messageId: string, line: string): void;
  /** Tells that the bot is away while it starts. */
  whileBotStarts(start: () => Promise<void>): Promise<void>;
  close(): void;
}

export function createNews(world: PageWorld): News {
  const { discord, timeMachine } = world;
  const streams = createEventStreams();
  const requests = createRequestLog(discord);
  const lines = new Map<string, string>();
  let botReady = false;
  /** While the clock is on its way. */
  let ticking: NodeJS.Timeout | undefined;
  const tell = (event: PageEvent): void => streams.tell(toWire(event, discord));
  const tellPlaces = createPlaceTeller(discord, tell);

  function tellBot(ready: boolean): void {
    botReady = ready;
    tell({ kind: 'bot', ready });
  }

  const tellTime = (): void => tell({ kind: 'time', time: timeOf(world, ticking !== undefined) });

  const stops = [
    timeMachine.onJourney((moving) => {
      clearInterval(ticking);
      ticking = moving ? setInterval(tellTime, 100) : undefined;
      tellTime();
    }),
    discord.onMessage(({ kind: change, message }) => tell({ kind: 'message', change, message })),
    requests.listen((request) => {
      tell({ kind: 'request', request });
      // A request is recorded before its effect is there for all to see.
      setImmediate(tellPlaces);
    }),
  ];
  world.bot.ready.then(
    () => tellBot(true),
    () => undefined,
  );

  return {
    stream(response) {
      const snapshot = snapshotOf(world, {
        requests: requests.lines(),
        lines,
        botReady,
        moving: ticking !== undefined,
      });
      streams.open(response, toWire({ kind: 'snapshot', snapshot }, discord));
    },
    bodiesOf: (number) => requests.bodiesOf(number),
    keepLine(messageId, line) {
      lines.set(messageId, line);
      tell({ kind: 'line', messageId, line });
    },
    async whileBotStarts(start) {
      tellBot(false);
      await start();
      tellBot(true);
    },
    close() {
      clearInterval(ticking);
      for (const stop of stops) stop();
      streams.close();
    },
  };
}

/** Channels and commands come and go by requests, and by what people do; the function tells them where they changed. */
function createPlaceTeller(discord: PageWorld['discord'], tell: (event: PageEvent) => void): () => void {
  let shown = '';
  return () => {
    const places = placesOf(discord);
    const text = JSON.stringify(places);
    if (text === shown) return;
    shown = text;
    tell({ kind: 'places', places });
  };
}
