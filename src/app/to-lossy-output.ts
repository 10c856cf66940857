import type { DestinationStream } from 'pino';

/** Of a stream that stays open whatever fails, as a process's own do. */
interface Output {
  readonly writableLength: number;
  write(line: string, done: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: () => void): unknown;
}

/** What may wait for a reader that has stalled, in bytes. */
const mostWaiting = 1024 * 1024;

/**
 * A stream that only tells must not take down what it tells of: a line that cannot be written, for a full disk, or a reader
 * that is gone or has stalled, is lost.
 * @param onRegained - told how many were, once a line can be written again
 */
export function toLossyOutput(stream: Output, onRegained: (lost: number) => void): DestinationStream {
  let lost = 0;
  // Where nobody hears of it, it ends the process; each line is told of its own failure.
  stream.on('error', () => undefined);

  function settle(error: Error | null | undefined): void {
    if (error) {
      lost += 1;
      return;
    }
    if (lost === 0) return;
    const lines = lost;
    lost = 0;
    onRegained(lines);
  }

  return {
    write(line) {
      if (stream.writableLength > mostWaiting) lost += 1;
      else stream.write(line, settle);
    },
  };
}
