import type { ServerResponse } from 'node:http';

/** Every page that is open, each at the end of a stream of server-sent events. */
export interface EventStreams {
  /** @param first - the data that this page alone is told, at once */
  open(response: ServerResponse, first: string): void;
  tell(data: string): void;
  close(): void;
}

/** Proxies and browsers give up on silent connections. */
const heartbeatMs = 20_000;

export function createEventStreams(): EventStreams {
  const streams = new Set<ServerResponse>();
  const write = (text: string): void => {
    for (const stream of streams) stream.write(text);
  };
  const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs);
  return {
    open(response, first) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${first}\n\n`);
      streams.add(response);
      response.on('close', () => streams.delete(response));
    },
    tell: (data) => write(`data: ${data}\n\n`),
    close() {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
    },
  };
}
