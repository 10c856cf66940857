import { constants, open, type FileHandle } from 'node:fs/promises';

export type BoundedReading =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  /** Of what is too long the beginning, as much as was asked for. */
  | { readonly kind: 'too-long'; readonly size: number; readonly start: Uint8Array }
  /** A folder, a pipe, a device: reading it might never end. */
  | { readonly kind: 'no-file' };

/** What is said of the last. */
export const noFile = 'this is no file but a folder, a pipe or a device: put the text itself here';

const chunkBytes = 64 * 1024;

/** A whole file of so many bytes at most. Throws where it cannot be opened or read. */
export async function readBounded(path: string, mostBytes: number, startBytes = 0): Promise<BoundedReading> {
  // Opening a pipe would wait for somebody to write.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return { kind: 'no-file' };
    if (stats.size > mostBytes) return { kind: 'too-long', size: stats.size, start: await readUpTo(file, startBytes) };
    const bytes = await readUpTo(file, mostBytes + 1);
    // What the system makes up as it is read says that it has no bytes.
    if (bytes.length <= mostBytes) return { kind: 'read', bytes };
    return { kind: 'too-long', size: bytes.length, start: bytes.subarray(0, startBytes) };
  } finally {
    await file.close();
  }
}

async function readUpTo(file: FileHandle, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < mostBytes) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(Math.min(chunkBytes, mostBytes - length)) });
    if (bytesRead === 0) break;
    chunks.push(buffer.subarray(0, bytesRead));
    length += bytesRead;
  }
  return Buffer.concat(chunks, length);
}
