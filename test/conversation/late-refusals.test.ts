import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Command } from '../../src/conversation/command.ts';
import { locales } from '../../src/locale.ts';
import { asked, depsFor } from '../fixtures/deps.ts';
import { commandInteraction, stringOption } from '../fixtures/interactions.ts';
import { libraryOf, teaInterview } from '../fixtures/library.ts';
import { createDeps, createScene, openedDeps } from './dispatch-scene.ts';

const filled = depsFor(libraryOf(teaInterview()));
const empty = createDeps();

/** Of each command that answers everybody: what it refuses, or does not find. */
const cases = [
  ['quote', { text: 'zzqqxx' }, filled],
  ['quote', { text: '机器', speaker: '张三' }, filled],
  ['quote', { text: '机器', section: '99' }, filled],
  ['quote', { text: '#999' }, filled],
  ['summary', { section: '99' }, filled],
  ['summary', { transcript: 'nope' }, filled],
  ['highlights', { transcript: 'nope' }, filled],
  ['today', {}, empty],
  ['library', {}, empty],
] as const;

const byName = (name: string): Command => commands.find(({ data }) => data.name === name)!;

describe('what comes of nothing, after everybody was told that the bot is thinking', () => {
  it('is tried of every command that answers everybody', async () => {
    const publicly = await Promise.all(
      commands.map(async ({ data, ephemeral }) =>
        (await ephemeral(asked(data.name), async () => undefined)) ? [] : data.name,
      ),
    );
    expect([...new Set<string>(cases.map(([name]) => name))].toSorted()).toEqual(publicly.flat().toSorted());
  });

  it.each(locales.flatMap((locale) => cases.map(([name, options, deps]) => ({ locale, name, options, deps }))))(
    'is for the asker alone, and nothing else stays: /$name $options in $locale',
    async ({ locale, name, options, deps }) => {
      const gate = Promise.withResolvers<void>();
      const command = byName(name);
      const scene = createScene(
        {
          ...command,
          run: async (request, given) => {
            await gate.promise;
            return command.run(request, given);
          },
        },
        openedDeps(deps),
      );
      const typed = Object.entries(options).map(([option, value]) => stringOption(option, value));
      const done = scene.dispatch(commandInteraction(name, typed, { locale }));
      await scene.clock.advance(2000);
      gate.resolve();
      await done;
      expect(scene.answers.map(({ kind }) => kind)).toEqual(['callback', 'delete', 'follow-up']);
      expect(scene.answers[0]).not.toMatchObject({ body: { data: { flags: MessageFlags.Ephemeral } } });
      expect(scene.answers[2]).toMatchObject({ body: { flags: MessageFlags.Ephemeral } });
    },
  );
});
