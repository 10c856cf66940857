import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

/** A server that answers nothing yet. @param port - any free one for 0 */
export async function listenOnLoopback(port: number): Promise<{ readonly server: Server; readonly host: string }> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a server on a port has an address');
  return { server, host: `127.0.0.1:${address.port}` };
}
