import { constants, createDeflate, deflateSync } from 'node:zlib';

export type Send = (data: string | Buffer) => void;

/** How payloads go over the wire. */
export interface Encoder {
  send(text: string): void;
  /** Once done, everything sent before has left. */
  flush(): Promise<void>;
  close(): void;
}

/** Plain text, or each payload deflated by itself once IDENTIFY asked for it. */
export function createPayloadEncoder(send: Send, compressed: () => boolean): Encoder {
  return {
    send: (text) => send(compressed() ? deflateSync(text) : text),
    flush: () => Promise.resolve(),
    close: () => undefined,
  };
}

/** `compress=zlib-stream`: one deflate stream for the whole connection, flushed after each payload. */
export function createZlibStreamEncoder(send: Send): Encoder {
  const deflate = createDeflate();
  let chunks: Buffer[] = [];
  let last = Promise.resolve();
  deflate.on('data', (chunk: Buffer) => void chunks.push(chunk));
  const push = (text: string): Promise<void> =>
    new Promise((resolve) => {
      deflate.write(text);
      deflate.flush(constants.Z_SYNC_FLUSH, () => {
        send(Buffer.concat(chunks));
        chunks = [];
        resolve();
      });
    });
  return {
    send(text) {
      last = last.then(() => push(text));
    },
    flush: () => last,
    close: () => void deflate.destroy(),
  };
}
