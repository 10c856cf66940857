import { describe, expect, it } from 'vitest';
import type { RequestRecord } from '../../../src/local-discord/local-discord.ts';
import { createRequestLog } from '../../../src/demo/page-server/request-log.ts';

const record = (number: number): RequestRecord => ({
  at: number,
  answeredAtMs: number,
  method: 'GET',
  path: `/${number}`,
  route: undefined,
  body: number,
  files: [],
  status: 200,
  response: undefined,
  verdict: 'ok',
  fault: undefined,
  violations: [],
});

describe('the log of requests', () => {
  it('keeps the latest 500, under the numbers they came with', () => {
    let tell: (record: RequestRecord) => void = () => undefined;
    const log = createRequestLog({
      requests: [record(1)],
      onRequest(listener) {
        tell = listener;
        return () => undefined;
      },
    });
    log.listen(() => undefined);
    for (let number = 2; number <= 502; number += 1) tell(record(number));
    expect(log.lines().map(({ number, path }) => [number, path])).toEqual(
      Array.from({ length: 500 }, (_, index) => [index + 3, `/${index + 3}`]),
    );
    expect(log.bodiesOf(2)).toBeUndefined();
    expect(log.bodiesOf(502)).toMatchObject({ body: 502 });
  });
});
