import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readBody } from '../../../src/demo/page-server/read-body.ts';

/** What a server that takes ten bytes reads of a body; the sender hears nothing back before its end. */
async function send(body: Iterable<Uint8Array>) {
  const read = Promise.withResolvers<Uint8Array | undefined | 'cut off'>();
  const server = createServer((incoming, response) => {
    readBody(incoming, 10)
      .then(read.resolve, () => read.resolve('cut off'))
      .finally(() => response.end());
  }).listen(0, '127.0.0.1');
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sending = request({ port, host: '127.0.0.1', method: 'POST' });
  await pipeline(Readable.from(body), sending).catch(() => undefined);
  return read.promise;
}

function* endless() {
  for (;;) yield new Uint8Array(1024);
}

describe('a body', () => {
  it('of the most that may be is read whole', async () => {
    const body = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await send([body.subarray(0, 4), body.subarray(4)])).toEqual(Buffer.from(body));
  });

  it('of a byte more is too much', async () => {
    expect(await send([new Uint8Array(10), new Uint8Array(1)])).toBeUndefined();
  });

  it('without end is cut off', async () => {
    expect(await send(endless())).toBe('cut off');
  });
});
