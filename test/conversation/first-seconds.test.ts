import { InteractionResponseType as Type, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Deps } from '../../src/conversation/command.ts';
import type { LoadingProgress } from '../../src/library/read-folders.ts';
import { encodeCustomId } from '../../src/render/components/custom-id.ts';
import {
  buttonInteraction,
  commandInteraction,
  completionInteraction,
  guildId,
  stringOption,
} from '../fixtures/interactions.ts';
import { createDeps, createScene } from './dispatch-scene.ts';

/** A dispatcher whose interviews are still being read. */
function whileReading(progress?: LoadingProgress) {
  const deps = Promise.withResolvers<Deps>();
  deps.promise.catch(() => undefined);
  const store = createDeps().store;
  const scene = createScene(
    {
      ephemeral: async (_, readSettings) => (await readSettings())?.privateReplies === true,
      run: async (_, { version }) => ({ kind: 'message', content: `I am ${version}` }),
      complete: async () => ({ kind: 'choices', choices: [{ name: 'moat', value: '#9' }] }),
      components: { next: async () => ({ kind: 'update', content: 'next' }) },
    },
    { store: Promise.resolve(store), deps: deps.promise, progress: () => progress },
  );
  return { ...scene, store, opened: () => deps.resolve(createDeps()), failed: () => deps.reject(new Error('no disk')) };
}

const ask = commandInteraction('ask');
const typing = completionInteraction('ask', [stringOption('text', 'mo', true)]);
const press = buttonInteraction(encodeCustomId('ask', 'next', ['1']));
const errorsOf = (scene: ReturnType<typeof createScene>) =>
  scene.log.lines.filter(({ level }) => level === 'error' || level === 'warn');

describe('what is asked while the interviews are still being read', () => {
  it('is answered at once where they are there within a second', async () => {
    const scene = whileReading();
    const done = scene.dispatch(ask);
    await scene.clock.advance(999);
    expect(scene.answers).toEqual([]);
    scene.opened();
    await done;
    expect(scene.answers).toMatchObject([{ kind: 'callback', body: { data: { content: 'I am 1.2.3' } } }]);
  });

  it.each([
    [false, undefined],
    [true, { flags: MessageFlags.Ephemeral }],
  ])('is acknowledged within 2 s, as the server wants its answers (private: %s), and answered', async (told, data) => {
    const scene = whileReading();
    await scene.store.changeSettings(guildId, { privateReplies: told });
    const done = scene.dispatch(ask);
    await scene.clock.advance(2000);
    expect(scene.answers).toMatchObject([{ kind: 'callback', body: { type: Type.DeferredChannelMessageWithSource } }]);
    expect(scene.answers[0]?.body).toEqual({
      type: Type.DeferredChannelMessageWithSource,
      ...(data !== undefined && { data }),
    });
    await scene.clock.advance(3000);
    scene.opened();
    await done;
    expect(scene.answers[1]).toMatchObject({ kind: 'edit', body: { content: 'I am 1.2.3' } });
  });

  it.each([
    ['en-US', '312 of 1,000', 'try again'],
    ['zh-CN', '312 / 1,000', '再试'],
    ['zh-TW', '312 / 1,000', '再試'],
  ])('is told after 10 s how far that is, and to try again: %s', async (locale, howFar, mend) => {
    const scene = whileReading({ read: 312, of: 1000 });
    const done = scene.dispatch(commandInteraction('ask', [], { locale }));
    await scene.clock.advance(10_000);
    await done;
    expect(scene.answers.map(({ kind }) => kind)).toEqual(['callback', 'delete', 'follow-up']);
    const told = JSON.stringify(scene.answers[2]);
    expect(told).toContain(howFar);
    expect(told).toContain(mend);
    expect(errorsOf(scene)).toEqual([]);
  });

  it('is told so, too, where a button was pressed, and leaves its message as it is', async () => {
    const scene = whileReading();
    const done = scene.dispatch(press);
    await scene.clock.advance(10_000);
    await done;
    expect(scene.answers).toMatchObject([
      { kind: 'callback', body: { type: Type.DeferredMessageUpdate } },
      { kind: 'follow-up', body: { flags: MessageFlags.Ephemeral } },
    ]);
  });

  it('offers nothing within 2 s while somebody types, and no error is told of it', async () => {
    const scene = whileReading();
    const done = scene.dispatch(typing);
    await scene.clock.advance(2000);
    await done;
    expect(scene.answers).toMatchObject([{ body: { data: { choices: [] } } }]);
    expect(errorsOf(scene)).toEqual([]);
  });

  it('is told to try again where reading ends: the bot stops, or is about to', async () => {
    const scene = whileReading();
    const asked = scene.dispatch(ask);
    const typed = scene.dispatch(typing);
    scene.failed();
    await Promise.all([asked, typed]);
    expect(JSON.stringify(scene.answers)).toContain('try again');
    expect(scene.answers).toHaveLength(2);
    expect(errorsOf(scene)).toEqual([]);
  });
});
