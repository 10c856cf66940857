import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/demo/read-arguments.ts';

describe('readArguments', () => {
  it.each([
    [[], {}],
    [['/quote', 'moat'], { lines: ['/quote moat'] }],
    [['/quote --port 1'], { lines: ['/quote --port 1'] }],
    [['/quote', '--port', '1'], { lines: ['/quote --port 1'] }],
    [['/quote', 'a', '--then', 'Save', '--then', ''], { lines: ['/quote a', 'Save', ''] }],
    [['--port', '8080'], { port: 8080 }],
    [['--port=8080'], { port: 8080 }],
    [['--date', '2028-02-29T12:00'], { startMs: Date.UTC(2028, 1, 29, 6, 15) }],
    [['--date=2028-02-29'], { startMs: Date.UTC(2028, 1, 28, 18, 15) }],
    [['--date', '2028-02-29', '--port', '80'], { port: 80, startMs: Date.UTC(2028, 1, 28, 18, 15) }],
    [['--language', 'zh-TW'], { language: 'zh-TW' }],
    [['--language=zh-cn', '/today'], { lines: ['/today'], language: 'zh-CN' }],
    [['--date', '2028-02-29', '/today'], { lines: ['/today'], startMs: Date.UTC(2028, 1, 28, 18, 15) }],
  ])('understands %j', (argv, expected) => {
    expect(readArguments(argv, 'Asia/Kathmandu')).toEqual({
      lines: [],
      port: undefined,
      startMs: undefined,
      language: undefined,
      ...expected,
    });
  });

  it.each([
    [['--port']],
    [['--port', '0']],
    [['--port', '65536']],
    [['--port', '80', '/help']],
    [['--date']],
    [['--date', 'tomorrow']],
    [['--date', '2027-02-29']],
    [['--language']],
    [['--language', 'tlh']],
    [['--help']],
  ])('does not understand %j', (argv) => {
    expect(readArguments(argv, 'UTC')).toBeUndefined();
  });
});
