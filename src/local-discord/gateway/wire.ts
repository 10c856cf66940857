import type { WebSocket } from 'ws';
import { closeReason } from './close-codes.ts';
import { createPayloadEncoder, createZlibStreamEncoder } from './encoder.ts';

/** The sending side of a socket, compressed as the client wants it. */
export interface Wire {
  /** False, and nothing, once the socket is closing. */
  readonly send: (text: string) => boolean;
  sendOp(op: number, data: unknown): void;
  /** From now on each payload is deflated, where the whole stream is not anyway. */
  compressPayloads(): void;
  /** Once all that was sent has left. */
  close(code: number): void;
  /** Breaks the socket without a close frame. */
  cut(): void;
}

/** @param compress - what the address asks for: `zlib-stream`, or nothing */
export function createWire(socket: WebSocket, compress: string | null): Wire {
  let compressed = false;
  const write = (data: string | Buffer): void => socket.send(data);
  const encoder =
    compress === 'zlib-stream' ? createZlibStreamEncoder(write) : createPayloadEncoder(write, () => compressed);
  const send = (text: string): boolean => {
    if (socket.readyState !== socket.OPEN) return false;
    encoder.send(text);
    return true;
  };
  socket.on('close', () => encoder.close());
  return {
    send,
    sendOp: (op, data) => void send(JSON.stringify({ op, d: data, s: null, t: null })),
    compressPayloads() {
      compressed = true;
    },
    close: (code) => void encoder.flush().then(() => socket.close(code, closeReason(code))),
    cut: () => socket.terminate(),
  };
}
