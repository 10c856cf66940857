import { ApplicationCommandType, EntryPointCommandHandlerType } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Command } from '../../../src/conversation/command.ts';
import { registerCommands } from '../../../src/discord/registering/register-commands.ts';
import { createRest } from '../../../src/discord/rest/guarded-rest-options.ts';
import type { LocalDiscord } from '../../../src/local-discord/local-discord.ts';
import { guardFor } from '../../fixtures/guard-for.ts';
import { json, startTinyApi } from '../../fixtures/tiny-api.ts';
import { commandsPath, send, startDiscord } from '../../local-discord/raw-discord.ts';

type Api = Pick<LocalDiscord, 'apiUrl' | 'applicationId' | 'token'>;

/** As a bot that starts, and knows nothing of earlier starts. */
function register(
  { apiUrl, applicationId, token }: Api,
  set: readonly Command[] = commands,
  signal = new AbortController().signal,
) {
  const rest = createRest(guardFor(apiUrl), token);
  return registerCommands({ rest, applicationId, commands: set }, signal);
}

const start = () => startDiscord({ rateLimits: false });
const puts = (discord: LocalDiscord) => discord.requests.filter(({ method }) => method === 'PUT').length;
const names = commands.map(({ data }) => data.name);
const idOf = (discord: LocalDiscord, name: string) => discord.commands().find((command) => command.name === name)!.id;

describe('registerCommands', () => {
  it('registers all commands as Discord’s own schemas want them', async () => {
    const discord = await start();
    expect(await register(discord)).toEqual({ changed: true, added: names, altered: [], removed: [] });
    expect(discord.commands().map(({ name }) => name)).toEqual(names);
    expect(discord.violations).toEqual([]);
  });

  it('only looks where the same stands there, in whatever order and manner Discord tells it', async () => {
    const discord = await start();
    await register(discord);
    for (let again = 0; again < 40; again += 1) {
      const set = again % 2 === 0 ? commands : commands.toReversed();
      expect(await register(discord, set)).toEqual({ changed: false, added: [], altered: [], removed: [] });
    }
    expect(puts(discord)).toBe(1);
    expect(discord.violations).toEqual([]);
  });

  it('registers a set that changed, and forgets commands that are gone', async () => {
    const discord = await start();
    await register(discord);
    const outcome = await register(discord, commands.slice(0, 2));
    expect(outcome).toEqual({ changed: true, added: [], altered: [], removed: names.slice(2) });
    expect(discord.commands()).toHaveLength(2);
  });

  it.each<[what: string, interfere: (discord: LocalDiscord) => Promise<unknown>, told: object]>([
    ['deletes a command', (discord) => change(discord, 'DELETE', 'quote'), { added: ['quote'] }],
    ['deletes all', (discord) => send(discord, 'PUT', commandsPath(discord), []), { added: names }],
    [
      'puts a set of its own there',
      (discord) => send(discord, 'PUT', commandsPath(discord), [{ name: 'dance', description: 'Dances' }]),
      { added: names, removed: ['dance'] },
    ],
    [
      'adds one of its own',
      (discord) => send(discord, 'POST', commandsPath(discord), { name: 'dance', description: 'Dances' }),
      { removed: ['dance'] },
    ],
    [
      'adds a menu of a command’s name',
      (discord) => send(discord, 'POST', commandsPath(discord), { name: 'quote', type: 2 }),
      { removed: ['quote'] },
    ],
    ['words it anew', (discord) => change(discord, 'PATCH', 'quote', { description: 'New' }), { altered: ['quote'] }],
    [
      'translates it anew',
      (discord) => change(discord, 'PATCH', 'help', { description_localizations: { 'zh-CN': '新' } }),
      { altered: ['help'] },
    ],
    ['takes its options', (discord) => change(discord, 'PATCH', 'quote', { options: [] }), { altered: ['quote'] }],
    [
      'lets everybody in',
      (discord) => change(discord, 'PATCH', 'daily', { default_member_permissions: null }),
      { altered: ['daily'] },
    ],
    ['moves it', (discord) => change(discord, 'PATCH', 'help', { contexts: [0] }), { altered: ['help'] }],
    ['limits its age', (discord) => change(discord, 'PATCH', 'help', { nsfw: true }), { altered: ['help'] }],
  ])('registers again where somebody %s at Discord', async (_what, interfere, told) => {
    const discord = await start();
    await register(discord);
    await interfere(discord);
    expect(await register(discord)).toEqual({ changed: true, added: [], altered: [], removed: [], ...told });
    expect(await register(discord)).toMatchObject({ changed: false });
    expect(discord.commands().map(({ name }) => name)).toEqual(names);
  });

  it('leaves the entry point of an Activity as it is: Discord refuses a set without it', async () => {
    const discord = await start();
    const launch = {
      name: 'launch',
      type: ApplicationCommandType.PrimaryEntryPoint,
      handler: EntryPointCommandHandlerType.DiscordLaunchActivity,
      description: 'Opens the reading room',
      description_localizations: { 'zh-CN': '打开' },
      contexts: [0],
    };
    await send(discord, 'POST', commandsPath(discord), launch);
    const before = discord.commands();
    expect(await register(discord)).toEqual({ changed: true, added: names, altered: [], removed: [] });
    expect(discord.commands().find(({ name }) => name === 'launch')).toEqual({
      ...before[0],
      version: expect.any(String),
    });
    expect(await register(discord)).toMatchObject({ changed: false });
    expect(discord.violations).toEqual([]);
  });

  it('does not touch what is registered for one server alone', async () => {
    const discord = await start();
    const own = `/applications/${discord.applicationId}/guilds/${discord.guilds[0]!.id}/commands`;
    await send(discord, 'PUT', own, [{ name: 'quote', description: 'Another program’s' }]);
    await register(discord);
    expect(await register(discord)).toMatchObject({ changed: false });
    expect((await send(discord, 'GET', own)).body).toMatchObject([{ description: 'Another program’s' }]);
  });

  it('knows each API by what stands there', async () => {
    const [first, second] = [await start(), await start()];
    await register(first);
    expect(await register(second)).toMatchObject({ changed: true });
    expect(await register(first)).toMatchObject({ changed: false });
    expect(await register(second)).toMatchObject({ changed: false });
  });

  it('does no harm where two processes start at once', async () => {
    const discord = await start();
    await Promise.all([register(discord), register(discord)]);
    expect(discord.commands().map(({ name }) => name)).toEqual(names);
    expect(await register(discord)).toMatchObject({ changed: false });
    expect(discord.violations).toEqual([]);
  });

  it.each(['GET', 'PUT'])(
    'rejects where a %s fails, and has left nothing behind that deceives the next start',
    async (method) => {
      const discord = await start();
      discord.faults.rest({ kind: 'status', status: 500 }, { method });
      await expect(register(discord)).rejects.toThrow('Discord answers 500');
      expect(discord.commands()).toEqual([]);
      expect(await register(discord)).toMatchObject({ changed: true });
    },
  );

  it.each([null, { commands: [] }, ['quote'], [{ id: '1' }], 'no list'])('takes %j for no commands', async (body) => {
    const api = await startTinyApi((request) => json(200, request.startsWith('GET') ? body : []));
    onTestFinished(() => api.close());
    const outcome = await register({ apiUrl: api.url, applicationId: '1', token: 'the.bot.token' });
    expect(outcome).toEqual({ changed: true, added: names, altered: [], removed: [] });
    expect(api.requests.map((request) => request.split('?')[0])).toEqual([
      'GET /api/v10/applications/1/commands',
      'PUT /api/v10/applications/1/commands',
    ]);
  });

  it('registers nothing any more once it is told to stop', async () => {
    const discord = await start();
    const [told, stopping] = [Promise.withResolvers<void>(), new AbortController()];
    discord.faults.rest({ kind: 'slow', until: told.promise }, { method: 'GET' });
    const registering = register(discord, commands, stopping.signal);
    await expect.poll(() => discord.underWay()).toBe(1);
    stopping.abort(new Error('stopped'));
    told.resolve();
    await expect(registering).rejects.toThrow(/stopped|aborted/);
    await expect.poll(() => discord.underWay()).toBe(0);
    expect(puts(discord)).toBe(0);
  });
});

function change(discord: LocalDiscord, method: string, name: string, body?: object) {
  return send(discord, method, `${commandsPath(discord)}/${idOf(discord, name)}`, body);
}
