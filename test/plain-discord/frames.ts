/** RFC 6455 as far as a Discord needs it: whole text messages, closes, and no extension. */
export interface Frame {
  /** 1 text, 8 close, 9 ping, 10 pong. */
  readonly opcode: number;
  readonly payload: Buffer;
}

/** A server's frames are not masked. */
export function writeFrame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = [0x80 | opcode];
  if (length < 126) head.push(length);
  else if (length < 2 ** 16) head.push(126, length >> 8, length & 0xff);
  else {
    const size = Buffer.alloc(8);
    size.writeBigUInt64BE(BigInt(length));
    head.push(127, ...size);
  }
  return Buffer.concat([Buffer.from(head), payload]);
}

/** Takes a client's bytes as they come, returns the frames that are complete. */
export function createFrameReader(): (chunk: Buffer) => readonly Frame[] {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const frames: Frame[] = [];
    for (let frame = readFrame(rest); frame !== undefined; frame = readFrame(rest)) {
      rest = rest.subarray(frame.size);
      frames.push(frame);
    }
    return frames;
  };
}

function readFrame(bytes: Buffer): (Frame & { readonly size: number }) | undefined {
  if (bytes.length < 6) return undefined;
  const short = bytes.readUInt8(1) & 0x7f;
  const maskAt = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < maskAt + 4) return undefined;
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  const size = maskAt + 4 + length;
  if (bytes.length < size) return undefined;
  const payload = Buffer.from(bytes.subarray(maskAt + 4, size));
  for (let at = 0; at < length; at += 1) payload[at]! ^= bytes[maskAt + (at % 4)]!;
  return { opcode: bytes.readUInt8(0) & 0x0f, payload, size };
}
