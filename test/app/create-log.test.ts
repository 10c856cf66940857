import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/app/create-log.ts';

function setUp(
  readable = false,
  level: 'debug' | 'info' | 'silent' = 'info',
  secrets: readonly string[] = ['MTIz.secret.token'],
) {
  const out: string[] = [];
  const err: string[] = [];
  const log = createLog({
    level,
    secrets,
    readable,
    stdout: { write: (line) => out.push(line) },
    stderr: { write: (line) => err.push(line) },
  });
  return { log, out, err };
}

describe('createLog', () => {
  it('writes one JSON object a line, errors apart from the rest', () => {
    const { log, out, err } = setUp();
    log.info({ count: 3 }, 'hello');
    log.error({ err: new Error('broken') }, 'bad');
    log.debug({}, 'not asked for');
    expect(out.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ level: 30, msg: 'hello', count: 3 }]);
    expect(err.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { level: 50, msg: 'bad', err: { message: 'broken' } },
    ]);
  });

  it('leaves ordinary words alone where somebody set one for a token', () => {
    const { log, out } = setUp(false, 'info', ['info', '']);
    log.info({}, 'information');
    expect(out.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['information']);
  });

  it.each([false, true])('never writes the token, wherever it came from (readable: %s)', (readable) => {
    const { log, out, err } = setUp(readable);
    log.info({ header: 'Bot MTIz.secret.token' }, 'with MTIz.secret.token');
    log.error({ err: new Error('at MTIz.secret.token'), nested: { 'MTIz.secret.token': ['MTIz.secret.token'] } }, 'x');
    expect([...out, ...err].join('')).not.toContain('MTIz.secret');
    expect(out.join('')).toContain('[secret]');
  });

  it('never writes the token of an interaction', () => {
    const { log, out } = setUp();
    log.info({ request: 'POST https://discord.com/api/v10/interactions/123/aW50ZXJhY3Rpb24/callback' }, 'a');
    log.info({ request: 'PATCH http://127.0.0.1/api/v10/webhooks/123/aW50ZXJhY3Rpb24/messages/@original' }, 'b');
    log.info({ request: 'POST http://127.0.0.1/api/v10/webhooks/123/aW50ZXJhY3Rpb24?wait=true' }, 'c');
    expect(out.join('')).not.toContain('aW50ZXJhY3Rpb24');
    expect(out.join('')).toContain('/interactions/123/[token]/callback');
  });

  it('writes readable lines for a person', () => {
    const { log, out, err } = setUp(true);
    log.info({ retryMs: 500, command: 'quote' }, 'trying again');
    log.error({ err: new Error('broken') }, 'bad');
    expect(out.join('')).toMatch(/^\d\d:\d\d:\d\d info {2}trying again retryMs=500 command=quote\n$/);
    expect(err.join('')).toMatch(/^\d\d:\d\d:\d\d error bad\nError: broken\n {4}at /);
  });
});
