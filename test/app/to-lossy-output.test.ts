import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { toLossyOutput } from '../../src/app/to-lossy-output.ts';

/** Does as a process's own output does, which stays open whatever fails. */
class Output extends EventEmitter {
  full = false;
  /** Its reader takes nothing. */
  stalled = false;
  readonly written: string[] = [];
  #waiting: { readonly line: string; readonly done: () => void }[] = [];

  get writableLength() {
    return this.#waiting.reduce((sum, { line }) => sum + line.length, 0);
  }

  write(line: string, done: (error?: Error) => void): boolean {
    if (this.full) {
      const error = new Error('ENOSPC: no space left on device');
      done(error);
      this.emit('error', error);
      return false;
    }
    this.#waiting.push({ line, done });
    if (!this.stalled) this.takeAll();
    return true;
  }

  takeAll(): void {
    for (const { line, done } of this.#waiting.splice(0)) {
      this.written.push(line);
      done();
    }
  }
}

function setUp() {
  const stream = new Output();
  const regained: number[] = [];
  const output = toLossyOutput(stream, (lost) => regained.push(lost));
  return { stream, regained, output };
}

describe('output that cannot be written', () => {
  it('loses what came meanwhile, and tells how much once it can be written again', () => {
    const { stream, regained, output } = setUp();
    output.write('a');
    stream.full = true;
    for (const line of ['b', 'c', 'd']) output.write(line);
    expect(regained).toEqual([]);
    stream.full = false;
    output.write('e');
    output.write('f');
    expect(stream.written).toEqual(['a', 'e', 'f']);
    expect(regained).toEqual([3]);
  });

  it('keeps a megabyte for a reader that has stalled, and loses the rest', () => {
    const { stream, regained, output } = setUp();
    stream.stalled = true;
    for (let count = 0; count < 20; count += 1) output.write('x'.repeat(100_000));
    stream.takeAll();
    expect(stream.written).toHaveLength(11);
    expect(regained).toEqual([9]);
  });
});
