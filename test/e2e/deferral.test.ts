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
    options: [{ type: 5, name: 'private', description: 'for me alone' }],
  },
  ephemeral: ({ options }) => options['private'] === true,
  async run() {
    await release.promise;
    const files = [{ name: 'note.txt', data: new TextEncoder().encode('a note'), description: 'a note' }];
    return { kind: 'message', content: 'done', components: [row('change')], files };
  },
  components: {
    async change() {
      await release.promise;
      return { kind: 'update', content: 'changed', components: [row('say')] };
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
