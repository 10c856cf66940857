import { InteractionResponseType as Type, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Deps } from '../../src/conversation/command.ts';
import type { MessageReply, ModalReply, Reply } from '../../src/conversation/reply.ts';
import { ServerFailure } from '../../src/discord/rest/server-failure.ts';
import { encodeCustomId } from '../../src/render/components/custom-id.ts';
import { modal, textField } from '../../src/render/components/modal.ts';
import { buttonInteraction, commandInteraction, modalInteraction, textInput } from '../fixtures/interactions.ts';
import { apiError, createDeps, createScene } from './dispatch-scene.ts';

const form: ModalReply = {
  kind: 'modal',
  modal: modal('New', { command: 'ask', action: 'fill', state: [] }, [textField({ name: 'time', label: 'Time' })]),
};
const said: MessageReply = { kind: 'message', content: 'hello' };
const ask = commandInteraction('ask');
const press = buttonInteraction(encodeCustomId('ask', 'open', []));
const filled = [textInput('time', '9:30')];
const fill = encodeCustomId('ask', 'fill', []);

describe('a command that opens a modal', () => {
  it('answers by it, as it is', async () => {
    const scene = createScene({ opensModal: () => true, run: async () => form });
    await scene.dispatch(ask);
    expect(scene.answers).toEqual([
      {
        kind: 'callback',
        body: { type: Type.Modal, data: expect.objectContaining({ custom_id: fill, title: 'New' }) },
        files: [],
      },
    ]);
  });

  it('so do its buttons', async () => {
    const scene = createScene({
      opensModal: (request) => request.kind === 'component',
      components: { open: async () => form },
    });
    await scene.dispatch(press);
    expect(scene.answers).toMatchObject([{ body: { type: Type.Modal } }]);
  });

  it('waits for nobody before it, and asks for no time', async () => {
    const scene = createScene({
      opensModal: ({ kind }) => kind === 'component',
      run: async () => said,
      components: { open: async () => form },
    });
    const others = Array.from({ length: 1000 }, () => scene.dispatch(ask));
    await scene.dispatch(press);
    const [mine] = scene.answers.filter(({ body }) => 'type' in body && body.type === Type.Modal);
    expect(mine).toBeDefined();
    await Promise.all(others);
  });

  it('says so in time where what it needs is slow, instead of failing in silence', async () => {
    const scene = createScene({ opensModal: () => true, run: () => new Promise<never>(() => undefined) });
    const done = scene.dispatch(ask);
    await scene.clock.advance(2000);
    await done;
    expect(scene.answers).toMatchObject([
      { kind: 'callback', body: { type: Type.ChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } } },
    ]);
    expect(scene.clock.waiting).toBe(0);
  });

  it('says in time that the bot is still starting', async () => {
    const store = createDeps().store;
    const deps = new Promise<Deps>(() => undefined);
    const opening = { store: Promise.resolve(store), deps, progress: () => undefined };
    const scene = createScene({ opensModal: () => true, run: async () => form }, opening);
    const done = scene.dispatch(ask);
    await scene.clock.advance(2000);
    await done;
    expect(scene.answers).toMatchObject([{ body: { type: Type.ChannelMessageWithSource } }]);
    expect(JSON.stringify(scene.answers)).toContain('start');
  });

  it('says that it failed where Discord refuses the form', async () => {
    const scene = createScene({ opensModal: () => true, run: async () => form });
    scene.refuse(apiError(400, 50035));
    await scene.dispatch(ask);
    expect(scene.answers[1]).toMatchObject({
      body: { type: Type.ChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } },
    });
    expect(scene.log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('fails aloud where it never said that it would', async () => {
    const scene = createScene({ run: async () => form });
    await scene.dispatch(ask);
    expect(scene.answers).toMatchObject([{ body: { type: Type.ChannelMessageWithSource } }]);
    expect(scene.log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });
});

describe('dispatch of a submitted modal', () => {
  it('hands over what was filled in', async () => {
    const scene = createScene({
      modals: { fill: async ({ texts }) => ({ kind: 'message', content: `at ${texts['time']}` }) },
    });
    await scene.dispatch(modalInteraction(fill, filled));
    expect(scene.answers).toMatchObject([
      {
        body: { type: Type.ChannelMessageWithSource, data: { content: 'at 9:30', flags: MessageFlags.Ephemeral } },
      },
    ]);
  });

  it('changes the message that it was opened from', async () => {
    const scene = createScene({ modals: { fill: async () => ({ kind: 'update', content: 'changed' }) } });
    await scene.dispatch(modalInteraction(fill, filled, { onMessage: true }));
    expect(scene.answers).toMatchObject([{ body: { type: Type.UpdateMessage, data: { content: 'changed' } } }]);
  });

  it.each([
    ['a command', {}, Type.DeferredChannelMessageWithSource],
    ['a message', { onMessage: true }, Type.DeferredMessageUpdate],
  ])('asks for time where it was opened from %s', async (_, facts, type) => {
    const reply = Promise.withResolvers<Reply>();
    const scene = createScene({ modals: { fill: () => reply.promise } });
    const done = scene.dispatch(modalInteraction(fill, filled, facts));
    await scene.clock.advance(2000);
    expect(scene.answers).toMatchObject([{ body: { type } }]);
    reply.resolve({ kind: 'update', content: 'changed' });
    await done;
    expect(scene.answers[1]).toMatchObject({ kind: 'edit', body: { content: 'changed' } });
  });

  it('does what changes something once, though it arrives twice', async () => {
    let done = 0;
    const scene = createScene({
      isDeed: ({ kind }) => kind === 'modal',
      modals: { fill: async () => ({ kind: 'message', content: `done ${(done += 1)}` }) },
    });
    await scene.dispatch(modalInteraction(fill, filled));
    await scene.dispatch(modalInteraction(fill, filled));
    expect(scene.answers.map(({ body }) => JSON.stringify(body).includes('done 1'))).toEqual([true, true]);
  });

  it('says what to do where the form is of another version', async () => {
    const scene = createScene({});
    await scene.dispatch(modalInteraction(fill, filled));
    expect(scene.answers).toMatchObject([{ body: { data: { flags: MessageFlags.Ephemeral } } }]);
  });

  it('says no word of what was typed in the log', async () => {
    const scene = createScene({ modals: { fill: ({ texts }) => Promise.reject(new Error(`bad ${texts['time']}`)) } });
    await scene.dispatch(modalInteraction(fill, [textInput('time', 'hyacinth')]));
    expect(scene.log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(JSON.stringify(scene.log.lines.map(({ facts }) => String((facts as { err?: unknown }).err)))).not.toContain(
      'hyacinth',
    );
  });
});

describe('what is private after everybody was told that the bot is thinking', () => {
  const late = async (settle: (reply: PromiseWithResolvers<Reply>) => void, ...refusals: unknown[]) => {
    const reply = Promise.withResolvers<Reply>();
    const scene = createScene({ run: () => reply.promise });
    scene.refuse(...refusals);
    const done = scene.dispatch(ask);
    await scene.clock.advance(2000);
    settle(reply);
    await done;
    return scene;
  };

  it.each([
    ['a reply', (reply: PromiseWithResolvers<Reply>) => reply.resolve({ ...said, privately: true })],
    ['a failure', (reply: PromiseWithResolvers<Reply>) => reply.reject(new Error('broken'))],
  ])('takes that back, and follows for the asker alone: %s', async (_, settle) => {
    const scene = await late(settle);
    expect(scene.answers).toMatchObject([
      { body: { type: Type.DeferredChannelMessageWithSource } },
      { kind: 'delete' },
      { kind: 'follow-up', body: { flags: MessageFlags.Ephemeral } },
    ]);
  });

  it('is not said at all where that cannot be taken back: it would be public', async () => {
    const scene = await late(
      (reply) => reply.resolve({ ...said, privately: true }),
      undefined,
      new ServerFailure(500, 'DELETE', undefined),
    );
    expect(scene.answers.map(({ kind }) => kind)).toEqual(['callback', 'delete']);
    expect(scene.log.lines.filter(({ level }) => level === 'warn' || level === 'error')).toHaveLength(1);
  });

  it('follows where it is gone already, such as by a try whose answer was lost', async () => {
    const scene = await late((reply) => reply.resolve({ ...said, privately: true }), undefined, apiError(404, 10008));
    expect(scene.answers.map(({ kind }) => kind)).toEqual(['callback', 'delete', 'follow-up']);
  });

  it('is left to the process that asked for time', async () => {
    const scene = await late((reply) => reply.resolve({ ...said, privately: true }), apiError(400, 40060));
    expect(scene.answers.map(({ kind }) => kind)).toEqual(['callback']);
  });
});
