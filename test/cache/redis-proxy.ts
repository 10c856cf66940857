import { once } from 'node:events';
import { createServer, connect, type Server, type Socket } from 'node:net';

/** A TCP server of a test's own, on loopback. */
export interface TestServer {
  readonly port: number;
  /** Clients that are connected now. */
  connections(): number;
  close(): Promise<void>;
}

/** Stands between a client and the real Redis; once frozen it keeps every connection open and says nothing more. */
export interface RedisProxy extends TestServer {
  freeze(): void;
  thaw(): void;
}

export async function startRedisProxy(redisPort = 6379): Promise<RedisProxy> {
  const upstreams = new Set<Socket>();
  const server = await startServer((client) => {
    const upstream = connect(redisPort, '127.0.0.1');
    upstreams.add(upstream);
    client.pipe(upstream).pipe(client);
    client.on('error', () => upstream.destroy());
    client.on('close', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
    upstream.on('close', () => upstreams.delete(upstream));
  });
  return {
    ...server,
    freeze: () => upstreams.forEach((upstream) => upstream.pause()),
    thaw: () => upstreams.forEach((upstream) => upstream.resume()),
  };
}

/** Accepts connections, reads what comes and never answers. */
export function startSilentServer(): Promise<TestServer> {
  return startServer((client) => client.resume().on('error', () => client.destroy()));
}

/** A Redis that takes a connection, and refuses whatever is asked with what it was asked, as one does that lacks the command. */
export function startRefusingRedis(): Promise<TestServer> {
  return startServer((client) => {
    client.on('error', () => client.destroy());
    client.on('data', (data) => {
      for (const command of data
        .toString()
        .split(/^\*\d+\r\n/mu)
        .slice(1)) {
        const told = command.split('\r\n').filter((_, at) => at % 2 === 1);
        if (/^(?:hello|client|select|ping)$/iu.test(told[0] ?? '')) client.write('+OK\r\n');
        else
          client.write(
            `-ERR unknown command '${told[0]}', with args beginning with: '${told.slice(1).join("' '")}'\r\n`,
          );
      }
    });
  });
}

/** A port that refuses until it is closed: a connection of ours starts there, so nobody else can come to listen. */
export async function holdRefusedPort(): Promise<Pick<TestServer, 'port' | 'close'>> {
  const server = await startSilentServer();
  const holder = connect(server.port, '127.0.0.1');
  await once(holder, 'connect');
  return {
    port: holder.localPort ?? 0,
    async close() {
      holder.destroy();
      await server.close();
    },
  };
}

/** Whether a Redis answers where a developer or a CI machine has it. */
export async function redisAnswers(port = 6379): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const { promise, resolve } = Promise.withResolvers<boolean>();
  socket.setTimeout(1000, () => resolve(false));
  socket.once('error', () => resolve(false));
  socket.once('connect', () => socket.write('PING\r\n'));
  socket.once('data', (data) => resolve(data.toString().startsWith('+PONG')));
  const answers = await promise;
  socket.destroy();
  return answers;
}

async function startServer(onClient: (client: Socket) => void): Promise<TestServer> {
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    onClient(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server),
    connections: () => clients.size,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      clients.forEach((client) => client.destroy());
      await closed;
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}
