import type { ServerResponse } from 'node:http';

/** Every page that is open, each at the end of a stream of JSON, an event a line. */
export interface EventStreams {
  /** @param first - the line that this page alone is told, at once */
  open(response: ServerResponse, first: string): void;
  tell(line: string): void;
  close(): void;
}

/** Proxies and browsers give up on silent connections. */
const heartbeatMs = 20_000;

export function createEventStreams(): EventStreams {
  const streams = new Set<ServerResponse>();
  const write = (text: string): void => {
    for (const stream of streams) stream.write(text);
  };
  const heartbeat = setInterval(() => write('\n'), heartbeatMs);
  return {
    open(response, first) {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.write(`${first}\n`);
      streams.add(response);
      response.on('close', () => streams.delete(response));
    },
    tell: (line) => write(`${line}\n`),
    close() {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
    },
  };
}
