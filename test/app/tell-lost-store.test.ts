import { describe, expect, it } from 'vitest';
import { tellLostStore } from '../../src/app/tell-lost-store.ts';
import { createLogList } from '../conversation/dispatch-scene.ts';

describe('tellLostStore', () => {
  it.each([
    ['a database that was there', undefined, 11, 0],
    ['the first start of all', '/data/pullquote.db', 0, 0],
    ['a new database of a bot that Discord knows', '/data/pullquote.db', 11, 1],
  ])('of %s warns as it should', (_, begunAt, commandsFound, warnings) => {
    const log = createLogList();
    tellLostStore(begunAt, commandsFound, log);
    expect(log.lines.filter(({ message }) => message.includes('/data/pullquote.db is new'))).toHaveLength(warnings);
  });
});
