import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isOurs } from './is-ours.ts';
import type { PageFiles } from './page-file.ts';
import { createPageKey } from './page-key.ts';
import { createPageRoutes } from './page-routes.ts';
import type { PageWorld } from './page-world.ts';
import { safeHeaders } from './safe-headers.ts';

export interface PageServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the page on loopback alone. A port that was not asked for gives way to any free one where it is taken. */
export async function servePage(
  files: PageFiles,
  world: PageWorld,
  port: { readonly number: number; readonly asked: boolean },
): Promise<PageServer> {
  const routes = createPageRoutes(files, world, createPageKey());
  let bound = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
    if (!isOurs(request, bound)) {
      const why = `This page is for whoever opens http://127.0.0.1:${bound} on this machine, and for no other page.\n`;
      response.writeHead(403, { 'content-type': 'text/plain', connection: 'close' }).end(why);
      return;
    }
    await routes.answer(request, response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent || request.destroyed) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });

  async function listen(number: number): Promise<void> {
    server.listen(number, '127.0.0.1');
    await once(server, 'listening');
  }
  await listen(port.number).catch((error: unknown) => {
    if (port.asked || !isTaken(error)) throw error;
    return listen(0);
  });
  const address = server.address();
  bound = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    address: `http://127.0.0.1:${bound}`,
    async close() {
      routes.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
