import { WriteStream } from 'node:tty';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPaint } from '../../../src/demo/terminal/paint.ts';

/** A stream that says of itself whether it is a terminal. */
function stream(isTTY: boolean): NodeJS.WriteStream {
  return Object.assign(Object.create(WriteStream.prototype) as NodeJS.WriteStream, { isTTY, getColorDepth: () => 24 });
}

// What people set for every program of theirs: it decides before the stream does.
beforeEach(() => {
  for (const name of ['NO_COLOR', 'NODE_DISABLE_COLORS', 'FORCE_COLOR']) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('createPaint', () => {
  it('draws a colour of Discord’s as it is, on every Node that runs Pullquote', () => {
    expect(createPaint(stream(true)).colour(0x01_80_ff, 'words')).toBe('\u001b[38;2;1;128;255mwords\u001b[39m');
  });

  it('leaves words as they are where nobody sees colours', () => {
    const paint = createPaint(stream(false));
    for (const draw of [paint.bold, paint.dim, paint.link, paint.warn]) expect(draw('words')).toBe('words');
    expect(paint.colour(0x01_80_ff, 'words')).toBe('words');
  });
});
