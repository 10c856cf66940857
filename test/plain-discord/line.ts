import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { createFrameReader, writeFrame } from './frames.ts';

export interface Payload {
  readonly op: number;
  readonly d?: unknown;
  readonly t?: string;
}

export interface LineWatch {
  readonly onChange: () => void;
  readonly onAccepted: () => void;
  readonly onPayload: (payload: Payload) => void;
}

/** A connection to the gateway, seen from its other end. Does nothing by itself but to answer a close. */
export class Line {
  readonly openedMs: number;
  /** Path and query. */
  readonly address: string;
  /** The other end has not let go of it. */
  open = true;
  /** A session stands on it. */
  standing = false;
  /** Of its login: which shard, and of how many. */
  shard: readonly [id: number, count: number] = [0, 1];
  readonly #socket: Socket;
  readonly #key: string;
  readonly #watch: LineWatch;
  #events = 0;

  constructor(upgrade: IncomingMessage, socket: Socket, openedMs: number, watch: LineWatch) {
    this.openedMs = openedMs;
    this.address = upgrade.url ?? '';
    this.#socket = socket;
    this.#key = upgrade.headers['sec-websocket-key'] ?? '';
    this.#watch = watch;
    const read = createFrameReader();
    socket.on('error', () => undefined);
    socket.on('end', () => {
      socket.end();
      this.#end(true);
    });
    socket.on('close', () => this.#end(true));
    socket.on('data', (chunk: Buffer) => {
      watch.onChange();
      for (const { opcode, payload } of read(chunk)) {
        if (opcode === 1) watch.onPayload(JSON.parse(payload.toString()) as Payload);
        if (opcode === 8) socket.end(writeFrame(8, payload));
      }
    });
  }

  accept(): void {
    // https://www.rfc-editor.org/rfc/rfc6455#section-1.3
    const accept = createHash('sha1').update(`${this.#key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    this.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    this.#watch.onAccepted();
  }

  send(payload: Payload): void {
    this.say(JSON.stringify(payload));
  }

  /** A message that need not be a payload. */
  say(message: string): void {
    if (this.#socket.writable) this.#socket.write(writeFrame(1, Buffer.from(message)));
  }

  event(name: string, data: object): void {
    this.#events += 1;
    this.send({ op: 0, t: name, s: this.#events, d: data } as Payload);
  }

  /** Without a code where none is given. */
  close(code?: number): void {
    this.#socket.end(writeFrame(8, code === undefined ? Buffer.alloc(0) : Buffer.from([code >> 8, code & 0xff])));
    this.#end(false);
  }

  reset(): void {
    this.#socket.resetAndDestroy();
    this.#end(true);
  }

  /** Bytes that need not be anything. */
  write(bytes: string, last = false): void {
    this.#socket.write(bytes, 'latin1');
    if (last) this.#socket.end();
  }

  #end(gone: boolean): void {
    this.standing = false;
    if (gone) this.open = false;
    this.#watch.onChange();
  }
}
