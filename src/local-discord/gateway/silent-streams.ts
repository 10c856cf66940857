import type { Duplex } from 'node:stream';

/** Connections that nobody answers. */
export interface SilentStreams {
  hold(stream: Duplex): void;
  /** How many are still open. */
  size(): number;
  close(): void;
}

export function createSilentStreams(): SilentStreams {
  const open = new Set<Duplex>();
  return {
    hold(stream) {
      open.add(stream);
      stream.on('close', () => open.delete(stream));
      // Unread, it would not be seen to end.
      stream.resume().on('end', () => stream.destroy());
    },
    size: () => open.size,
    close() {
      for (const stream of open) stream.destroy();
    },
  };
}
