import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameCommand, type CommandJson } from '../../../src/discord/registering/is-same-command.ts';
import { createCommandRegistry } from '../../../src/local-discord/commands/command-registry.ts';
import { tellCommands } from '../../../src/local-discord/commands/tell-commands.ts';
import { vouched } from '../../../src/local-discord/referee/vouched.ts';
import { anyCommand } from './any-command.ts';
import { eachChange } from './each-change.ts';

/** What Discord says of a command that was registered. */
function told(command: CommandJson, manner: number): CommandJson {
  const registry = createCommandRegistry(Date.now, () => '1');
  registry.replace('global', [vouched(command)]);
  const [only] = tellCommands(registry.list('global'), { manner, withLocalizations: true });
  return JSON.parse(JSON.stringify(only));
}

const everyManner = Array.from({ length: 32 }, (_, manner) => manner);

describe('a command that stands at Discord as it was registered', () => {
  it('is the same, whatever Discord fills in, leaves out, moves or adds', () => {
    fc.assert(
      fc.property(anyCommand, (command) => {
        for (const manner of everyManner) expect(isSameCommand(command, told(command, manner))).toBe(true);
      }),
    );
  });

  it('is another one after any change of what we say, and after any change there', () => {
    fc.assert(
      fc.property(anyCommand, fc.nat(31), (command, manner) => {
        for (const changed of eachChange(command)) {
          const what = JSON.stringify(changed);
          expect(isSameCommand(changed, told(command, manner)), `ours: ${what}`).toBe(false);
          expect(isSameCommand(command, told(changed, manner)), `theirs: ${what}`).toBe(false);
        }
      }),
    );
  });
});

const command = { name: 'quote', description: 'Quotes', contexts: [0, 1, 2], integration_types: [0, 1] };
const withOption = (more: object) => ({
  ...command,
  options: [{ type: 3, name: 'text', description: 'Words', ...more }],
});
const withChoice = (more: object) => withOption({ choices: [{ name: 'Random', value: 'random', ...more }] });

describe('a field that is left out', () => {
  it.each<[said: string, plain: CommandJson, more: CommandJson]>([
    ['the type of a slash command', command, { ...command, type: 1 }],
    ['null for translations', command, { ...command, name_localizations: null, description_localizations: null }],
    ['no translations', command, { ...command, name_localizations: {}, description_localizations: {} }],
    ['no permissions that are needed', command, { ...command, default_member_permissions: null }],
    ['no age limit', command, { ...command, nsfw: false }],
    ['no options', command, { ...command, options: [] }],
    [
      'every context',
      { ...command, contexts: null },
      { name: 'quote', description: 'Quotes', integration_types: [0, 1] },
    ],
    ['no description, of a menu', { name: 'Find', type: 3 }, { name: 'Find', type: 3, description: '' }],
    ['an option that need not be given', withOption({}), withOption({ required: false, autocomplete: false })],
    ['an option without choices', withOption({}), withOption({ choices: [], options: [] })],
    ['an option without limits', withOption({}), withOption({ min_length: null, max_length: null, min_value: null })],
    ['an option of any kind of channel', withOption({ type: 7 }), withOption({ type: 7, channel_types: [] })],
    ['an option of any kind of file', withOption({ type: 11 }), withOption({ type: 11, file_types: [] })],
    ['an option without translations', withOption({}), withOption({ description_localizations: null })],
    ['a choice without translations', withChoice({}), withChoice({ name_localizations: null })],
  ])('means %s', (_said, plain, more) => {
    expect(isSameCommand(plain, more)).toBe(true);
    expect(isSameCommand(more, plain)).toBe(true);
  });
});

describe('what Discord tells beside what we said', () => {
  it.each<[what: string, more: CommandJson]>([
    ['whose it is', { id: '1', application_id: '2', version: '3' }],
    ['words in the language of who asks', { name_localized: 'quote', description_localized: 'Quotes' }],
    ['whether it is in direct messages, which contexts say', { dm_permission: false }],
    ['a field that nobody has heard of', { unheard_of: { since: 2030 } }],
  ])('does not count: %s', (_what, more) => {
    expect(isSameCommand(command, { ...command, ...more })).toBe(true);
    expect(isSameCommand(withOption({}), withOption(more))).toBe(true);
    expect(isSameCommand(withChoice({}), withChoice(more))).toBe(true);
  });

  it('counts where nothing newer says it: no direct messages, nobody by default', () => {
    const bare = { name: 'quote', description: 'Quotes' };
    expect(isSameCommand(bare, { ...bare, dm_permission: true, default_permission: true })).toBe(true);
    expect(isSameCommand(bare, { ...bare, dm_permission: false })).toBe(false);
    expect(isSameCommand(bare, { ...bare, default_permission: false })).toBe(false);
  });
});

describe('where a command may be installed', () => {
  it('is for the application to say where we do not: then nothing that stands there is the same', () => {
    const { integration_types: _said, ...bare } = command;
    for (const integration_types of [[0], [1], [0, 1]])
      expect(isSameCommand(bare, { ...bare, integration_types })).toBe(false);
  });
});

describe('what we say in a field that this comparison was never told of', () => {
  it('counts, in a command, an option and a choice', () => {
    const later = { since: { year: 2030, month: 1 } };
    for (const make of [(more: object) => ({ ...command, ...more }), withOption, withChoice]) {
      expect(isSameCommand(make(later), make({}))).toBe(false);
      expect(isSameCommand(make(later), make({ since: { month: 1, year: 2030 } }))).toBe(true);
    }
  });
});

describe('the order', () => {
  it.each<[what: string, same: boolean, ours: CommandJson, theirs: CommandJson]>([
    ['of fields does not', true, { name: 'a', description: 'b' }, { description: 'b', name: 'a' }],
    ['of languages does not', true, words({ de: 'x', fr: 'y' }), words({ fr: 'y', de: 'x' })],
    ['of contexts does not', true, command, { ...command, contexts: [2, 0, 1] }],
    [
      'of kinds of channel does not',
      true,
      withOption({ channel_types: [0, 5] }),
      withOption({ channel_types: [5, 0] }),
    ],
    ['of options does', false, options('x', 'y'), options('y', 'x')],
    ['of choices does', false, choices('x', 'y'), choices('y', 'x')],
  ])('%s count', (_what, same, ours, theirs) => {
    expect(isSameCommand(ours, theirs)).toBe(same);
  });

  function words(description_localizations: object) {
    return { ...command, description_localizations };
  }
  function options(...names: string[]) {
    return { ...command, options: names.map((name) => ({ type: 3, name, description: 'Words' })) };
  }
  function choices(...names: string[]) {
    return withOption({ choices: names.map((name) => ({ name, value: name })) });
  }
});

describe('an answer that is no list of commands', () => {
  it.each<[what: string, theirs: CommandJson]>([
    ['options that are no list', { ...withOption({}), options: 'text' }],
    ['an option that is none', { ...command, options: ['text'] }],
    ['choices that are none', withOption({ choices: { random: 'Random' } })],
  ])('is not the same: %s', (_what, theirs) => {
    expect(isSameCommand(withOption({}), theirs)).toBe(false);
    expect(isSameCommand(withChoice({}), theirs)).toBe(false);
  });
});
