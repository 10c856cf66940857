import { MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../src/conversation/command.ts';
import { createDispatch } from '../../src/conversation/dispatch.ts';
import { connectGateway, type Gateway } from '../../src/discord/gateway/gateway.ts';
import { createRest } from '../../src/discord/rest/guarded-rest-options.ts';
import { registerCommands } from '../../src/discord/registering/register-commands.ts';
import { createAnswerRest } from '../../src/discord/rest/create-answer-rest.ts';
import { createResponder } from '../../src/discord/rest/create-responder.ts';
import { startLocalDiscord, type LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { channelField, modal, selectField, textField } from '../../src/render/components/modal.ts';
import { selectRow } from '../../src/render/components/select-row.ts';
import { encodeCustomId } from '../../src/render/components/custom-id.ts';
import { createLogList, openedDeps } from '../conversation/dispatch-scene.ts';
import { guardFor } from '../fixtures/guard-for.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { letTimePass } from '../fixtures/passing-time.ts';

const row = (action: string) => ({
  type: 1 as const,
  components: [{ type: 2 as const, style: 2 as const, label: action, custom_id: encodeCustomId('slow', action) }],
});

let discord: LocalDiscord;
let gateway: Gateway;
let stopTime: () => Promise<void>;
let release: PromiseWithResolvers<void>;
const log = createLogList();

/** Waits for the test, then answers. */
const slow: Command = {
  data: {
    name: 'slow',
    description: 'takes its time',
    options: [
      { type: 5, name: 'private', description: 'for me alone' },
      { type: 5, name: 'none', description: 'finds nothing' },
    ],
  },
  ephemeral: ({ options }) => options['private'] === true,
  opensModal: (request) => request.kind === 'component' && request.action === 'form',
  async run({ options }) {
    await release.promise;
    if (options['none'] === true) return { kind: 'message', privately: true, content: 'nothing' };
    const files = [{ name: 'note.txt', data: new TextEncoder().encode('a note'), description: 'a note' }];
    const choice = selectRow(
      { command: 'slow', action: 'pick', state: [] },
      { placeholder: 'One of', options: [{ label: 'One', value: 'one' }] },
    );
    return { kind: 'message', content: 'done', components: [row('change'), row('form'), ...choice], files };
  },
  modals: {
    async fill({ texts, picks }) {
      await release.promise;
      return { kind: 'update', content: `${texts['words']}, ${picks['kind']?.join()}, ${picks['where']?.length}` };
    },
  },
  components: {
    async change() {
      await release.promise;
      return { kind: 'update', content: 'changed', components: [row('say')] };
    },
    async form() {
      return {
        kind: 'modal',
        modal: modal('A form', { command: 'slow', action: 'fill', state: [] }, [
          textField({ name: 'words', label: 'Words' }),
          selectField({ name: 'kind', label: 'Kind', options: [{ label: 'One', value: 'one', picked: true }] }),
          channelField({ name: 'where', label: 'Where', types: [0], optional: true }),
        ]),
      };
    },
    async pick({ values: [value] }) {
      await release.promise;
      return { kind: 'update', content: `picked ${value}` };
    },
    async say() {
      await release.promise;
      return { kind: 'message', content: 'said' };
    },
  },
};

beforeEach(async () => {
  release = Promise.withResolvers();
  const clock = createManualClock(Date.UTC(2026, 0, 5));
  discord = await startLocalDiscord({ clock: clock.wall });
  stopTime = letTimePass(clock, discord);
  const { apiUrl, token, applicationId } = discord;
  const guard = guardFor(apiUrl, { clock });
  const rest = createRest(guard, token);
  const commands = [slow];
  const dispatch = createDispatch({ commands, opening: openedDeps(), draws: true, clock, random: Math.random, log });
  const respondTo = createResponder({ rest: createAnswerRest(guard), clock, random: Math.random });
  await registerCommands({ rest, applicationId, commands }, new AbortController().signal);
  gateway = connectGateway({
    token,
    guard,
    clock,
    random: Math.random,
    log,
    signal: new AbortController().signal,
    onInteraction: (interaction) => void dispatch(interaction, respondTo(interaction)),
    onFatal: (error) => log.error({}, error.message),
  });
  await gateway.ready;
});
afterEach(async () => {
  await gateway.close();
  await stopTime();
  await discord.close();
});

/** Lets the work finish once its deferral has arrived. */
function releaseOnceDeferred(): void {
  const stop = discord.onRequest(({ path }) => {
    if (!path.includes('/callback')) return;
    stop();
    release.resolve();
  });
}

describe('an answer that takes long', () => {
  it.each([
    [false, 0],
    [true, MessageFlags.Ephemeral],
  ])('is announced, and then put in the place of the announcement (private: %s)', async (isPrivate, flag) => {
    releaseOnceDeferred();
    const outcome = await discord.run({ command: 'slow', options: { private: isPrivate } });
    expect(outcome.error).toBeUndefined();
    expect(outcome.deferred).toBe(true);
    expect(outcome.message?.content).toBe('done');
    expect(outcome.message?.attachments.map(({ filename }) => filename)).toEqual(['note.txt']);
    expect((outcome.message?.flags ?? 0) & MessageFlags.Ephemeral).toBe(flag);
    expect(discord.violations).toEqual([]);
  });

  it('that is for its asker alone leaves nothing of what everybody was told', async () => {
    releaseOnceDeferred();
    const outcome = await discord.run({ command: 'slow', options: { none: true } });
    expect(outcome.error).toBeUndefined();
    expect(outcome.message).toBeUndefined();
    expect(outcome.followups.map(({ content, flags }) => [content, (flags ?? 0) & 64])).toEqual([['nothing', 64]]);
    expect(discord.violations).toEqual([]);
  });

  it('changes the message whose select was set, or whose modal was submitted', async () => {
    releaseOnceDeferred();
    const { message } = await discord.run({ command: 'slow' });
    release = Promise.withResolvers();
    releaseOnceDeferred();
    const picked = await discord.pick(message!, encodeCustomId('slow', 'pick'), ['one']);
    expect([picked.deferred, picked.message?.content]).toEqual([true, 'picked one']);
    const again = await discord.run({ command: 'slow' });
    const { modal: shown } = await discord.press(again.message!, encodeCustomId('slow', 'form'));
    release = Promise.withResolvers();
    releaseOnceDeferred();
    const filled = await discord.submit(shown!, { words: 'moat' });
    expect([filled.deferred, filled.message?.content]).toEqual([true, 'moat, one, 0']);
    expect(filled.message?.id).toBe(again.message?.id);
    expect(discord.violations).toEqual([]);
  });

  it('changes the message a button is on, or follows it', async () => {
    releaseOnceDeferred();
    const { message } = await discord.run({ command: 'slow' });
    release = Promise.withResolvers();
    releaseOnceDeferred();
    const changed = await discord.press(message?.id ?? '', encodeCustomId('slow', 'change'));
    expect(changed.error).toBeUndefined();
    expect(changed.message?.content).toBe('changed');
    expect(changed.message?.attachments).toEqual([]);
    release = Promise.withResolvers();
    releaseOnceDeferred();
    const said = await discord.press(message?.id ?? '', encodeCustomId('slow', 'say'));
    expect(said.followups.map(({ content }) => content)).toEqual(['said']);
    expect(discord.violations).toEqual([]);
  });

  it('arrives though Discord fails in between', async () => {
    releaseOnceDeferred();
    discord.faults.rest({ kind: 'status', status: 502 }, { method: 'PATCH', times: 3 });
    const { message, error } = await discord.run({ command: 'slow' });
    expect([message?.content, error]).toEqual(['done', undefined]);
  });
});
