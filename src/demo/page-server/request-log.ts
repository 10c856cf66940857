import type { LocalDiscord, RequestRecord } from '../../local-discord/local-discord.ts';
import type { RequestBodies, RequestLine } from '../page/protocol/page-event.ts';

/** The latest requests, numbered from 1. */
export interface RequestLog {
  lines(): readonly RequestLine[];
  bodiesOf(number: number): RequestBodies | undefined;
  listen(listener: (line: RequestLine) => void): () => void;
}

const most = 500;

export function createRequestLog(discord: Pick<LocalDiscord, 'requests' | 'onRequest'>): RequestLog {
  let count = 0;
  const kept: { readonly line: RequestLine; readonly record: RequestRecord }[] = [];

  function keep(record: RequestRecord): RequestLine {
    const { at, method, path, status, verdict, violations } = record;
    const findings = violations.map(({ rule, path: where, message }) =>
      [rule, where, message].filter((part) => part !== '').join(' · '),
    );
    count += 1;
    const line = { number: count, at, method, path, status, verdict, findings };
    kept.push({ line, record });
    if (kept.length > most) kept.shift();
    return line;
  }

  for (const record of discord.requests) keep(record);
  return {
    lines: () => kept.map(({ line }) => line),
    bodiesOf(number) {
      const found = kept.find(({ line }) => line.number === number)?.record;
      return found && { body: found.body, files: found.files, response: found.response };
    },
    listen: (listener) => discord.onRequest((record) => listener(keep(record))),
  };
}
