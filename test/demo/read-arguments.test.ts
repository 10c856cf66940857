import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/demo/read-arguments.ts';

describe('readArguments', () => {
  it.each([
    [[], { line: '', port: undefined }],
    [['/quote', 'moat'], { line: '/quote moat', port: undefined }],
    [['/quote --port 1'], { line: '/quote --port 1', port: undefined }],
    [['--port', '8080'], { line: '', port: 8080 }],
    [['--port=8080'], { line: '', port: 8080 }],
  ])('understands %j', (argv, expected) => {
    expect(readArguments(argv)).toEqual(expected);
  });

  it.each([[['--port']], [['--port', '0']], [['--port', '65536']], [['--port', '80', '/help']], [['--help']]])(
    'does not understand %j',
    (argv) => {
      expect(readArguments(argv)).toBeUndefined();
    },
  );
});
