import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Command } from '../../../src/conversation/command.ts';
import { createRest } from '../../../src/discord/rest/guarded-rest-options.ts';
import { hashCommands, registerCommands } from '../../../src/discord/registering/register-commands.ts';
import { startLocalDiscord, type LocalDiscord } from '../../../src/local-discord/local-discord.ts';

let discord: LocalDiscord;
let dataDir: string;
beforeEach(async () => {
  discord = await startLocalDiscord();
  dataDir = await mkdtemp(join(tmpdir(), 'pullquote-test-'));
});
afterEach(async () => {
  await discord.close();
  await rm(dataDir, { recursive: true });
});

function register(set: readonly Command[], more: { apiUrl?: string; dataDir?: string } = {}) {
  const { apiUrl, applicationId, token } = discord;
  const rest = createRest({ apiUrl, onUnauthorized: () => undefined }, token);
  return registerCommands({ rest, applicationId, apiUrl, dataDir, commands: set, ...more });
}

const puts = () => discord.requests.filter(({ method }) => method === 'PUT').length;

describe('registerCommands', () => {
  it('registers all commands as Discord’s own schemas want them', async () => {
    expect(await register(commands)).toEqual({ changed: true, unremembered: undefined });
    expect(discord.commands().map(({ name }) => name)).toEqual(commands.map(({ data }) => data.name));
    expect(discord.violations).toEqual([]);
  });

  it('asks Discord for nothing where the set is the same, in any order', async () => {
    await register(commands);
    expect(await register(commands.toReversed())).toEqual({ changed: false, unremembered: undefined });
    expect(discord.requests).toHaveLength(1);
  });

  it('registers a set that changed, and forgets commands that are gone', async () => {
    await register(commands);
    await register(commands.slice(0, 2));
    expect(discord.commands()).toHaveLength(2);
    await register(commands);
    expect(puts()).toBe(3);
  });

  it('remembers each API by itself', async () => {
    await register(commands);
    await register(commands, { apiUrl: 'https://discord.com/api' });
    await register(commands);
    await register(commands, { apiUrl: 'https://discord.com/api' });
    expect(puts()).toBe(2);
  });

  it('leaves one whole file behind', async () => {
    await register(commands);
    expect(await readdir(dataDir)).toEqual(['registered-commands.json']);
  });

  it('registers, and says so, where it cannot remember', async () => {
    const file = join(dataDir, 'a file');
    await writeFile(file, '');
    const { changed, unremembered } = await register(commands, { dataDir: join(file, 'data') });
    expect(changed).toBe(true);
    expect(String(unremembered)).toContain('ENOTDIR');
    expect(discord.commands()).toHaveLength(commands.length);
  });

  it('remembers nothing that Discord refused', async () => {
    discord.faults.rest({ kind: 'status', status: 500 }, { method: 'PUT', times: 4 });
    await expect(register(commands)).rejects.toThrow('Internal Server Error');
    expect(await register(commands)).toMatchObject({ changed: true });
  });
});

describe('hashCommands', () => {
  const command = (data: Command['data']): Command => ({
    data,
    ephemeral: () => false,
    run: () => Promise.reject(new Error('not run')),
  });
  const option = (name: string) => ({ type: 3 as const, name, description: name });

  it('counts every word and the order of options, not the order of fields', () => {
    const hashes = [
      { name: 'a', description: 'b' },
      { name: 'a', description: 'c' },
      { name: 'a', description: 'b', description_localizations: { 'zh-CN': 'd' } },
      { name: 'a', description: 'b', options: [option('x'), option('y')] },
      { name: 'a', description: 'b', options: [option('y'), option('x')] },
    ].map((data) => hashCommands([command(data)]));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashCommands([command({ description: 'b', name: 'a' })])).toBe(hashes[0]);
  });
});
