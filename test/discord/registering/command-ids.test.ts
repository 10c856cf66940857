import { describe, expect, it } from 'vitest';
import { createCommandIds } from '../../../src/discord/registering/command-ids.ts';

const id = (number: number) => `${100000000000000000n + BigInt(number)}`;

describe('the ids of commands', () => {
  it('are those that Discord told last, of subcommands that of their command', () => {
    const ids = createCommandIds();
    expect(ids.find('quote')).toBeUndefined();
    const options = [
      { type: 1, name: 'add' },
      { type: 1, name: 'status' },
    ];
    ids.learn([
      { id: id(1), name: 'quote', options: [{ type: 3, name: 'text' }] },
      { id: id(2), type: 1, name: 'daily', options },
      { id: id(3), type: 3, name: 'Find this quote' },
    ]);
    const names = ['quote', 'daily add', 'daily status', 'daily', 'Find this quote', 'constructor'];
    expect(names.map(ids.find)).toEqual([id(1), id(2), id(2), undefined, undefined, undefined]);
    ids.learn([{ id: id(4), type: 1, name: 'quote' }]);
    expect(['quote', 'daily add'].map(ids.find)).toEqual([id(4), undefined]);
  });

  it('are not known of what Discord tells otherwise', () => {
    const ids = createCommandIds();
    ids.learn([null, 'quote', {}, { name: 'quote' }, { id: '1>', name: 'quote' }, { id: id(1), name: 7 }]);
    expect(ids.find('quote')).toBeUndefined();
  });
});
