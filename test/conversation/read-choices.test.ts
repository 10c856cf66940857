import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { highlights } from '../../commands/highlights.ts';
import { quote } from '../../commands/quote.ts';
import { summary } from '../../commands/summary.ts';
import { today } from '../../commands/today.ts';
import { pause } from '../../src/clock.ts';
import type { Command } from '../../src/conversation/command.ts';
import type { Store } from '../../src/store/store.ts';
import { depsFor } from '../fixtures/deps.ts';
import { commandInteraction, guildId, stringOption } from '../fixtures/interactions.ts';
import { libraryOf, slug, teaInterview } from '../fixtures/library.ts';
import { memoryStore } from '../fixtures/memory-store.ts';
import { createScene, openedDeps } from './dispatch-scene.ts';

/** A server that chose an interview, in a store that counts how often it is asked for that. */
async function sceneOf(command: Command, { privateReplies = true, firstAfterMs = 0 } = {}) {
  const kept = memoryStore();
  await kept.changeSettings(guildId, { privateReplies, slug });
  const reads: string[] = [];
  const store: Store = {
    ...kept,
    async settings(id) {
      reads.push('settings');
      if (reads.filter((each) => each === 'settings').length === 1) await pause(scene.clock, firstAfterMs);
      return kept.settings(id);
    },
    async member(id) {
      reads.push('member');
      return kept.member(id);
    },
  };
  const deps = depsFor(libraryOf(teaInterview('other'), teaInterview()), { store });
  const scene = createScene({ ...command, name: command.data.name }, openedDeps(deps));
  return { ...scene, reads };
}

const words = [stringOption('text', '护城河')];

describe('what was chosen for an answer', () => {
  it.each<[Command, ReturnType<typeof stringOption>[]]>([
    [quote, words],
    [quote, []],
    [highlights, []],
    [summary, []],
    [today, []],
  ])('is read once a request: /$data.name %#', async (command, options) => {
    const scene = await sceneOf(command);
    const done = scene.dispatch(commandInteraction(command.data.name, options));
    await scene.clock.advance(0);
    await done;
    expect(scene.answers).toMatchObject([{ body: { data: { flags: MessageFlags.Ephemeral } } }]);
    expect(scene.reads.toSorted()).toEqual(['member', 'settings']);
  });

  it('is believed by the command as by whoever sends its answer, however slow it is told', async () => {
    const scene = await sceneOf(quote, { privateReplies: false, firstAfterMs: 5000 });
    const done = scene.dispatch(commandInteraction('quote', words));
    await scene.clock.advance(1000);
    await scene.clock.advance(5000);
    await done;
    expect(scene.answers[0]).toMatchObject({ body: { data: { flags: MessageFlags.Ephemeral } } });
    expect(JSON.stringify(scene.answers)).toContain('quote:share:');
  });
});
