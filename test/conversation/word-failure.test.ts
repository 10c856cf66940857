import { describe, expect, it } from 'vitest';
import type { CommandRequest } from '../../src/conversation/request.ts';
import { wordFailure } from '../../src/conversation/word-failure.ts';
import { locales } from '../../src/locale.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { UserError } from '../../src/user-error.ts';
import { asked } from '../fixtures/deps.ts';
import { commandInteraction } from '../fixtures/interactions.ts';
import { createLogList, createScene } from './dispatch-scene.ts';

async function told(error: Error): Promise<string> {
  const fail = () => {
    throw error;
  };
  const scene = createScene({ run: fail });
  await scene.dispatch(commandInteraction('ask'));
  const [reference] = scene.log.lines.flatMap(({ facts }) => ('reference' in facts ? [String(facts.reference)] : []));
  return JSON.stringify(scene.answers).replaceAll(reference ?? '', 'REFERENCE');
}

describe('a refusal, in words', () => {
  const refusals = [
    new UserError('library-empty', {}),
    new UserError('card-undrawable', { characters: '한', packages: ['@fontsource-variable/noto-serif-kr'] }),
  ];
  const words = (error: Error, over: Partial<CommandRequest>) =>
    wordFailure(error, { request: asked('quote', {}, over), random: () => 0, facts: {}, log: createLogList() })
      .content!;

  it.each(refusals)('tells of $code what whoever runs the bot can do only to those who manage the server', (error) => {
    for (const locale of locales) {
      expect(words(error, { locale, guildId: '7', memberPermissions: 1n << 5n })).toContain('`npm ');
      expect(words(error, { locale, guildId: '7', memberPermissions: 1n << 11n })).not.toContain('npm');
      expect(words(error, { locale, guildId: undefined, memberPermissions: 1n << 5n })).not.toContain('npm');
    }
  });
});

describe('a failure of ours, in words', () => {
  it.each([
    [
      'a page of the file is damaged',
      new StoreError('x', { trouble: 'damaged' }),
      'that holds this is damaged',
      'the log says how',
    ],
    [
      'the disk is full',
      new StoreError('x', { trouble: 'full' }),
      'to its database right now',
      'try again in a minute',
    ],
    ['anything else', new TypeError('x'), 'Something went wrong', 'Please try again'],
  ])('says what to do where %s, with what finds it in the log', async (_, error, what, mend) => {
    const words = await told(error);
    expect(words).toContain(what);
    expect(words).toContain(mend);
    expect(words).toContain('REFERENCE');
  });
});
