import { HTTPError } from 'discord.js';
import { InteractionResponseType as Type, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { HeldBack } from '../../src/discord/rest/held-back.ts';
import { ServerFailure } from '../../src/discord/rest/server-failure.ts';
import type { MessageReply, Share, UpdateReply } from '../../src/conversation/reply.ts';
import { UserError } from '../../src/user-error.ts';
import { encodeCustomId } from '../../src/render/components/custom-id.ts';
import { apiError, createScene } from './dispatch-scene.ts';
import {
  buttonInteraction,
  commandInteraction,
  completionInteraction,
  stringOption,
} from '../fixtures/interactions.ts';

const message: MessageReply = { kind: 'message', content: 'hello', embeds: [{ description: 'quote' }] };
const update: UpdateReply = { kind: 'update', embeds: [{ description: 'next' }] };
const silent = { allowed_mentions: { parse: [] } };
const press = encodeCustomId('ask', 'next', ['1']);
const ask = commandInteraction('ask');

describe('dispatch of a command', () => {
  it('answers once, and pings nobody', async () => {
    const scene = createScene({ run: async () => message });
    await scene.dispatch(ask);
    expect(scene.answers).toEqual([
      {
        kind: 'callback',
        body: {
          type: Type.ChannelMessageWithSource,
          data: { content: 'hello', embeds: [{ description: 'quote' }], ...silent },
        },
        files: [],
      },
    ]);
    expect(scene.clock.waiting).toBe(0);
  });

  it('keeps a private answer for its asker', async () => {
    const scene = createScene({ ephemeral: ({ options }) => options['private'] === 'yes', run: async () => message });
    await scene.dispatch(commandInteraction('ask', [stringOption('private', 'yes')]));
    expect(scene.answers[0]).toMatchObject({ body: { data: { flags: MessageFlags.Ephemeral } } });
  });

  it.each([
    [true, 'callback'],
    [false, 'callback'],
  ])('tells its asker alone, after it, what is no business of others (private: %s)', async (ephemeral, kind) => {
    const aside = { content: 'for you' };
    const scene = createScene({ ephemeral: () => ephemeral, run: async () => ({ ...message, aside }) });
    await scene.dispatch(ask);
    expect(scene.answers).toMatchObject([
      { kind, body: { data: { content: 'hello' } } },
      { kind: 'follow-up', body: { content: 'for you', flags: MessageFlags.Ephemeral } },
    ]);
    expect(JSON.stringify(scene.answers[0])).not.toContain('for you');
  });

  it('says neither a second time where another process answers, too, and nothing fails with what is told beside', async () => {
    const aside = { content: 'for you' };
    const scene = createScene({ run: async () => ({ ...message, aside }) });
    scene.refuse(apiError(400, 40060));
    await scene.dispatch(ask);
    expect(scene.answers).toHaveLength(1);
    scene.refuse(undefined, apiError(403, 50013));
    await scene.dispatch(ask);
    expect(scene.answers).toHaveLength(3);
  });

  it('reads a setting for that, meanwhile running the command', async () => {
    const setting = Promise.withResolvers<boolean>();
    const scene = createScene({ ephemeral: () => setting.promise, run: async () => message });
    const done = scene.dispatch(ask);
    await scene.clock.advance(500);
    expect(scene.answers).toEqual([]);
    setting.resolve(true);
    await done;
    expect(scene.answers).toMatchObject([{ body: { data: { content: 'hello', flags: MessageFlags.Ephemeral } } }]);
    expect(scene.clock.waiting).toBe(0);
  });

  it('defers as the setting says', async () => {
    const reply = Promise.withResolvers<MessageReply>();
    const scene = createScene({ ephemeral: async () => true, run: () => reply.promise });
    const done = scene.dispatch(ask);
    await scene.clock.advance(2000);
    expect(scene.answers).toMatchObject([{ body: { data: { flags: MessageFlags.Ephemeral } } }]);
    reply.resolve(message);
    await done;
  });

  it.each([
    ['late', () => new Promise<boolean>(() => undefined), 0],
    ['not to be had', () => Promise.reject<boolean>(new Error('locked')), 1],
  ])('answers the asker alone, in time, where the setting is %s', async (_, ephemeral, errors) => {
    const scene = createScene({ ephemeral, run: async () => message });
    const done = scene.dispatch(ask);
    await scene.clock.advance(1000);
    await done;
    expect(scene.answers).toMatchObject([{ body: { data: { content: 'hello', flags: MessageFlags.Ephemeral } } }]);
    expect(scene.log.lines.filter(({ level }) => level === 'error')).toHaveLength(errors);
  });

  it('sends files as attachments with their descriptions', async () => {
    const files = [{ name: 'card.png', data: new Uint8Array([1, 2, 3]), description: 'the quote as a picture' }];
    const scene = createScene({ run: async () => ({ kind: 'message', files }) });
    await scene.dispatch(ask);
    expect(scene.answers[0]).toMatchObject({
      files: [{ name: 'card.png', data: Buffer.from(files[0]!.data) }],
      body: { data: { attachments: [{ id: '0', filename: 'card.png', description: 'the quote as a picture' }] } },
    });
  });

  it.each([
    [false, { type: Type.DeferredChannelMessageWithSource }],
    [true, { type: Type.DeferredChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } }],
  ])('asks for time well inside 3 s, with privacy %s asked first', async (ephemeral, body) => {
    const reply = Promise.withResolvers<MessageReply>();
    const scene = createScene({ ephemeral: () => ephemeral, run: () => reply.promise });
    const done = scene.dispatch(ask);
    await scene.clock.advance(999);
    expect(scene.answers).toEqual([]);
    await scene.clock.advance(1);
    expect(scene.answers).toEqual([{ kind: 'callback', body, files: [] }]);
    reply.resolve(message);
    await done;
    expect(scene.answers[1]).toMatchObject({ kind: 'edit', body: { content: 'hello', ...silent } });
    expect(scene.answers).toHaveLength(2);
  });

  it('sends nothing after a deferral that came too late, and says so quietly', async () => {
    const reply = Promise.withResolvers<MessageReply>();
    const scene = createScene({ run: () => reply.promise });
    scene.refuse(apiError(404, 10062));
    const done = scene.dispatch(ask);
    await scene.clock.advance(2000);
    reply.resolve(message);
    await done;
    expect(scene.answers).toHaveLength(1);
    expect(scene.log.lines.filter(({ level }) => level !== 'debug')).toMatchObject([{ level: 'info' }]);
  });

  it('goes on after a deferral that another process was taken for: the same answer twice is one', async () => {
    const reply = Promise.withResolvers<MessageReply>();
    const scene = createScene({ run: () => reply.promise });
    scene.refuse(apiError(400, 40060));
    const done = scene.dispatch(ask);
    await scene.clock.advance(2000);
    reply.resolve(message);
    await done;
    expect(scene.answers.map(({ kind }) => kind)).toEqual(['callback', 'edit']);
  });

  it('goes on after a deferral of which nobody knows whether it arrived: it may stand there for good, or be just arriving', async () => {
    const reply = Promise.withResolvers<MessageReply>();
    const scene = createScene({ run: () => reply.promise });
    scene.refuse(new DOMException('This operation was aborted', 'AbortError'));
    const done = scene.dispatch(ask);
    await scene.clock.advance(1400);
    reply.resolve(message);
    await scene.clock.advance(50);
    expect(scene.answers.map(({ kind }) => kind)).toEqual(['callback']);
    await scene.clock.advance(50);
    await done;
    expect(scene.answers.map(({ kind }) => kind)).toEqual(['callback', 'edit']);
    expect(scene.log.lines.filter(({ level }) => level !== 'debug')).toEqual([]);
  });

  it('asks nothing more after a deferral that was held back: that was never sent', async () => {
    const reply = Promise.withResolvers<MessageReply>();
    const scene = createScene({ run: () => reply.promise });
    scene.refuse(new HeldBack(1000));
    const done = scene.dispatch(ask);
    await scene.clock.advance(2000);
    reply.resolve(message);
    await done;
    expect(scene.answers.map(({ kind }) => kind)).toEqual(['callback']);
    expect(scene.log.lines.filter(({ level }) => level !== 'debug')).toEqual([]);
  });

  it('says so where such a deferral had not arrived', async () => {
    const reply = Promise.withResolvers<MessageReply>();
    const scene = createScene({ run: () => reply.promise });
    scene.refuse(new Error('read ECONNRESET'), apiError(404, 10015));
    const done = scene.dispatch(ask);
    await scene.clock.advance(2500);
    reply.resolve(message);
    await done;
    expect(scene.log.lines.filter(({ level }) => level !== 'debug')).toMatchObject([
      { level: 'warn', message: 'an answer could not be delivered', facts: { reason: 'read ECONNRESET' } },
    ]);
  });

  it('waits for its deferral to arrive before it sends the answer', async () => {
    const reply = Promise.withResolvers<MessageReply>();
    const scene = createScene({ run: () => reply.promise });
    const done = scene.dispatch(ask);
    await scene.clock.advance(1600);
    reply.resolve(message);
    await done;
    expect(scene.answers.map(({ kind }) => kind)).toEqual(['callback', 'edit']);
  });

  it.each([
    ['en-US', 'There is no interview called “x” here.'],
    ['zh-CN', '“x”'],
    ['zh-TW', '「x」'],
  ])('words a refusal in %s, for the asker alone', async (locale, words) => {
    const scene = createScene({ run: () => Promise.reject(new UserError('interview-not-found', { given: 'x' })) });
    await scene.dispatch(commandInteraction('ask', [], { locale }));
    expect(scene.answers).toMatchObject([
      { body: { type: Type.ChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral, ...silent } } },
    ]);
    expect(JSON.stringify(scene.answers)).toContain(words);
    expect(scene.log.lines.filter(({ level }) => level !== 'debug')).toEqual([]);
  });

  it('answers a failure of its own kindly, with a reference that stands in the log', async () => {
    const scene = createScene({ run: () => Promise.reject(new TypeError('secret detail')) });
    await scene.dispatch(ask);
    const [line] = scene.log.lines.filter(({ level }) => level === 'error');
    const reference = String(Object.entries(line?.facts ?? {}).find(([fact]) => fact === 'reference')?.[1]);
    expect(reference).toMatch(/^[a-z0-9]{6}$/);
    expect(JSON.stringify(scene.answers)).toContain(reference);
    expect(JSON.stringify(scene.answers)).not.toContain('secret detail');
    expect(scene.answers).toMatchObject([{ body: { data: { flags: MessageFlags.Ephemeral } } }]);
  });

  it('turns a failure after a deferral into words as well', async () => {
    const reply = Promise.withResolvers<MessageReply>();
    const scene = createScene({ run: () => reply.promise });
    const done = scene.dispatch(ask);
    await scene.clock.advance(2000);
    reply.reject(new UserError('library-empty', {}));
    await done;
    expect(scene.answers.map(({ kind }) => kind)).toEqual(['callback', 'delete', 'follow-up']);
    expect(scene.answers[2]).toMatchObject({ body: { flags: MessageFlags.Ephemeral, ...silent } });
  });

  it('answers kindly where Discord refuses the reply', async () => {
    const scene = createScene({ run: async () => message });
    scene.refuse(apiError(400, 50035));
    await scene.dispatch(ask);
    expect(scene.answers).toHaveLength(2);
    expect(scene.answers[1]).toMatchObject({ body: { data: { flags: MessageFlags.Ephemeral } } });
    expect(scene.log.lines.some(({ level }) => level === 'error')).toBe(true);
  });

  it.each([
    ['an unknown interaction', apiError(404, 10062), 'info'],
    ['an expired token', apiError(401, 50027), 'info'],
    ['a message that was deleted', apiError(404, 10008), 'info'],
    ['a channel that was deleted', apiError(404, 10003), 'info'],
    ['a webhook of an interaction that is over', apiError(404, 10015), 'info'],
    ['a server error', new HTTPError(503, 'x', 'POST', 'u', { body: {}, files: undefined }), 'warn'],
    ['a lost connection', new Error('ECONNREFUSED'), 'warn'],
  ])('says one line about %s and nothing to the reader', async (_, error, level) => {
    const scene = createScene({ run: async () => message });
    scene.refuse(error);
    await scene.dispatch(ask);
    expect(scene.answers).toHaveLength(1);
    expect(scene.log.lines.filter((line) => line.level !== 'debug').map((line) => line.level)).toEqual([level]);
  });

  it('says nothing where the answer was taken, though its response was lost', async () => {
    const scene = createScene({ run: async () => message });
    scene.refuse(apiError(400, 40060));
    await scene.dispatch(ask);
    expect(scene.log.lines.filter(({ level }) => level !== 'debug')).toEqual([]);
  });

  it('tells embeds as plain text where the bot may not embed', async () => {
    const scene = createScene({ run: async () => ({ kind: 'message', embeds: [{ description: 'the quote' }] }) });
    await scene.dispatch(commandInteraction('ask', [], { appPermissions: 0n }));
    expect(scene.answers[0]).toMatchObject({ body: { data: { content: 'the quote', embeds: [] } } });
  });

  it('answers a command it does not have', async () => {
    const scene = createScene({});
    await scene.dispatch(commandInteraction('gone'));
    expect(scene.answers).toMatchObject([{ body: { data: { flags: MessageFlags.Ephemeral } } }]);
  });

  it('never rejects, whatever Discord sends', async () => {
    const scene = createScene({
      ephemeral: () => {
        throw new Error('broken');
      },
      run: async () => message,
    });
    await scene.dispatch(ask);
    await scene.dispatch({ ...ask, data: null as never });
    const [, unread] = scene.answers;
    expect(unread).toMatchObject({ body: { data: { flags: MessageFlags.Ephemeral } } });
    expect(JSON.stringify(unread)).toContain('Something went wrong');
    expect(scene.answers).toHaveLength(2);
    expect(scene.log.lines.filter(({ level }) => level === 'error')).toHaveLength(2);
  });

  it('measures its answers', async () => {
    const reply = Promise.withResolvers<MessageReply>();
    const scene = createScene({ run: () => reply.promise });
    const done = scene.dispatch(ask);
    await scene.clock.advance(876);
    reply.resolve(message);
    await done;
    expect(scene.log.lines).toMatchObject([
      { level: 'debug', message: 'received' },
      { level: 'debug', message: 'answered', facts: { command: 'ask', ms: 876, deferred: false } },
    ]);
  });
});

/** Its button shares something; what is noted of that. */
function sharing({ begins = true } = {}) {
  const steps: string[] = [];
  const share: Share = {
    message: { content: 'Shared by <@2>' },
    record: {
      begin: async () => (steps.push('begin'), begins),
      end: async () => void steps.push('end'),
      release: async () => void steps.push('release'),
    },
    underWay: { kind: 'message', content: 'being shared' },
    failed: (fate) => ({ kind: 'update', content: fate }),
  };
  const scene = createScene({ components: { next: async () => ({ ...update, share }) } });
  return { ...scene, steps };
}

describe('dispatch of a button', () => {
  it.each([
    ['no text', update],
    ['an empty text', { ...update, content: '' }],
  ])('changes the message in place, leaving nothing of the old: a reply with %s', async (_, reply) => {
    const scene = createScene({ components: { next: async () => reply } });
    await scene.dispatch(buttonInteraction(press));
    expect(scene.answers).toMatchObject([
      {
        kind: 'callback',
        body: {
          type: Type.UpdateMessage,
          data: { content: '', embeds: [{ description: 'next' }], components: [], attachments: [], ...silent },
        },
      },
    ]);
  });

  it('sends a new message, as private as the one the button is on', async () => {
    const scene = createScene({ components: { next: async () => message } });
    await scene.dispatch(buttonInteraction(press, { flags: MessageFlags.Ephemeral }));
    await scene.dispatch(buttonInteraction(press));
    const [first, second] = scene.answers;
    expect(first).toMatchObject({ body: { type: Type.ChannelMessageWithSource, data: { flags: 64 } } });
    expect(second).toMatchObject({ body: { data: expect.not.objectContaining({ flags: 64 }) } });
  });

  it('sends a new message to its presser alone where the reply says so, though the button stands in public', async () => {
    const scene = createScene({ components: { next: async () => ({ ...message, privately: true }) } });
    await scene.dispatch(buttonInteraction(press));
    expect(scene.answers).toMatchObject([
      { body: { type: Type.ChannelMessageWithSource, data: { content: 'hello', flags: MessageFlags.Ephemeral } } },
    ]);
    expect(JSON.stringify(scene.answers)).not.toContain('privately');
  });

  it('does so after a deferral too', async () => {
    const pending = Promise.withResolvers<MessageReply>();
    const scene = createScene({ components: { next: () => pending.promise } });
    const done = scene.dispatch(buttonInteraction(press));
    await scene.clock.advance(2000);
    pending.resolve({ ...message, privately: true });
    await done;
    expect(scene.answers[1]).toMatchObject({ kind: 'follow-up', body: { flags: MessageFlags.Ephemeral } });
  });

  it.each([
    ['an update by editing the message', update, 'edit'],
    ['a new message by a follow-up', message, 'follow-up'],
  ])('asks for time without a trace, then sends %s', async (_, reply, kind) => {
    const pending = Promise.withResolvers<MessageReply | UpdateReply>();
    const scene = createScene({ components: { next: () => pending.promise } });
    const done = scene.dispatch(buttonInteraction(press));
    await scene.clock.advance(2000);
    expect(scene.answers).toEqual([{ kind: 'callback', body: { type: Type.DeferredMessageUpdate }, files: [] }]);
    pending.resolve(reply);
    await done;
    expect(scene.answers[1]).toMatchObject({ kind, body: silent });
  });

  it('sends no message beside another process that asked for time first', async () => {
    const pending = Promise.withResolvers<MessageReply>();
    const scene = createScene({ components: { next: () => pending.promise } });
    scene.refuse(apiError(400, 40060));
    const done = scene.dispatch(buttonInteraction(press));
    await scene.clock.advance(2000);
    pending.resolve(message);
    await done;
    expect(scene.answers.map(({ kind }) => kind)).toEqual(['callback']);
  });

  it('leaves the message as it is where it fails after a deferral, and tells its presser alone', async () => {
    const pending = Promise.withResolvers<UpdateReply>();
    const scene = createScene({ components: { next: () => pending.promise } });
    const done = scene.dispatch(buttonInteraction(press));
    await scene.clock.advance(2000);
    pending.reject(new Error('broken'));
    await done;
    expect(scene.answers[1]).toMatchObject({ kind: 'follow-up', body: { flags: MessageFlags.Ephemeral } });
  });

  it.each(['', 'ask:next:0:old', encodeCustomId('ask', 'gone', []), encodeCustomId('gone', 'next', [])])(
    'answers the stale custom id %j with what to do',
    async (customId) => {
      const scene = createScene({ components: { next: async () => update } });
      await scene.dispatch(buttonInteraction(customId));
      expect(scene.answers).toMatchObject([{ body: { type: 4, data: { flags: MessageFlags.Ephemeral } } }]);
      expect(JSON.stringify(scene.answers)).toContain('/quote');
    },
  );

  it('does not let anyone drive somebody else’s private answer', async () => {
    const scene = createScene({ components: { next: async () => update } });
    await scene.dispatch(buttonInteraction(press, { flags: MessageFlags.Ephemeral, askedBy: '1' }));
    expect(scene.answers).toMatchObject([{ body: { type: 4, data: { flags: MessageFlags.Ephemeral } } }]);
    expect(JSON.stringify(scene.answers)).toContain('someone else');
  });

  it.each([
    ['an update', update, 'next'],
    ['a new message', message, 'hello'],
  ])('answers whoever did not ask for the message alone, and leaves it as it is: %s', async (_, reply, words) => {
    const scene = createScene({ components: { next: async () => reply } });
    await scene.dispatch(buttonInteraction(press, { askedBy: '1' }));
    expect(scene.answers).toMatchObject([
      { kind: 'callback', body: { type: Type.ChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } } },
    ]);
    expect(JSON.stringify(scene.answers)).toContain(words);
  });

  it('does so after a deferral, too, which shows that the bot is thinking to them alone', async () => {
    const pending = Promise.withResolvers<UpdateReply>();
    const scene = createScene({ components: { next: () => pending.promise } });
    const done = scene.dispatch(buttonInteraction(press, { askedBy: '1' }));
    await scene.clock.advance(2000);
    pending.resolve(update);
    await done;
    expect(scene.answers).toMatchObject([
      { body: { type: Type.DeferredChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } } },
      { kind: 'edit', body: { embeds: [{ description: 'next' }] } },
    ]);
  });

  const whole = ['callback', 'follow-up', 'edit'];

  it('shares with everybody before the message is changed', async () => {
    const scene = sharing();
    await scene.dispatch(buttonInteraction(press, { flags: MessageFlags.Ephemeral }));
    expect(scene.answers.map(({ kind }) => kind)).toEqual(whole);
    expect(scene.answers[0]).toMatchObject({ body: { type: Type.DeferredMessageUpdate } });
    expect(scene.answers[1]).toMatchObject({ body: { content: 'Shared by <@2>', ...silent }, atMostOnce: true });
    expect(scene.answers[2]).toMatchObject({ body: { embeds: [{ description: 'next' }] } });
    expect(scene.steps).toEqual(['begin', 'end']);
  });

  it.each([
    ['arrived though nobody heard so', apiError(400, 40060)],
    ['may have arrived', new Error('ECONNRESET')],
    ['may have arrived', new ServerFailure(500, 'POST', undefined)],
  ])('shares where the acknowledgement %s', async (_, error) => {
    const scene = sharing();
    scene.refuse(error);
    const done = scene.dispatch(buttonInteraction(press));
    await scene.clock.advance(500);
    await done;
    expect([scene.answers.map(({ kind }) => kind), scene.steps]).toEqual([whole, ['begin', 'end']]);
  });

  it('shares nothing where another press has begun to', async () => {
    const scene = sharing({ begins: false });
    await scene.dispatch(buttonInteraction(press));
    expect([scene.answers.map(({ kind }) => kind), scene.steps]).toEqual([['callback', 'follow-up'], ['begin']]);
    expect(scene.answers[1]).toMatchObject({ body: { content: 'being shared', flags: MessageFlags.Ephemeral } });
  });

  it.each([
    ['refused', apiError(403, 50013)],
    ['refused', apiError(400, 240_000)],
    ['unknown', new Error('ECONNRESET')],
    ['unknown', new ServerFailure(500, 'POST', undefined)],
  ])('says on the message that sharing failed, and lets it be tried again: %s', async (fate, error) => {
    const scene = sharing();
    scene.refuse(undefined, error);
    await scene.dispatch(buttonInteraction(press));
    expect(scene.answers.map(({ kind }) => kind)).toEqual(whole);
    expect(scene.answers[2]?.body).toMatchObject({ content: fate });
    expect(scene.steps).toEqual(['begin', 'release']);
    expect(scene.log.lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
  });

  it.each([
    ['the press was not acknowledged', [apiError(400, 50_035)], ['callback'], ['release']],
    ['the interaction is over', [undefined, apiError(404, 10_015)], ['callback', 'follow-up'], ['begin', 'release']],
  ])('lets it be tried again, and the message as it is, where %s', async (_, errors, kinds, steps) => {
    const scene = sharing();
    scene.refuse(...errors);
    await scene.dispatch(buttonInteraction(press));
    expect([scene.answers.map(({ kind }) => kind), scene.steps]).toEqual([kinds, steps]);
  });

  it('gives what the button carries to its command', async () => {
    const scene = createScene({
      components: { next: async ({ state, action }) => ({ kind: 'update', content: `${action} ${state.join()}` }) },
    });
    await scene.dispatch(buttonInteraction(encodeCustomId('ask', 'next', ['slug', '4'])));
    expect(scene.answers).toMatchObject([{ body: { data: { content: 'next slug,4' } } }]);
  });
});

describe('dispatch of autocomplete', () => {
  const typing = completionInteraction('ask', [stringOption('text', 'mo', true)]);
  const offered = (choices: unknown) => [
    { kind: 'callback', body: { type: Type.ApplicationCommandAutocompleteResult, data: { choices } }, files: [] },
  ];

  it('offers what the command says', async () => {
    const choices = [{ name: 'moat', value: '#9' }];
    const scene = createScene({ complete: async () => ({ kind: 'choices', choices }) });
    await scene.dispatch(typing);
    expect(scene.answers).toEqual(offered(choices));
    expect(scene.clock.waiting).toBe(0);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('broken'))],
    ['refuses', () => Promise.reject(new UserError('library-empty', {}))],
    [
      'throws at once',
      () => {
        throw new Error('broken');
      },
    ],
  ])('offers nothing where the command %s', async (_, complete) => {
    const scene = createScene({ complete });
    await scene.dispatch(typing);
    expect(scene.answers).toEqual(offered([]));
  });

  it('offers nothing where the command has none, or is unknown', async () => {
    const scene = createScene({});
    await scene.dispatch(typing);
    await scene.dispatch(completionInteraction('gone', [stringOption('text', '', true)]));
    expect(scene.answers).toEqual([...offered([]), ...offered([])]);
  });

  it('offers nothing rather than something late', async () => {
    const scene = createScene({ complete: () => new Promise(() => undefined) });
    const done = scene.dispatch(typing);
    await scene.clock.advance(2000);
    await done;
    expect(scene.answers).toEqual(offered([]));
  });

  it('says nothing where the reader has typed on', async () => {
    const scene = createScene({ complete: async () => ({ kind: 'choices', choices: [] }) });
    scene.refuse(apiError(404, 10062));
    await scene.dispatch(typing);
    expect(scene.log.lines.map(({ level }) => level)).toEqual(['info']);
  });
});
