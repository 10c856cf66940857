import type { APIApplicationCommand } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../src/demo/line/parse-line.ts';

const command = (name: string, options: readonly object[]) =>
  ({
    id: '1',
    application_id: '1',
    version: '1',
    type: 1,
    name,
    description: name,
    options,
  }) as unknown as APIApplicationCommand;
const option = (name: string, type: number) => ({ name, type, description: name });
const commands = [
  command('quote', [option('text', 3), option('speaker', 3), option('private', 5), option('page', 4)]),
  command('help', []),
  command('daily', [{ ...option('add', 1), options: [option('kind', 3)] }, option('list', 1)]),
];

describe('parseLine', () => {
  it.each([
    ['/quote 护城河', { command: 'quote', options: { text: '护城河' }, last: 'text' }],
    ['/quote two words', { command: 'quote', options: { text: 'two words' }, last: 'text' }],
    [
      '/quote text:雾 里 speaker:老周',
      { command: 'quote', options: { text: '雾 里', speaker: '老周' }, last: 'speaker' },
    ],
    [
      '/quote 雾 speaker:老周 private:true',
      { command: 'quote', options: { text: '雾', speaker: '老周', private: true }, last: 'private' },
    ],
    ['/quote 雾 speaker：老周', { command: 'quote', options: { text: '雾', speaker: '老周' }, last: 'speaker' }],
    ['/quote private:yes', { command: 'quote', options: { private: true }, last: 'private' }],
    ['/quote private:No', { command: 'quote', options: { private: false }, last: 'private' }],
    ['/quote page:3', { command: 'quote', options: { page: 3 }, last: 'page' }],
    ['/quote speaker:', { command: 'quote', options: {}, last: 'speaker' }],
    ['/quote ', { command: 'quote', options: {}, last: 'text' }],
    ['/quote https://example.org', { command: 'quote', options: { text: 'https://example.org' }, last: 'text' }],
    ['/help', { command: 'help', options: {}, last: undefined }],
    ['/daily add serial', { command: 'daily add', options: { kind: 'serial' }, last: 'kind' }],
    ['/daily list', { command: 'daily list', options: {}, last: undefined }],
  ])('understands %s', (line, parsed) => {
    expect(parseLine(line, commands)).toEqual(parsed);
  });

  it.each([
    ['/qoute 雾', { code: 'no-command', given: 'qoute', known: ['quote', 'help', 'daily'] }],
    ['/help me', { code: 'no-options', command: 'help' }],
    ['/daily', { code: 'which', path: 'daily', given: '', known: ['add', 'list'] }],
    ['/daily ad channel', { code: 'which', path: 'daily', given: 'ad', known: ['add', 'list'] }],
    ['/quote private:maybe', { code: 'not-boolean', name: 'private', given: 'maybe' }],
    ['/quote page:x', { code: 'not-a-number', name: 'page', given: 'x' }],
  ])('says of %s what is wrong', (line, problem) => {
    expect(() => parseLine(line, commands)).toThrow(expect.objectContaining({ problem }));
  });
});
