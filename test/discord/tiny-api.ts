import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface TinyApi {
  /** For DISCORD_API_URL. */
  readonly url: string;
  /** As `GET /api/v10/gateway/bot`, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export interface TinyAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): TinyAnswer => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** An API that says whatever a test wants, for what the local Discord would never say. */
export async function startTinyApi(answer: (request: string) => TinyAnswer): Promise<TinyApi> {
  const requests: string[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const line = `${request.method} ${request.url}`;
    requests.push(line);
    const { status, headers, body } = answer(line);
    request.resume().on('end', () => response.writeHead(status, headers).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return {
    url: `http://127.0.0.1:${address.port}/api`,
    requests,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
