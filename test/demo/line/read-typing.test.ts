import { describe, expect, it } from 'vitest';
import { readTyping } from '../../../src/demo/line/read-typing.ts';
import { commands } from '../page/composer/command-fixtures.ts';

/** What is being typed, in short. */
function read(line: string): unknown {
  const typing = readTyping(line, commands);
  if (typing.kind !== 'options') return typing.kind === 'words' ? 'words' : `${typing.kind} ${typing.prefix}`;
  const { focused, names } = typing;
  return {
    value: focused === undefined ? undefined : `${focused.option.name}=${focused.text}`,
    names: names.map(({ name }) => name),
  };
}

describe('readTyping', () => {
  it.each([
    ['hello', 'words'],
    ['/', 'command '],
    ['/qu', 'command qu'],
    ['/daily ', 'subcommand '],
    ['/daily a', 'subcommand a'],
    ['/daily add', 'subcommand add'],
    ['/quiet ', { value: undefined, names: [] }],
    ['/quote ', { value: 'text=', names: ['text', 'speaker', 'private'] }],
    ['/quote moat', { value: 'text=moat', names: [] }],
    ['/quote sp', { value: 'text=sp', names: ['speaker'] }],
    ['/quote two words', { value: 'text=two words', names: [] }],
    ['/quote moat ', { value: undefined, names: ['speaker', 'private'] }],
    ['/quote moat sp', { value: 'text=moat sp', names: ['speaker'] }],
    ['/quote speaker:', { value: 'speaker=', names: [] }],
    ['/quote text:moat speaker:je', { value: 'speaker=je', names: [] }],
    ['/quote text:moat speaker:jensen pr', { value: 'speaker=jensen pr', names: ['private'] }],
    ['/daily add ', { value: 'channel=', names: ['channel', 'kind', 'role'] }],
    ['/daily add channel:#daily ', { value: undefined, names: ['kind', 'role'] }],
    ['/daily add channel:#daily kind:', { value: 'kind=', names: [] }],
  ])('reads %s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it('throws where no command has the name', () => {
    expect(() => readTyping('/qoute x', commands)).toThrow('no-command');
  });
});
