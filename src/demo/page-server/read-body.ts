import type { IncomingMessage } from 'node:http';

/** The bytes of a request; undefined where there are more than `mostBytes`. What is too much is read and thrown away. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) continue;
    length += chunk.byteLength;
    if (length <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
    // Whoever sends without end is cut off.
    if (length > 10 * mostBytes) request.destroy();
  }
  return length > mostBytes ? undefined : Buffer.concat(chunks);
}
